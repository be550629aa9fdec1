import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { wpsAround } from '../../../addin/hosts/wps/wps-globals.ts';

const read = (name: string) => readFileSync(`addin/wps/${name}`, 'utf8');

interface Pane {
  readonly ID: number;
  Visible: boolean;
  readonly shown: string[];
  Navigate(url: string): void;
}

/** What WPS gives the add-in's first page; its panes by their numbers. */
function openAddin() {
  const panes: Pane[] = [];
  const kept = new Map<string, unknown>();
  const program = {
    PluginStorage: {
      getItem: (key: string) => kept.get(key),
      setItem: (key: string, value: unknown) => kept.set(key, value),
    },
    CreateTaskPane: (url: string): Pane => {
      const shown = [url];
      const pane: Pane = {
        ...{ ID: panes.length + 7, Visible: false, shown },
        Navigate: (to) => void shown.push(to),
      };
      panes.push(pane);
      return pane;
    },
    GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id),
  };
  const window: Record<string, unknown> = {
    Application: program,
    location: { href: 'https://intranet.example/lianping-wps/index.html?from=wps' },
  };
  vm.runInNewContext(read('main.js'), { window, URL });
  return { window, panes };
}

test('the ribbon begins as WPS wants it, and what it calls is there, and is no async function', () => {
  const ribbon = read('ribbon.xml');
  expect(ribbon.startsWith('<customUI')).toBe(true);
  parseXml(ribbon);
  const called = [...ribbon.matchAll(/\b(?:on|get)[A-Z]\w+="(\w+)"/g)].map(([, name = '']) => name);
  const { window } = openAddin();
  expect(called.toSorted()).toEqual(['GetImage', 'OnAction', 'OnAddinLoad']);
  for (const name of called) expect(typeof window[name]).toBe('function');
  expect(read('main.js')).not.toContain('async');
});

test('WPS finds its manifest, and in it that it was not run there', () => {
  expect(read('manifest.xml').startsWith('<JsPlugin>')).toBe(true);
  parseXml(read('manifest.xml'));
  expect(read('manifest.xml')).toContain('在 WPS 中没有运行过');
  for (const page of ['README.md', 'addin/wps/README.md'])
    expect(readFileSync(page, 'utf8')).toMatch(/在 WPS 中没有运行过.*not run in WPS/i);
});

test('the button opens one pane, and again on the workbook that is in front', () => {
  const { window, panes } = openAddin();
  const press = window.OnAction as () => boolean;
  expect([press(), press()]).toEqual([true, true]);
  const page = 'https://intranet.example/lianping-wps/wps.html';
  expect(panes).toMatchObject([{ Visible: true, shown: [page, page] }]);
});

test('a page finds WPS by either of its names, and nothing where it is not there', () => {
  const application = {} as never;
  const events = { AddApiEventListener: () => {}, RemoveApiEventListener: () => {} };
  expect(wpsAround({ wps: { EtApplication: () => application, ApiEvent: events } })).toEqual({
    application,
    events,
  });
  expect(wpsAround({ Application: application })?.application).toBe(application);
  expect(wpsAround({})).toBeUndefined();
});
