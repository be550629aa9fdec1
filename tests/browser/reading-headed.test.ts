import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleAddress, CONTENTS, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { type Driver, passUntil, settled, startDriver, timeOf } from './reading-driver.ts';
import { type Desk, openDesk } from './reading-newsroom.ts';
import { tolerance } from './tolerance.ts';

// Without a window, a browser is never really behind another, nor minimised: here it has windows, on
// a display that nobody sees.
const DISPLAY = `:${90 + (process.pid % 10)}`;
const programs: ChildProcess[] = [];
let paper: Newspaper;
let desk: Desk;

beforeAll(async () => {
  programs.push(spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' }));
  await until(() => succeeds('xdotool', ['getdisplaygeometry']));
  programs.push(spawn('openbox', [], { stdio: 'ignore', env: onDisplay() }));
  paper = await printNewspaper();
  desk = await openDesk({ hosts: { [HOST]: paper.port }, display: DISPLAY, rules: 'short' });
});

afterAll(async () => {
  await desk?.close();
  paper?.close();
  for (const program of programs.toReversed()) program.kill();
});

const onDisplay = () => ({ ...process.env, DISPLAY });

function xdotool(...words: string[]): string {
  return execFileSync('xdotool', words, { env: onDisplay(), encoding: 'utf8' }).trim();
}

function succeeds(program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { env: onDisplay(), stdio: 'ignore' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw cause;
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('Waited 10 s in vain');
    await passUntil(performance.now() + 50);
  }
}

/** The window that is in front. */
const frontWindow = (): string => xdotool('getactivewindow');

let count = 0;

interface Window {
  readonly driver: Driver;
  /** As the display numbers it. */
  readonly number: string;
}

/** An article in a window of its own, in front; `behind` is what it covers. */
async function openWindow(behind?: Window): Promise<Window> {
  const id = 30_400_000 + 2 * count++;
  const before = frontWindow();
  const address = `${CONTENTS}?${id}`;
  const made = desk.browser.waitForTarget((target) => target.url() === address);
  await desk.control.evaluate((url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { windows: { create(options: object): Promise<unknown> } };
    };
    return chrome.windows.create({ url, focused: true, width: 800, height: 700 });
  }, address);
  await until(() => frontWindow() !== before);
  behind?.driver.note('away');
  const page = await (await made).asPage();
  const driver = startDriver(desk, page, { id, window: 2000 });
  await driver.open();
  return { driver, number: frontWindow() };
}

/** A page in another tab of the window in front, behind the one that is seen. */
async function openBehind(address: string): Promise<Page> {
  const made = desk.browser.waitForTarget((target) => target.url() === address);
  await desk.control.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        windows: { getLastFocused(): Promise<{ id: number }> };
        tabs: { create(options: object): Promise<unknown> };
      };
    };
    const { id: windowId } = await chrome.windows.getLastFocused();
    return chrome.tabs.create({ url, windowId, active: false });
  }, address);
  return (await made).asPage();
}

/** What the ledger has of it, and what is true, once its window is closed. */
async function close({ driver }: Window): Promise<{ kept: number; truth: number }> {
  const truth = driver.truth();
  await driver.page.close();
  return { kept: timeOf(await settled(desk, [driver.id])), truth };
}

const nearly = ({ kept, truth }: { kept: number; truth: number }) =>
  expect(Math.abs(kept - truth), `${kept} ms for ${truth}`).toBeLessThanOrEqual(tolerance(truth));

/** Waits until something else than the page has the focus. */
const hasLost = ({ driver }: Window) =>
  driver.page.waitForFunction(() => !document.hasFocus(), { timeout: 5000 });

/** Moves the pointer over the page until the page has noticed: the display may let a first move go by. */
async function moveOver({ driver, number }: Window): Promise<void> {
  const moved = await driver.page.evaluateHandle(() => {
    const seen = { over: false };
    addEventListener('pointermove', () => Object.assign(seen, { over: true }), { once: true });
    return seen;
  });
  for (let turn = 0; !(await moved.evaluate(({ over }) => over)); turn += 1) {
    xdotool('mousemove', '--window', number, '300', `${400 + (turn % 2)}`);
    await driver.pass(0.1);
  }
}

const toFront = ({ number }: Window) => xdotool('windowactivate', '--sync', number);

