import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { articleAddress, CONTENTS, ELSEWHERE } from './newspaper.ts';
import { type Driver, settled } from './reading-driver.ts';

export interface Scenario {
  readonly title: string;
  /**
   * `usual` and `second`: a sign holds for 20 s or more; `short`: for 2 s; `declared`: for 2 s, read
   * by ear.
   */
  readonly desk: 'usual' | 'second' | 'short' | 'declared';
  readonly play: (driver: Driver) => Promise<void>;
  /** What it comes to, where that is not what the driver wrote down. Milliseconds. */
  readonly truth?: number;
  /** The share of the truth by which it may be off, instead of the usual bounds. */
  readonly share?: number;
  /** How many articles, numbered from the driver's, it reads; 1 unless said. */
  readonly articles?: number;
  /** How many characters the article has, all of them seen, where that is the matter. */
  readonly seen?: number;
  /** How many sessions the ledger has of them, where that is part of the matter. */
  readonly sessions?: number;
}

const usual = (title: string, play: Scenario['play'], more: Partial<Scenario> = {}): Scenario => ({
  title,
  desk: 'usual',
  play,
  ...more,
});
const second = (title: string, play: Scenario['play'], more: Partial<Scenario> = {}): Scenario =>
  usual(title, play, { desk: 'second', ...more });
const short = (title: string, play: Scenario['play'], more: Partial<Scenario> = {}): Scenario => ({
  title,
  desk: 'short',
  play,
  ...more,
});

const BY_HAND: readonly Scenario[] = [
  usual('plain reading', async (d) => {
    await d.open();
    await d.read(5);
  }),
  usual('an address without https', async (d) => {
    await d.go(articleAddress(d.id).replace('https:', 'http:'));
    await d.read(3);
    expect(new URL(d.page.url()).protocol).toBe('http:');
  }),
  usual('opening is a sign of reading', async (d) => {
    await d.open();
    await d.pass(3);
  }),
  short('nothing is done: the window, and no more', async (d) => {
    await d.open();
    await d.pass(4);
  }),
  short('idle, and a key brings it back', async (d) => {
    await d.open();
    await d.pass(3);
    await d.key('ArrowDown');
    await d.pass(1);
  }),
  short('keys alone', async (d) => {
    await d.open();
    for (let turn = 0; turn < 3; turn += 1) {
      await d.pass(1.4);
      await d.key('PageDown');
    }
  }),
  short('the pointer alone', async (d) => {
    await d.open();
    for (let turn = 0; turn < 3; turn += 1) {
      await d.pass(1.4);
      d.note('sign');
      await d.page.mouse.move(100 + 40 * turn, 200);
    }
  }),
  short('touch', async (d) => {
    await d.open();
    for (let turn = 0; turn < 3; turn += 1) {
      await d.pass(1.4);
      d.note('sign');
      await d.page.touchscreen.tap(300, 300);
    }
  }),
  short('a text marked with the pointer', async (d) => {
    await d.open();
    await d.pass(1.5);
    d.note('sign');
    await d.page.mouse.move(60, 300);
    await d.page.mouse.down();
    await d.page.mouse.move(300, 380, { steps: 4 });
    await d.page.mouse.up();
    await d.pass(1.5);
  }),
  short('a media key', async (d) => {
    await d.open();
    await d.pass(1.5);
    await d.key('MediaPlayPause');
    await d.pass(1.5);
  }),
  usual('End at once', async (d) => {
    await d.open();
    await d.key('End');
    await d.pass(3);
  }),
  usual('the window made smaller and larger', async (d) => {
    await d.open();
    await d.read(1);
    await d.page.setViewport({ width: 500, height: 400 });
    await d.read(1);
    await d.page.setViewport({ width: 900, height: 640 });
    await d.read(1);
  }),
  {
    title: 'read by ear: a sign holds for the whole text',
    desk: 'declared',
    async play(d) {
      await d.open();
      await d.pass(4);
    },
    truth: 4000,
  },
];

