import { describe, expect, test } from 'vitest';
import { createReader, type OpenPage } from '../../../extension/reader/reader.ts';
import type { ReadingEvent } from '../../../shared/reading/session/session.ts';
import { MORNING, SHANGHAI } from '../../reading/session/scenario.ts';

const ABOUT = {
  session: '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab',
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/1',
  title: '标题',
  page: '01',
  issued: '2026-11-22',
};

/** A short text, of which 100 characters are in view. */
const TEXT: OpenPage['text'] = { chars: 600, inView: 100, reach: 100 };

/** A page on which time passes only when the test says so. */
function openPage(
  answer: () => Promise<boolean> = async () => true,
  { text = TEXT, unattended = false } = {},
) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  let set = 0;
  const [sent, told, jumps]: [number[], string[], number[]] = [[], [], []];
  const lengths: number[] = [];
  const reader = createReader(
    {
      now: () => ({ monotonic: now, wall: MORNING + now + set }),
      send(report) {
        jumps.push(report.jumps);
        lengths.push(report.chars);
        told.push(report.state);
        sent.push(report.days.reduce((sum, day) => sum + day.milliseconds, 0) / 1000);
        return answer();
      },
      tell: async ({ state, touched }) => {
        told.push(state);
        return !touched && unattended;
      },
      later: (run, milliseconds) => void timers.push({ at: now + milliseconds, run }),
    },
    ABOUT,
    { rules: SHANGHAI, since: { monotonic: 0, wall: MORNING }, visible: true, focused: true, text },
  );
  return {
    reader,
    /** Seconds in each report, in the order sent. */
    sent,
    /** What it said of itself, in reports or alone. */
    told,
    /** How often the clock jumped, by report. */
    jumps,
    setClock(milliseconds: number) {
      set += milliseconds;
    },
    /** How long the text is, by report. */
    lengths,
    /** How many timers wait. */
    waiting: () => timers.length,
    async at(seconds: number, kind?: Exclude<ReadingEvent['kind'], 'article' | 'extent'>) {
      for (;;) {
        const next = timers.find((timer) => timer.at <= seconds * 1000);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.run();
      }
      now = seconds * 1000;
      if (kind) reader.take({ kind });
      await Promise.resolve();
    },
  };
}

describe('reports', () => {
  test('when the page is hidden, and not again while nothing is added', async () => {
    const page = openPage();
    await page.at(8, 'hidden');
    await page.at(9, 'blur');
    await page.at(300, 'left');
    expect(page.sent).toEqual([8]);
  });

  test('once in 30 s of reading, without anything else happening', async () => {
    const page = openPage();
    for (let second = 10; second <= 100; second += 10) await page.at(second, 'evidence');
    expect(page.sent).toEqual([30, 60, 90]);
  });

  test('in 10 minutes of steady reading, 20', async () => {
    const page = openPage();
    for (let second = 1; second <= 600; second += 1) await page.at(second, 'evidence');
    expect(page.sent).toHaveLength(20);
  });

  test('when the reader goes away: the window, and then silence', async () => {
    const page = openPage();
    await page.at(3600);
    expect(page.sent).toEqual([20]);
    expect(page.waiting()).toBe(0);
  });

  test('no timer waits for a page that is not being read', async () => {
    const page = openPage();
    await page.at(5, 'hidden');
    await page.at(60);
    expect(page.waiting()).toBe(0);
  });

  test('one that nobody took is made good by the next', async () => {
    const page = openPage(() => Promise.reject(new Error('No receiver')));
    await page.at(8, 'blur');
    await page.at(9, 'focus');
    await page.at(13, 'blur');
    // The second is the first again, two seconds later.
    expect(page.sent).toEqual([8, 8, 12]);
  });

  test('one that nobody took is sent again, a few times, though nothing happens', async () => {
    const page = openPage(() => Promise.reject(new Error('No room')));
    await page.at(8, 'hidden');
    for (const second of [10, 20, 80, 380, 4000]) await page.at(second);
    expect(page.sent).toEqual([8, 8, 8, 8, 8]);
    expect(page.waiting()).toBe(0);
  });

  test('one that was taken the second time is not sent a third', async () => {
    let asked = 0;
    const page = openPage(async () => {
      asked += 1;
      if (asked === 1) throw new Error('Killed before it answered');
      return true;
    });
    await page.at(8, 'hidden');
    for (const second of [10, 20, 80, 380]) await page.at(second);
    expect(page.sent).toEqual([8, 8]);
  });

  test('no more of them while nothing can be kept, however much happens on the page', async () => {
    const page = openPage(() => Promise.reject(new Error('No room')));
    for (let quarter = 1; quarter <= 240; quarter += 1) await page.at(quarter / 4, 'evidence');
    // At 30 s; again 2 s and then 10 s later, with what was credited by the event before.
    expect(page.sent).toEqual([30, 31.75, 41.75]);
  });

  test('none after nobody wants them', async () => {
    const page = openPage(async () => false);
    await page.at(8, 'blur');
    await page.at(10, 'focus');
    await page.at(60, 'blur');
    expect(page.sent).toEqual([8]);
    expect(page.waiting()).toBeLessThanOrEqual(1);
  });
});