describe.sequential('a browser with windows', () => {
  test('keys pressed by a hand', async () => {
    const read = await openWindow();
    for (let turn = 0; turn < 3; turn += 1) {
      read.driver.note('sign');
      xdotool('key', 'Down');
      await read.driver.pass(1.2);
    }
    nearly(await close(read));
  });

  test('the wheel turned by a hand', async () => {
    const read = await openWindow();
    xdotool('mousemove', '--window', read.number, '300', '400');
    for (let turn = 0; turn < 3; turn += 1) {
      read.driver.note('sign');
      xdotool('click', '5');
      await read.driver.pass(1.2);
    }
    nearly(await close(read));
  });

  test('nothing is done for a while', async () => {
    const read = await openWindow();
    await read.driver.pass(4);
    nearly(await close(read));
  });

  test('another window in front: only one is read', async () => {
    const first = await openWindow();
    await first.driver.pass(1);
    const second = await openWindow(first);
    await second.driver.pass(1);
    toFront(first);
    second.driver.note('away');
    first.driver.note('front');
    await first.driver.pass(1);
    // The one behind first: it would come to the front again.
    nearly(await close(second));
    nearly(await close(first));
  });

  test('minimised, and brought back', async () => {
    const read = await openWindow();
    await read.driver.pass(1);
    xdotool('windowminimize', '--sync', read.number);
    read.driver.note('away');
    await read.driver.pass(1.5);
    toFront(read);
    read.driver.note('front');
    await read.driver.pass(1);
    nearly(await close(read));
  });

  test('another program in front', async () => {
    const read = await openWindow();
    await read.driver.pass(1);
    const before = frontWindow();
    programs.push(spawn('xmessage', ['hello'], { env: onDisplay(), stdio: 'ignore' }));
    await until(() => frontWindow() !== before);
    read.driver.note('away');
    await read.driver.pass(1.5);
    toFront(read);
    read.driver.note('front');
    await read.driver.pass(1);
    nearly(await close(read));
  });

  /** Turns the wheel over a window that has not the focus, three times within a window of time. */
  async function wheelOver({ driver, number }: Window, x = '300'): Promise<void> {
    xdotool('mousemove', '--window', number, x, '500');
    for (let turn = 0; turn < 3; turn += 1) {
      driver.note(turn === 0 ? 'front' : 'sign');
      xdotool('click', '5');
      await driver.pass(1.2);
    }
  }

  test.each([
    ['find bar', 'ctrl+f'],
    ['address bar', 'ctrl+l'],
  ])('the %s has the focus, and the wheel is turned over the page', async (_, keys) => {
    const read = await openWindow();
    await read.driver.pass(0.5);
    // A key with it is a sign as well.
    read.driver.note('sign');
    xdotool('key', keys);
    await hasLost(read);
    read.driver.note('away');
    await read.driver.pass(2.5);
    await wheelOver(read);
    nearly(await close(read));
  });

  test('the window beside is touched: it counts, and the one with the focus yields', async () => {
    // Not over either of them.
    xdotool('mousemove', '1390', '990');
    const beside = await openWindow();
    xdotool('windowmove', '--sync', beside.number, '0', '0');
    const first = await openWindow(beside);
    xdotool('windowmove', '--sync', first.number, '805', '0');
    await first.driver.pass(1);
    first.driver.note('away');
    await wheelOver(beside);
    const [a, b] = [await close(first), await close(beside)];
    nearly(a);
    nearly(b);
    expect(a.kept + b.kept).toBeLessThanOrEqual(a.truth + b.truth + tolerance(a.truth + b.truth));
  });

  // The browser's own split view, opened from the menu of a tab. Whichever pane has the focus.
  test('split view: the pane that a hand touches counts, and the other one yields', async () => {
    const window = await openWindow();
    const ids = [window.driver.id, window.driver.id + 1] as const;
    const pages = [window.driver.page, await openBehind(articleAddress(ids[1]))] as const;
    xdotool('mousemove', '--window', window.number, '390', '20', 'click', '3');
    await window.driver.pass(1);
    xdotool('key', '--delay', '150', 'Down', 'Down', 'Return');
    for (const page of pages) {
      await page.waitForFunction(() => document.visibilityState === 'visible', { polling: 50 });
    }
    await window.driver.pass(1);
    const focused = await Promise.all(
      pages.map((page) => page.evaluate(() => document.hasFocus())),
    );
    const other = focused.indexOf(false);
    expect(focused.toSorted()).toEqual([false, true]);
    await window.driver.pass(3);
    const before = await Promise.all(ids.map((id) => settled(desk, [id]).then(timeOf)));
    const seen = await (pages[other] ?? window.driver.page).evaluateHandle(() => {
      const times: number[] = [];
      for (const kind of ['wheel', 'pointermove']) {
        addEventListener(kind, ({ timeStamp }) => times.push(timeStamp));
      }
      return times;
    });
    // It would hold for its window, did the pane not yield.
    xdotool('key', 'Down');
    await wheelOver(window, other === 0 ? '200' : '600');
    // Reported once the last sign holds no more.
    await window.driver.pass(3);
    // Each sign that came through holds until the next, and for its window at most.
    const signs = await seen.jsonValue();
    expect(signs.length).toBeGreaterThan(0);
    const untilNext = (at: number, turn: number) => (signs[turn + 1] ?? Infinity) - at;
    const truth = signs.reduce((sum, at, turn) => sum + Math.min(untilNext(at, turn), 2000), 0);
    const after = await Promise.all(ids.map((id) => settled(desk, [id]).then(timeOf)));
    const gained = after.map((time, at) => time - (before[at] ?? 0));
    await window.driver.page.close();
    await pages[1].close();
    nearly({ kept: gained[other] ?? 0, truth });
    nearly({ kept: gained[1 - other] ?? 0, truth: 0 });
  });

  test('a pointer that rests on a page that scrolls by itself reads nothing', async () => {
    const read = await openWindow();
    await moveOver(read);
    // Another article than the one that is touched: nothing is asked of a hand for its opening to count.
    const { id } = read.driver;
    const before = read.driver.truth();
    await read.driver.go(articleAddress(id + 1, 'scrolling'));
    await read.driver.pass(6);
    const truth = read.driver.truth() - before;
    await read.driver.page.close();
    nearly({ kept: timeOf(await settled(desk, [id + 1])), truth });
  });
});