const COMING_AND_GOING: readonly Scenario[] = [
  usual('another tab for a while', async (d) => {
    await d.open();
    await d.read(1.5);
    await d.away();
    await d.pass(2);
    await d.back();
    await d.read(1.5);
  }),
  usual('to and fro between tabs', async (d) => {
    await d.open();
    for (let turn = 0; turn < 4; turn += 1) {
      await d.read(0.5);
      await d.away();
      await d.pass(0.3);
      await d.back();
    }
  }),
  usual('opened behind, never looked at', async (d) => {
    await d.desk.control.bringToFront();
    await d.page.goto(articleAddress(d.id));
    await d.pass(2);
  }),
  usual('opened behind, looked at later', async (d) => {
    await d.desk.control.bringToFront();
    await d.page.goto(articleAddress(d.id));
    await d.pass(1.5);
    await d.back();
    await d.read(2);
  }),
  usual(
    'loaded again, five times',
    async (d) => {
      await d.open();
      for (let turn = 0; turn < 5; turn += 1) {
        await d.read(1);
        await d.reload();
      }
      await d.read(1);
    },
    { sessions: 6 },
  ),
  short('loaded again and again, and nobody is there', async (d) => {
    await d.open();
    await d.pass(1.5);
    d.note('away');
    for (let turn = 0; turn < 4; turn += 1) {
      await d.page.reload({ waitUntil: 'domcontentloaded' });
      await d.pass(1.5);
    }
  }),
  short('and then somebody comes', async (d) => {
    await d.open();
    await d.pass(1);
    d.note('away');
    await d.page.reload({ waitUntil: 'domcontentloaded' });
    await d.pass(1.5);
    d.note('front');
    await d.wheel();
    await d.pass(1.5);
  }),
  usual('away and back through the history', async (d) => {
    await d.open();
    await d.read(1.5);
    d.note('away');
    await d.page.goto(CONTENTS);
    await d.pass(1.5);
    await d.page.goBack();
    d.note('front');
    await d.read(1.5);
  }),
  usual('a page of contents counts nothing', async (d) => {
    await d.page.goto(CONTENTS);
    await d.pass(1.5);
    await d.open();
    await d.read(1.5);
    d.note('away');
    await d.page.goto(CONTENTS);
    await d.pass(1);
  }),
  usual('another site counts nothing', async (d) => {
    await d.open();
    await d.read(1.5);
    d.note('away');
    await d.page.goto(`https://${ELSEWHERE}/`);
    await d.pass(1.5);
  }),
  usual('the tab closed at once', async (d) => {
    await d.open();
    await d.read(1.5);
    d.note('away');
    await d.page.close();
  }),
  usual(
    'twelve pages, a second each',
    async (d) => {
      for (let page = 0; page < 12; page += 1) {
        await d.go(articleAddress(d.id + page));
        await d.pass(1);
      }
    },
    { articles: 12, sessions: 12, share: 0.03 },
  ),
  usual('frozen for a while', async (d) => {
    await d.open();
    await d.read(1.5);
    const cdp = await d.cdp();
    await d.away();
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await d.pass(1.5);
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await d.back();
    await d.read(1);
  }),
];

/** On a screen with so much text, a look holds for more than a minute. */
const UNTOUCHED = 60;

const TEXTS: readonly Scenario[] = [
  short(
    'text outside paragraphs is seen to its end',
    async (d) => {
      await d.open('mixed');
      await d.key('End');
      await d.pass(1);
    },
    { seen: 360 + 4 + 2000 },
  ),
  short(
    'hidden text is not asked for',
    async (d) => {
      await d.open('hiding');
      await d.key('End');
      await d.pass(1);
    },
    { seen: 360 },
  ),
  short(
    'text in portions is measured as it comes',
    async (d) => {
      await d.open('portions');
      await d.read(2);
      await d.key('End');
      await d.pass(1);
    },
    { seen: 360 },
  ),
  second(
    'a first screen full of text, untouched',
    async (d) => {
      await d.open('dense');
      await d.pass(UNTOUCHED);
    },
    { truth: UNTOUCHED * 1000 },
  ),
];

