import { describe, expect, test } from 'vitest';
import type { DayTotal } from '../../../../extension/ledger/day-total.ts';
import {
  createTodayState,
  type TodayPorts,
  type TodayView,
} from '../../../../extension/pages/popup/state/today.ts';
import { rational, whole, ZERO } from '../../../../shared/exact/rational.ts';
import { NO_HOLIDAYS } from '../../../../shared/reading/holidays/holidays.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { readPoints } from '../../../../shared/reading/ledger/read-points.ts';
import { byHand, idOf, measured, RULES } from '../../made-up-items.ts';

const portsOn = (ledger: readonly LedgerItem[]): TodayPorts => ({
  now: () => Date.UTC(2026, 10, 22, 16, 30),
  member: () => ({ rulesOn: () => RULES, leave: [], goal: null, holidays: NO_HOLIDAYS }),
  isAnySourceOn: async () => true,
  pageStatus: async () => null,
  dayTotals: async () => [],
  onDay: async (day) => ledger.filter((item) => item.day === day),
  ofArticles: async (keys) =>
    ledger.filter((item) => item.kind === undefined && keys.includes(item.article)),
});

const totalOf = (day: string, points: string): DayTotal => ({
  day,
  points,
  milliseconds: 240_000,
  byHand: 0,
  finished: 1,
});

/** The popup's view at half past midnight in Shanghai on a Monday, still Sunday in UTC. */
async function viewWith(changes: Partial<TodayPorts>, ledger: readonly LedgerItem[] = []) {
  const state = createTodayState({ ...portsOn(ledger), ...changes });
  expect(state.view.value).toEqual({ kind: 'loading' });
  await state.load();
  return state.view.value;
}

describe('the popup shows', () => {
  test('what to do first, where no source is on and nothing was read', async () => {
    expect(await viewWith({ isAnySourceOn: async () => false })).toEqual({ kind: 'no-source' });
  });

  test('today’s reading even after the source was switched off', async () => {
    const view = await viewWith({ isAnySourceOn: async () => false }, [measured()]);
    expect(view).toMatchObject({ kind: 'today', summary: { finished: 1, milliseconds: 240_000 } });
  });

  test('the day of the rulebook’s zone, alone', async () => {
    const yesterday = measured({ session: idOf(2), article: 'a0', day: '2026-11-22' });
    const view = await viewWith({}, [measured(), yesterday]);
    expect(view).toMatchObject({ summary: { day: '2026-11-23', total: { points: whole(2) } } });
  });

  test('nothing twice for an article that was finished yesterday', async () => {
    const yesterday = measured({ session: idOf(2), day: '2026-11-22' });
    expect(await viewWith({}, [measured(), yesterday])).toMatchObject({ summary: { finished: 0 } });
  });

  test('what the current page is doing', async () => {
    const page = { state: 'counting', article: 'a1' } as const;
    expect(await viewWith({ pageStatus: async () => page })).toMatchObject({ page });
  });

  test('today before a busy page has answered', async () => {
    let answer: (page: null) => void = () => {};
    const pageStatus = () => new Promise<null>((resolve) => (answer = resolve));
    const state = createTodayState({ ...portsOn([]), pageStatus });
    const loaded = state.load();
    await new Promise<void>((resolve) => {
      const stop = state.view.subscribe((view) => {
        if (view.kind !== 'today') return;
        expect(view.page).toBe('asking');
        resolve();
        queueMicrotask(() => stop());
      });
    });
    answer(null);
    await loaded;
    expect(state.view.value).toMatchObject({ kind: 'today', page: null });
  });

  // 1 point for the article, 1 for its 4 minutes, as in the whole of it.
  test('the sums that are kept of today before its articles are read', async () => {
    let answer: () => void = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const ofArticles = async () => {
      await slow;
      return [measured()];
    };
    const dayTotals = async () => [totalOf('2026-11-23', '2')];
    const state = createTodayState({ ...portsOn([measured()]), ofArticles, dayTotals });
    const seen: TodayView[] = [];
    state.view.subscribe((view) => {
      seen.push(view);
      if (view.kind === 'today') answer();
    });
    await state.load();
    expect(seen).toMatchObject([
      { kind: 'loading' },
      { summary: { finished: 1, total: { points: whole(2) }, articles: [] }, streak: null },
      {
        summary: { finished: 1, total: { points: whole(2) }, articles: [{}] },
        streak: { days: 1 },
      },
      { page: null },
    ]);
  });

  test('that the ledger cannot be read', async () => {
    const onDay = () => Promise.reject(new Error('blocked'));
    expect(await viewWith({ onDay })).toEqual({ kind: 'unreadable', cause: 'Error: blocked' });
  });

  test('what was written by hand with what was measured', async () => {
    expect(await viewWith({}, [measured(), byHand()])).toMatchObject({
      summary: { milliseconds: 840_000, byHand: [byHand()] },
    });
  });
});

describe('what is still missing today', () => {
  // The article gives 1 point, its 4 minutes another; the rulebook asks for 1.
  test.each([
    ['nothing read', null, [], { own: false, free: null, missing: whole(1) }],
    ['enough read', null, [measured()], { own: false, free: null, missing: ZERO }],
    ['own goal not reached', 5, [measured()], { own: true, free: null, missing: whole(3) }],
    ['own goal reached', 2, [measured()], { own: true, free: null, missing: ZERO }],
  ])('%s', async (_, goal, ledger, expected) => {
    const member = () => ({ rulesOn: () => RULES, leave: [], goal, holidays: NO_HOLIDAYS });
    expect(await viewWith({ member }, ledger)).toMatchObject({ goal: expected });
  });

  test.each([null, 5])('nothing on leave, with a goal of %s', async (goal) => {
    const leave = [{ from: '2026-11-23', to: '2026-11-27' }];
    const member = () => ({ rulesOn: () => RULES, leave, goal, holidays: NO_HOLIDAYS });
    expect(await viewWith({ member })).toMatchObject({ goal: { free: 'leave', missing: ZERO } });
  });

  // A Sunday evening in Shanghai, on which one article was read.
  test.each([null, 5])('nothing on a day of rest, with a goal of %s', async (goal) => {
    const now = () => Date.UTC(2026, 10, 22, 12);
    const member = () => ({ rulesOn: () => RULES, leave: [], goal, holidays: NO_HOLIDAYS });
    const view = await viewWith({ now, member }, [measured({ day: '2026-11-22' })]);
    expect(view).toMatchObject({
      summary: { day: '2026-11-22', finished: 1, total: { points: whole(2) } },
      goal: { own: goal !== null, free: 'rest', missing: ZERO },
      streak: { days: 0, met: true },
    });
  });
});

describe('days in a row', () => {
  // Thursday and Friday; the weekend rests.
  const dayTotals = async () => [totalOf('2026-11-19', '3'), totalOf('2026-11-20', '5/2')];

  test('stand on Monday before anything is read', async () => {
    expect(await viewWith({ dayTotals })).toMatchObject({ streak: { days: 2, met: false } });
  });

  test('count today as it is now, whatever was kept before', async () => {
    const stale = async () => [...(await dayTotals()), totalOf('2026-11-23', '0')];
    expect(await viewWith({ dayTotals: stale }, [measured()])).toMatchObject({
      streak: { days: 3, since: '2026-11-19', met: true },
    });
  });
});

test.each([
  ['3', whole(3)],
  ['5/2', rational(5n, 2n)],
  ['', ZERO],
  ['1/0', ZERO],
  ['-1', ZERO],
  ['<b>', ZERO],
])('“%s” reads as points', (text, points) => {
  expect(readPoints(text)).toEqual(points);
});
