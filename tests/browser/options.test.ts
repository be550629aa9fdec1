import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../extension/pages/options/state/ledger-backup.ts';
import type { LedgerItem } from '../../shared/reading/ledger/ledger-items.ts';
import { makeRecord } from '../../shared/reading/record/make-record.ts';
import { writeRecord } from '../../shared/reading/record/read-record.ts';
import {
  readRecordWorkbook,
  writeRecordWorkbook,
} from '../../shared/reading/record/record-workbook.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { onOffice, request } from '../reading/record/example.ts';
import { byHand, entry, finished, MINUTE, RULES } from '../reading/rules.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { findCutOff } from './cut-off.ts';
import { downloadDuring } from './downloads.ts';
import { makeSessions } from './made-up-ledger.ts';
import { built } from './reading-newsroom.ts';

const HOSTILE = '<img src=x onerror="document.title=1">=HYPERLINK("http://x.example")';
const id = (number: number) => `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
const ARTICLE = 'paper.people.com.cn/rmrb/1';

/** Four days of reading, the last article on two of them; the name of an article, a note and an entry by hand are hostile. */
const LEDGER: readonly LedgerItem[] = [
  ...[2, 3, 4].map((day) =>
    finished({
      session: id(day),
      day: `2026-10-0${day}`,
      article: `paper.people.com.cn/rmrb/${day - 1}`,
      milliseconds: day * MINUTE,
      title: HOSTILE,
    }),
  ),
  entry({ session: id(9), day: '2026-10-04', milliseconds: 90_000, article: ARTICLE }),
  byHand({ day: '2026-10-05', title: `${HOSTILE}!` }),
  { kind: 'note', id: id(20), day: '2026-10-02', article: ARTICLE, text: `${HOSTILE}\n@SUM(A1)` },
  {
    kind: 'correction',
    id: id(21),
    day: '2026-10-03',
    of: 'paper.people.com.cn/rmrb/2',
    less: 1000,
    reason: HOSTILE,
  },
];
const DEVICE = id(99);

let folder: string;
let browser: Browser;
let origin: string;
let page: Page;
const requests: string[] = [];
const surprises: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'options-'));
  const extension = join(folder, 'extension');
  cpSync(built('chrome-mv3'), extension, { recursive: true });
  browser = await launchChromium({ extension });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  origin = worker.url().replace(/\/[^/]*$/, '');
  page = await browser.newPage();
  page.on('request', (one) => requests.push(one.url()));
  page.on('pageerror', (cause) => surprises.push(`${cause}`));
  page.on('dialog', (dialog) => {
    surprises.push(dialog.message());
    dialog.dismiss();
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file on disk, as a member would have it. */
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function openOptions(): Promise<void> {
  await page.goto(`${origin}/options.html`);
  await page.waitForSelector('#delete');
}

async function choose(section: string, ...paths: string[]): Promise<void> {
  const input = await page.$(`${section} input[type=file]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

const textOf = (selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

/** Waits until what matches the selector says so. */
async function says(selector: string, text: string): Promise<void> {
  const said = page.waitForFunction(
    (selector, text) =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text)),
    // Not on mutation: a text that changes in place is none that would be told.
    { timeout: 10_000, polling: 'raf' },
    selector,
    text,
  );
  await said.catch(async (cause) => {
    const shown = (await textOf(selector)).join('\n');
    throw new Error(`${selector} does not say “${text}” but: ${shown}`, { cause });
  });
}

/** Types a day into a field for days, whatever form the browser's language gives it. */
async function giveDay(field: ElementHandle, day: string): Promise<void> {
  await field.evaluate((input, day) => {
    (input as HTMLInputElement).value = day;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

async function giveDays(section: string, ...days: string[]): Promise<void> {
  const fields = await page.$$(`${section} input[type=date]`);
  for (const [index, day] of days.entries()) {
    const field = fields[index];
    if (field) await giveDay(field, day);
  }
}

async function restoreLedger(): Promise<void> {
  await openOptions();
  const backup = fileOf('backup.json', writeBackup({ device: DEVICE, items: LEDGER }));
  await choose('#backup', backup);
  await says('#backup', '“backup.json”');
  if ((await page.$('#backup .primary')) === null) return;
  await page.click('#backup .primary');
  await says('#backup', '已并入台账');
}

/** How many items the mirror holds. */
const mirrored = (): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<object> } } };
    };
    const keys = Object.keys(await chrome.storage.local.get(null));
    return keys.filter((key) => key.startsWith('mirror:')).length;
  });