test('what it says of itself', async () => {
  const page = openPage();
  expect(page.reader.state()).toBe('counting');
  await page.at(5, 'blur');
  expect(page.reader.state()).toBe('away');
  await page.at(10, 'focus');
  expect(page.reader.state()).toBe('counting');
  await page.at(31);
  expect(page.reader.state()).toBe('idle');
});

test('it tells what it does when that changes, with a report where one is due', async () => {
  const page = openPage();
  await page.at(5, 'hidden');
  await page.at(6, 'blur');
  await page.at(10, 'visible');
  await page.at(10, 'focus');
  await page.at(31);
  expect(page.told).toEqual(['counting', 'away', 'counting', 'idle']);
  expect(page.sent).toEqual([5, 25]);
});

test('a clock that was set is told with the next report, and once', async () => {
  const page = openPage();
  page.setClock(-3_600_000);
  await page.at(5, 'hidden');
  await page.at(6, 'visible');
  await page.at(9, 'hidden');
  expect([page.sent, page.jumps]).toEqual([
    [5, 8],
    [1, 0],
  ]);
});

test('what is in view as the page opens says how long opening it holds', async () => {
  const page = openPage(async () => true, { text: { chars: 600, inView: 310, reach: 310 } });
  await page.at(100);
  expect(page.sent).toEqual([30, 60, 62]);
});

test('a report says how long the text is by then', async () => {
  const page = openPage();
  page.reader.take({ kind: 'article', chars: 1720 });
  await page.at(8, 'hidden');
  expect(page.lengths).toEqual([1720]);
});

describe('an opening that no hand can have caused', () => {
  test('is no sign, and what it counted meanwhile is taken back', async () => {
    const page = openPage(async () => true, { unattended: true });
    for (const second of [0.1, 0.2, 0.3, 300]) await page.at(second);
    expect(page.sent).toEqual([]);
    await page.at(301, 'hidden');
    expect(page.sent).toEqual([]);
  });

  test('counts from the first hand on', async () => {
    const page = openPage(async () => true, { unattended: true });
    for (const second of [0.1, 0.2, 0.3, 100]) await page.at(second);
    page.reader.take({ kind: 'evidence', input: { trusted: true, by: 'hand' } });
    await page.at(105, 'hidden');
    expect(page.sent).toEqual([5]);
  });
});

test('a page yields as of when another began, not when it hears of it', async () => {
  const page = openPage();
  await page.at(8);
  page.reader.yieldSince(MORNING + 6000);
  await page.at(300);
  expect(page.sent).toEqual([6]);
});

test('word of another page that comes after the reader is back here is too old', async () => {
  const page = openPage();
  await page.at(5);
  page.reader.take({ kind: 'blur' });
  await page.at(7);
  page.reader.take({ kind: 'focus' });
  await page.at(8);
  // The other had begun at 5 s.
  page.reader.yieldSince(MORNING + 5000);
  await page.at(10);
  page.reader.take({ kind: 'blur' });
  await page.at(300);
  expect(page.sent).toEqual([5, 8]);
});
