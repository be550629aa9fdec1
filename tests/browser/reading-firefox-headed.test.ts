import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from '../addin/libreoffice/display.ts';
import { ASK, READY, SPOIL, SPOILT, TOLD, withHelper } from './firefox-helper.ts';
import { openFirefox, type WindowedFirefox } from './marionette.ts';
import { articleAddress, CONTENTS, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { tolerance } from './tolerance.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

// What takes a window and a hand in Firefox; the same in Chromium: reading-headed.test.ts. 55 s.
let display: Display;
let paper: Newspaper;
let tunnel: Tunnel;
let browser: WindowedFirefox;
let folder: string;

beforeAll(async () => {
  display = await openDisplay('1200x900');
  paper = await printNewspaper();
  tunnel = await openTunnel({ [HOST]: paper.port });
  folder = withHelper();
  browser = await openFirefox(display.name, tunnel.port);
  await browser.install(folder);
  await untilAt(READY);
  // The tab that is driven, and no other, is the one to be read in.
  await browser.inBrowser('gBrowser.selectedTab = gBrowser.tabs[0]');
});

afterAll(async () => {
  await browser?.close();
  tunnel?.close();
  paper?.close();
  display?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pass = (seconds: number) => passUntil(performance.now() + seconds * 1000);

/** Waits until the tab in front has an address that begins so. */
async function untilAt(address: string): Promise<string> {
  for (const end = performance.now() + 20_000; ; ) {
    const shown = await browser.inBrowser<string>(
      'return gBrowser.selectedBrowser.currentURI.spec',
    );
    if (shown.startsWith(address)) return shown;
    if (performance.now() > end) throw new Error(`${shown} is not ${address}`);
    await pass(0.05);
  }
}

/** What the ledger has, of one article if one is named, once nothing more is on its way. Milliseconds. */
async function keptSoFar(article?: number): Promise<number> {
  await browser.go(CONTENTS);
  await pass(1);
  await browser.go(article === undefined ? ASK : `${ASK}=/${article}`).catch(() => {});
  return Number((await untilAt(TOLD)).slice(TOLD.length));
}

/** A window of its own for an article, right of the one that is driven, with the focus. */
const OPEN_WINDOW = `
  const beside = OpenBrowserWindow();
  return (async () => {
    await new Promise((loaded) => beside.addEventListener('load', loaded, { once: true }));
    await beside.delayedStartupPromise;
    beside.moveTo(620, 0);
    beside.resizeTo(560, 800);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    // A new window has the focus in its address bar.
    beside.gBrowser.selectedBrowser.focus();
    beside.gBrowser.fixupAndLoadURIString(arguments[0], { triggeringPrincipal });
    for (;;) {
      await new Promise((later) => setTimeout(later, 20));
      const { currentURI, webProgress } = beside.gBrowser.selectedBrowser;
      if (currentURI.spec === arguments[0] && !webProgress.isLoadingDocument) return;
    }
  })();`;
const CLOSE_WINDOW = `[...Services.wm.getEnumerator('navigator:browser')].find((one) => one !== window).close()`;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function within(kept: number, { least, most }: Bounds): void {
  expect(kept).toBeGreaterThanOrEqual(least - tolerance(least));
  expect(kept).toBeLessThanOrEqual(most + tolerance(most));
}

/** Turns the wheel over the page, wherever the focus is. @returns milliseconds from the first turn on */
async function wheelOver(seconds: number, x = 500): Promise<number> {
  const begun = performance.now();
  display.hand('mousemove', `${x}`, '600');
  for (let turn = 1; turn <= seconds * 2; turn += 1) {
    display.hand('click', '5');
    await passUntil(begun + turn * 500);
  }
  return performance.now() - begun;
}

describe.sequential('Firefox with a window', () => {
  test.each([
    ['find bar', 'ctrl+f', 30_500_001],
    ['address bar', 'ctrl+l', 30_500_002],
  ])('the %s has the focus, and the wheel is turned over the page', async (_, keys, id) => {
    const before = await keptSoFar();
    display.hand('mousemove', '500', '600', 'click', '1');
    await browser.go(articleAddress(id));
    const opened = performance.now();
    await pass(0.5);
    display.hand('key', keys);
    const seen = performance.now() - opened;
    await pass(2.5);
    const truth = seen + (await wheelOver(4));
    const kept = (await keptSoFar()) - before;
    expect(Math.abs(kept - truth), `${kept} ms for ${truth}`).toBeLessThanOrEqual(tolerance(truth));
  });

  test('the window beside is touched: it counts, and the one with the focus yields', async () => {
    const [beside, first] = [30_500_005, 30_500_006];
    // Not over either of them.
    display.hand('mousemove', '1190', '890');
    await browser.inBrowser('window.moveTo(0, 0); window.resizeTo(600, 800);');
    const sought = performance.now();
    await browser.go(articleAddress(beside));
    const opened = performance.now();
    await pass(1);
    const least = performance.now() - opened;
    await browser.inBrowser(OPEN_WINDOW, articleAddress(first));
    const over = performance.now();
    await pass(2);
    const seen = performance.now();
    const wheeled = await wheelOver(4, 300);
    await browser.inBrowser(CLOSE_WINDOW);
    await browser.go(CONTENTS);
    const left = performance.now() - seen;
    // Windows take their time to come and to go.
    within(await keptSoFar(first), { least: seen - over, most: seen - opened });
    within(await keptSoFar(beside), { least: least + wheeled, most: over - sought + left });
  });

  test('a ledger that cannot be opened: reading goes on, and the popup says what to do', async () => {
    await browser.go(SPOIL).catch(() => {});
    await untilAt(SPOILT);
    await browser.go(articleAddress(30_500_003));
    await wheelOver(3);
    display.hand('key', 'alt+shift+l');
    expect(await browser.textOf('popup', '[role=alert]')).toMatch(/^台账打不开.*重新启动浏览器/);
    expect(await browser.textOf('popup', '.sum')).toMatch(/\d+ 秒|\d 分/);
  });
});