describe.sequential('the options page', () => {
  test('a rulebook with a mistake: line, column and sentence, and nothing in force', async () => {
    await openOptions();
    const seed = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
    const bad = seed.replace('base: 100 ', 'base: １００ ');
    const line = bad.split('\n').findIndex((text) => text.startsWith('base: １００')) + 1;
    await choose('#rulebook', fileOf('bad.yaml', bad));
    await says('#rulebook .problems', `第 ${line} 行第 7 列`);
    expect(await textOf('#rulebook .rows li')).toHaveLength(1);
  });

  test('a good one is in force from the day that is confirmed, and can be taken back', async () => {
    await openOptions();
    await choose('#rulebook', resolve('seeds/rulebooks/grassroots-joint-review.yaml'));
    await page.waitForSelector('#rulebook form');
    await giveDays('#rulebook form', '2026-11-16');
    await page.click('#rulebook form .primary');
    await says('#rulebook .rows', '从 2026-11-16 起');
    expect(await textOf('#rulebook .rows li')).not.toContainEqual(
      expect.stringContaining('grassroots'),
    );
    await openOptions();
    await says('#rulebook .rows', '从 2026-11-16 起');
    expect(await textOf('#rulebook .rows li')).not.toContainEqual(
      expect.stringContaining('grassroots'),
    );
    await page.click('#rulebook .rows button');
    await page.waitForFunction(() => document.querySelectorAll('#rulebook .rows li').length === 1);
  });

  test('a backup shows what it adds, adds it, and adds nothing the second time', async () => {
    await openOptions();
    const backup = fileOf('backup.json', writeBackup({ device: DEVICE, items: LEDGER }));
    await choose('#backup', backup);
    await says('#backup', '4 天，4 篇，21 分钟');
    await page.click('#backup .primary');
    await says('#backup', '已并入台账');
    expect(await mirrored()).toBe(LEDGER.length);
    await choose('#backup', backup);
    await says('#backup', '本机都有');
  });

  test('a record of another device is beside the ledger once, however often it comes', async () => {
    await openOptions();
    const office = makeRecord(request([finished()], onOffice()));
    const path = fileOf(
      'office.xlsx',
      writeRecordWorkbook(office, { language: 'zh', rulesOn: () => RULES }),
    );
    await choose('#import', path);
    await says('#import .outcomes', '已放入 1 份记录，共 1 天');
    await choose('#import', path);
    await says('#import .outcomes', '没有重复放入');
    expect(await textOf('#import .rows li')).toHaveLength(1);
    await choose('#import', resolve('package.json'));
    await says('#import .outcomes', '没有放入');
    expect(await textOf('#import .rows li')).toHaveLength(1);
  });

  test('the language changes at once, and stays', async () => {
    await openOptions();
    const choices = await page.$$('#language input');
    await choices[2]?.click();
    await says('h1', 'Settings');
    await openOptions();
    await says('h1', 'Settings');
    await (await page.$$('#language input'))[0]?.click();
    await says('h1', '设置');
  });

  test('a member is added with a ledger of their own, and goes with it', async () => {
    await restoreLedger();
    await page.click('#delete fieldset + fieldset button');
    await says('#delete .told-box', '4 天');
    await page.type('#members fieldset input', '李四');
    await page.click('#members fieldset button');
    await says('#members [aria-current=true]', '李四');
    // What was asked about the one is not asked about the other.
    await page.waitForFunction(() => !document.querySelector('#delete .told-box'));
    await page.click('#delete fieldset + fieldset button');
    await says('#delete', '没有可以删除的内容');
    const [, , remove] = await page.$$('#members [aria-current=false] button');
    await remove?.click();
    await says('#members .told-box', '4 天');
    await page.click('#members .told-box button:not(.primary)');
    await (await page.$('#members [aria-current=false] button'))?.click();
    await page.waitForSelector('#members li:first-child[aria-current=true]');
    await (await page.$$('#members [aria-current=false] button'))[2]?.click();
    await says('#members .told-box', '李四');
    await page.type('#members .told-box input', '0');
    await page.click('#members .told-box .primary');
    await page.waitForFunction(() => document.querySelectorAll('#members .rows li').length === 1);
    const databases = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(databases).toEqual(['ledger']);
  });
});

/** Opens the export page with October chosen, made out to a member. */
async function openExport(): Promise<void> {
  await page.goto(`${origin}/export.html`);
  await page.waitForSelector('#record-name');
  for (const [field, typed] of [
    ['#record-name', '张三'],
    ['#record-unit', '一支部'],
  ] as const) {
    await page.click(field, { count: 3 });
    await page.type(field, typed);
  }
  await page.keyboard.press('Tab');
  const periods = await page.$$('input[name=period]');
  await periods.at(-1)?.click();
  await page.waitForSelector('.choices input[type=date]');
  await giveDays('.choices', '2026-10-01', '2026-10-31');
  await page.waitForSelector('.sheet');
}