const PAGES: readonly Scenario[] = [
  second(
    'a page that turns to the next article without loading',
    async (d) => {
      await d.open('turning');
      await d.read(1.5);
      await turnTo(d.page, d.id + 1, 0);
      await d.read(1.5);
      await d.page.goBack();
      await turnTo(d.page, d.id + 2, 0);
      await d.read(1.5);
    },
    { articles: 3, sessions: 3 },
  ),
  second(
    'the next article’s text comes later',
    async (d) => {
      await d.open('turning');
      await d.read(1);
      d.note('away');
      await turnTo(d.page, d.id + 1, 600);
      await d.pass(0.8);
      d.note('front');
      await d.read(2);
    },
    { articles: 2, sessions: 2 },
  ),
  second(
    'a place in the same article is no other article',
    async (d) => {
      await d.open();
      await d.read(1);
      await d.page.evaluate(() => {
        location.hash = '#end';
        history.replaceState(null, '', '?from=list');
      });
      await d.read(1.5);
    },
    { sessions: 1 },
  ),
  second('a text that comes after its page', async (d) => {
    await d.page.goto(articleAddress(d.id, 'late'));
    await d.pass(0.8);
    d.note('front');
    await d.read(2);
  }),
  second('the focus goes into a frame of the article', async (d) => {
    await d.open('framing');
    const frame = await d.page.waitForSelector('iframe');
    const input = await (await frame?.contentFrame())?.waitForSelector('input');
    await input?.click();
    await d.pass(2);
  }),
  second('an article in a frame is not read twice, nor by itself', async (d) => {
    await d.page.goto(`https://${ELSEWHERE}${new URL(articleAddress(d.id)).pathname}?as=framed`);
    await d.pass(2);
  }),
  second('a page made ready in advance counts from when it is shown', async (d) => {
    const next = articleAddress(d.id);
    await d.page.goto(`${CONTENTS}?as=announcing&next=${encodeURIComponent(next)}`);
    await d.pass(1.5);
    await d.page.evaluate((next) => location.assign(next), next);
    d.note('front');
    await d.pass(0.5);
    await d.read(2);
    const shown = await activationStart(d, next);
    if (!(shown > 1000)) throw new Error(`The page was not made ready in advance: ${shown}`);
  }),
  second('who made the page is no article', async (d) => {
    await d.page.goto(articleAddress(d.id, 'editors'));
    await d.pass(2);
  }),
];

const SCRIPTS: readonly Scenario[] = [
  short('a script that scrolls reads nothing', async (d) => {
    await d.open('scrolling');
    await d.pass(4);
  }),
  short('a script that pretends to be a hand reads nothing', async (d) => {
    await d.open('pretending');
    await d.pass(4);
  }),
  short('a script that marks text and moves the focus reads nothing', async (d) => {
    await d.open('selecting');
    await d.pass(4);
  }),
  second('a page that lies about clocks, focus and leaving', async (d) => {
    await d.open('lying');
    await d.read(1.5);
    await d.away();
    await d.pass(1);
    await d.back();
    await d.read(1);
  }),
  second('scripts that keep the page busy for 2.3 s', async (d) => {
    await d.open('busy');
    for (let turn = 0; turn < 3; turn += 1) {
      d.note('sign');
      // Nobody answers while the page is busy: what is waited for is time alone.
      d.page.mouse.wheel({ deltaY: 40 }).catch(() => {});
      await d.pass(2);
    }
    await d.pass(0.3);
  }),
];

