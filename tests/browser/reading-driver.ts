import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { articleAddress, type Behaviour } from './newspaper.ts';
import type { Desk, Kept } from './reading-newsroom.ts';

/** What the driver knows to be true: when a reader had the article in front, and gave a sign. */
interface Fact {
  /** By this process's monotonic clock. Milliseconds. */
  readonly at: number;
  readonly what: 'front' | 'away' | 'sign';
}

/** Reads one article in a real browser, and writes down what it does. */
export interface Driver {
  readonly desk: Desk;
  /** The number of this scenario's article; others may use those that follow. */
  readonly id: number;
  readonly page: Page;
  open(as?: Behaviour): Promise<void>;
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  wheel(): Promise<void>;
  key(key: KeyInput): Promise<void>;
  /** Lets so many seconds pass, without a sign. */
  pass(seconds: number): Promise<void>;
  /** Reads for so many seconds, turning the wheel as one does. */
  read(seconds: number): Promise<void>;
  /** Another tab comes before the article. */
  away(): Promise<void>;
  back(): Promise<void>;
  /** Writes down by hand what the methods above cannot know. */
  note(what: Fact['what']): void;
  /** The truth so far: milliseconds of reading. */
  truth(): number;
  cdp(): Promise<CDPSession>;
}

/** @param window how long a sign of reading holds, in milliseconds */
export function startDriver(
  desk: Desk,
  page: Page,
  setting: { id: number; window: number },
): Driver {
  const facts: Fact[] = [];
  const note = (what: Fact['what']) => void facts.push({ at: performance.now(), what });
  const sign = async (act: () => Promise<unknown>) => {
    note('sign');
    await act();
  };
  const load = async (begin: () => Promise<unknown>) => {
    // Until the next page is there, the last one is still before the reader.
    page.once('framenavigated', () => note('away'));
    await begin();
    note('front');
  };
  const go = (address: string) => load(() => page.goto(address, { waitUntil: 'domcontentloaded' }));
  return {
    desk,
    page,
    id: setting.id,
    note,
    go,
    reload: () => load(() => page.reload({ waitUntil: 'domcontentloaded' })),
    open: (as) => go(articleAddress(setting.id, as)),
    wheel: () => sign(() => page.mouse.wheel({ deltaY: 60 })),
    key: (key) => sign(() => page.keyboard.press(key)),
    pass: (seconds) => passUntil(performance.now() + seconds * 1000),
    async read(seconds) {
      const begun = performance.now();
      for (let turn = 1; turn <= seconds * 2; turn += 1) {
        await sign(() => page.mouse.wheel({ deltaY: 40 }));
        await passUntil(begun + turn * 500);
      }
    },
    async away() {
      note('away');
      await desk.control.bringToFront();
    },
    async back() {
      await page.bringToFront();
      note('front');
    },
    truth: () => truthOf([...facts, { at: performance.now(), what: 'away' }], setting.window),
    cdp: () => page.createCDPSession(),
  };
}

/** Between two facts a reader read if the article was in front, for as long as the last sign held. */
function truthOf(facts: readonly Fact[], window: number): number {
  let [sum, isFront, until] = [0, false, 0];
  for (const [index, { at, what }] of facts.entries()) {
    if (what !== 'sign') isFront = what === 'front';
    if (what !== 'away') until = at + window;
    const next = facts[index + 1]?.at ?? at;
    if (isFront) sum += Math.max(0, Math.min(next, until) - at);
  }
  return sum;
}

/** Lets time pass, since reading is a matter of time. */
export function passUntil(end: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, end - performance.now())));
}

/** What the ledger has of some articles once nothing more has arrived for a second. */
export async function settled(desk: Desk, ids: readonly number[]): Promise<readonly Kept[]> {
  for (let [last, since] = ['', performance.now()]; ; ) {
    const kept = (await desk.ledger()).filter(({ article }) =>
      ids.some((id) => article.endsWith(`/${id}`)),
    );
    const now = performance.now();
    if (JSON.stringify(kept) !== last) [last, since] = [JSON.stringify(kept), now];
    else if (now - since > 1000) return kept;
    await passUntil(now + 250);
  }
}

export const timeOf = (kept: readonly Kept[]): number =>
  kept.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