type Table = readonly [name: string, rows: readonly (readonly string[])[]];

/** What the page shows of each sheet: texts of cells that have one, row by row. */
const tablesShown = (): Promise<Table[]> =>
  page.$$eval('section.sheet', (sheets) =>
    sheets.map((sheet) => {
      const rows = [...sheet.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent ?? '').filter((text) => text !== ''),
      );
      return [sheet.getAttribute('data-sheet') ?? '', rows] as [string, string[][]];
    }),
  );

/** The same of the workbook that was saved. */
function tablesIn(bytes: Uint8Array): Table[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return read.value.sheets.map(({ name, rows }) => [
    name,
    [...rows.values()].map((row) => [...row.values()].map(({ value }) => `${value}`)),
  ]);
}

describe.sequential('the export page', () => {
  test('the workbook that is saved holds what the page shows', async () => {
    await restoreLedger();
    await openExport();
    for (const part of await page.$$('.choices input[type=checkbox]:not(:checked):enabled')) {
      await part.click();
    }
    await says('[data-sheet=文章]', '@SUM(A1)');
    await page.click('.raw summary');
    await page.waitForSelector('.raw pre');
    const shown = await page.$eval('.raw pre', (raw) => raw.textContent ?? '');
    const { name, bytes } = await downloadDuring(browser, () => page.click('.save .primary'));
    expect(name).toBe('阅读记录-张三-2026-10-01-2026-10-31.xlsx');
    const read = readRecordWorkbook(bytes);
    if (!read.ok) throw new Error(read.problems[0]?.code);
    expect(writeRecord(read.value)).toBe(shown);

    expect(await tablesShown()).toEqual(tablesIn(bytes));
  });

  test('what is typed shows while it is typed', async () => {
    await openExport();
    await page.click('#record-name', { count: 3 });
    await page.keyboard.type('欧阳 ');
    // Nothing has left the field.
    await says('[data-sheet] td', '欧阳');
    expect(await page.$eval('#record-name', (field) => (field as HTMLInputElement).value)).toBe(
      '欧阳 ',
    );
  });

  test('what is switched off is neither on the page nor in the file', async () => {
    await openExport();
    const [titles] = await page.$$('.choices input[type=checkbox]:enabled');
    await titles?.click();
    await page.waitForFunction(() => !document.querySelector('[data-sheet=文章]'));
    const { bytes } = await downloadDuring(browser, () => page.click('.save .primary'));
    const read = readRecordWorkbook(bytes);
    expect(read.ok && writeRecord(read.value)).not.toMatch(/HYPERLINK|onerror|SUM/);
    expect(await page.$eval('.preview', (one) => one.textContent)).not.toMatch(/HYPERLINK|SUM/);
  });

  test('hostile titles and notes are text', async () => {
    await openExport();
    expect(await page.$$('main img, main script, main iframe')).toEqual([]);
    expect(
      (await textOf('[data-sheet=文章] td')).filter((title) => title === HOSTILE),
    ).toHaveLength(4);
    expect(surprises).toEqual([]);
  });
});

/** Runs in the page: how the one member has pages look and speak. */
async function setAppearance(appearance: object): Promise<void> {
  const { local } = (
    globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(key: string): Promise<{ profiles: { members: object[] } }>;
            set(items: object): Promise<void>;
          };
        };
      };
    }
  ).chrome.storage;
  const { profiles } = await local.get('profiles');
  const members = profiles.members.map((member) => ({ ...member, ...appearance }));
  await local.set({ profiles: { ...profiles, members } });
}