const BACKGROUND: readonly Scenario[] = [
  second('the worker killed every 1.5 s', async (d) => {
    await d.open();
    for (let turn = 0; turn < 3; turn += 1) {
      await d.read(1);
      await d.away();
      await d.desk.killWorker();
      await d.back();
      await d.read(0.5);
      await d.desk.killWorker();
    }
  }),
  second('the worker killed with a report on its way', async (d) => {
    await d.open();
    await d.read(2);
    await Promise.all([d.away(), d.desk.killWorker()]);
    await d.pass(3);
  }),
  second(
    'two tabs with two articles, by turns',
    async (d) => {
      await d.open();
      const other = await d.desk.browser.newPage();
      await other.goto(articleAddress(d.id + 1));
      for (const page of [d.page, other, d.page, other]) {
        await page.bringToFront();
        await d.pass(0.8);
      }
      d.note('away');
      await other.close();
    },
    { articles: 2, sessions: 2 },
  ),
  second(
    'the same article in two tabs: no moment counts twice',
    async (d) => {
      await d.open();
      await d.read(1);
      const other = await d.desk.browser.newPage();
      await other.goto(articleAddress(d.id));
      await d.pass(1.5);
      await d.page.bringToFront();
      await d.pass(1);
      d.note('away');
      await other.close();
    },
    { sessions: 2 },
  ),
  second('the source switched off', async (d) => {
    await readAndLeave(d, 1.5);
    await switchTo(d, []);
    await d.page.bringToFront();
    await d.pass(1.5);
    await d.desk.control.bringToFront();
    await d.pass(0.3);
    await switchTo(d, ['people-daily']);
  }),
  second('another member reads on: it is not the first one’s time', async (d) => {
    await readAndLeave(d, 1.5);
    const before = await d.desk.get(['profiles', 'reader-settings']);
    await d.desk.set(otherMember(before));
    await d.page.bringToFront();
    await d.pass(1.5);
    await d.desk.control.bringToFront();
    await d.pass(0.3);
    await d.desk.set(before);
  }),
  second(
    'something removed from the ledger: another session begins',
    async (d) => {
      await readAndLeave(d, 1);
      const { 'reader-settings': settings } = await d.desk.get(['reader-settings']);
      const { member } = settings as { member: string };
      await d.desk.set({ 'ledger-lives': { [member]: `${d.id}` } });
      await d.back();
      await d.read(1);
    },
    { sessions: 2 },
  ),
  second(
    'discarded by the browser, and looked at again',
    async (d) => {
      await readAndLeave(d, 1);
      const show = await d.desk.discard(d.page.url());
      await show();
      d.note('front');
      await d.pass(1.5);
    },
    { sessions: 2 },
  ),
  second(
    'the extension updated: its orphan ends, and another reads on',
    async (d) => {
      await readAndLeave(d, 1);
      await d.desk.update();
      await d.back();
      await d.read(1);
    },
    { sessions: 2 },
  ),
];

const ALL = [...BY_HAND, ...COMING_AND_GOING, ...TEXTS, ...PAGES, ...SCRIPTS, ...BACKGROUND];

/** By turns of the desks: those that run at the same time then sit at different ones. */
export const SCENARIOS: readonly Scenario[] = ALL.map((scenario) => ({
  scenario,
  turn: ALL.filter(({ desk }) => desk === scenario.desk).indexOf(scenario),
}))
  .toSorted((a, b) => a.turn - b.turn)
  .map(({ scenario }) => scenario);

/** Reads, and goes away; what was read is in the ledger by then. */
async function readAndLeave(d: Driver, seconds: number): Promise<void> {
  await d.open();
  await d.read(seconds);
  await d.away();
  await settled(d.desk, [d.id]);
}

/** When a page that was ready was shown. Milliseconds after its beginning, 0 where it was not. */
async function activationStart({ desk }: Driver, address: string): Promise<number> {
  // Asked past the page object, which for a moment still speaks of the page before.
  const target = await desk.browser.waitForTarget((one) => one.url() === address);
  const cdp = await target.createCDPSession();
  const expression = `performance.getEntriesByType('navigation')[0].activationStart`;
  const { result } = await cdp.send('Runtime.evaluate', { expression });
  return Number(result.value);
}

async function turnTo(page: Page, id: number, wait: number): Promise<void> {
  await page.evaluate(
    (id, wait) => {
      const { turnTo } = globalThis as unknown as { turnTo(id: number, wait: number): void };
      turnTo(id, wait);
    },
    id,
    wait,
  );
}

async function switchTo({ desk }: Driver, ids: readonly string[]): Promise<void> {
  await desk.set({ 'sources-on': ids });
  await desk.tell({ kind: 'switched' });
}

/** The profiles with one more member, who is the active one. */
function otherMember(stored: Readonly<Record<string, unknown>>) {
  const { members } = stored.profiles as { members: readonly object[] };
  const id = crypto.randomUUID();
  return {
    profiles: { active: id, members: [...members, { ...members[0], id, device: id }] },
    'reader-settings': { ...(stored['reader-settings'] as object), member: id },
  };
}