describe.sequential('every page', () => {
  test.each(['options', 'export', 'privacy'])(
    '%s has no barrier, and fits 320 px',
    async (name) => {
      await restoreLedger();
      if (name === 'export') await openExport();
      else await page.goto(`${origin}/${name}.html`);
      await page.waitForSelector('main h2');
      for (const fold of await page.$$('summary'))
        await fold.evaluate((one) => one.parentElement?.toggleAttribute('open', true));
      expect(await findBarriersInBothThemes(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.setViewport({ width: 900, height: 640 });
    },
  );

  test.each(['journal', 'report', 'options', 'export', 'privacy', 'popup'])(
    '%s loses nothing with text of twice the size, in either language',
    async (name) => {
      for (const language of ['zh', 'en']) {
        await page.evaluate(setAppearance, { language, textSize: 200 });
        await page.setViewport({ width: 640, height: 600 });
        await page.goto(`${origin}/${name}.html`);
        await page.waitForSelector('main[aria-busy=false], main.text');
        await page.waitForSelector(`html[data-text="200"][lang^=${language}]`);
        expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('28px');
        expect([language, await findCutOff(page)]).toEqual([language, []]);
      }
      await page.evaluate(setAppearance, { language: null, textSize: 100 });
      await page.setViewport({ width: 900, height: 640 });
    },
  );

  test.each(['journal', 'report', 'options', 'export', 'privacy'])(
    '%s stands in the one frame, and turns to the other language at a press',
    async (name) => {
      await page.goto(`${origin}/${name}.html`);
      await page.waitForSelector('.frame-head [aria-current=page]');
      const links = await textOf('.frame-head nav a');
      expect(links).toEqual(['台账', '月报', '导出', '设置', '隐私']);
      await page.locator('.frame-head button[lang=en]').click();
      await page.waitForSelector('html[lang^=en]');
      expect(await textOf('.frame-head nav a')).toEqual([
        'Journal',
        'Report',
        'Export',
        'Settings',
        'Privacy',
      ]);
      await page.locator('.frame-head button[lang=zh]').click();
      await page.waitForSelector('html[lang^=zh]');
    },
  );

  test('no page of the extension asks for anything but its own files', async () => {
    // Files made in the page, and the browser's own signs in fields for days, come from nowhere.
    const own = new RegExp(`^(${origin}/|blob:${origin}/|data:image/svg)`);
    expect(requests.filter((url) => !own.test(url))).toEqual([]);
    expect(requests.length).toBeGreaterThan(10);
  });
});

describe.sequential('deleting', () => {
  test('some days are deleted, from the second copy too', async () => {
    await restoreLedger();
    await giveDays('#delete', '2026-10-03', '2026-10-04');
    await page.click('#delete form button');
    await says('#delete .told-box', '2 天，3 篇，9 分钟');
    await page.type('#delete .told-box input', '3');
    await page.click('#delete .told-box .primary');
    await says('#delete .told', '没有删除');
    await page.click('#delete .told-box input', { count: 3 });
    await page.type('#delete .told-box input', '2');
    await page.click('#delete .told-box .primary');
    await says('#delete', '已删去 2 天');
    // The field and the buttons are gone: the focus stays where they were.
    const focused = () => document.activeElement?.closest('section')?.id;
    expect(await page.evaluate(focused)).toBe('delete');
    expect(await mirrored()).toBe(LEDGER.length - 4);
    await openExport();
    const [, days] = await tablesShown();
    expect(days?.[1].map(([first]) => first)).toEqual(['日期', '2026-10-02', '2026-10-05', '合计']);
  });

  test('everything is deleted', async () => {
    await openOptions();
    await page.click('#delete fieldset + fieldset button');
    await says('#delete .told-box', '从其他设备导入的记录 1 份');
    await page.type('#delete .told-box input', '2');
    await page.click('#delete .told-box .primary');
    await says('#delete', '已删去');
    expect(await mirrored()).toBe(0);
    await openOptions();
    await says('#import', '还没有导入过');
    expect(surprises).toEqual([]);
  });
});

/** The sums that the bar of a merge shows while it goes on, `done / all`. */
async function watchMerge(): Promise<() => Promise<string[]>> {
  const shown = await page.evaluateHandle(() => {
    const shown: string[] = [];
    const look = () => {
      const bar = document.querySelector<HTMLProgressElement>('#backup progress');
      const sums = bar && `${bar.value} / ${bar.max}`;
      if (sums && bar.parentElement?.textContent?.includes(sums) && shown.at(-1) !== sums)
        shown.push(sums);
    };
    const section = document.querySelector('#backup');
    if (section)
      new MutationObserver(look).observe(section, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    return shown;
  });
  return () => shown.jsonValue();
}

test('a backup of thousands of items shows how many are merged', async () => {
  await openOptions();
  const items = makeSessions(900, 4);
  const all = items.length;
  await choose('#backup', fileOf('years.json', writeBackup({ device: DEVICE, items })));
  await says('#backup', '“years.json”');
  const shown = await watchMerge();
  await page.click('#backup .primary');
  await says('#backup', '已并入台账');
  const sums = await shown();
  expect(all).toBeGreaterThan(1000);
  expect(sums[0]).toBe(`0 / ${all}`);
  expect(sums.length).toBeGreaterThan(2);
  const done = sums.map((text) => Number.parseInt(text, 10));
  expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
  expect(await mirrored()).toBe(all);
  expect(surprises).toEqual([]);
});
