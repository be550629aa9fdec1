import { describe, expect, test } from 'vitest';
import { pointsForStreak } from '../../../../extension/pages/popup/state/streak.ts';
import { whole } from '../../../../shared/exact/rational.ts';
import {
  addDays,
  type DayRange,
  daysIn,
  isWithin,
} from '../../../../shared/reading/calendar/calendar-days.ts';
import { NO_HOLIDAYS } from '../../../../shared/reading/holidays/holidays.ts';
import { streakOn } from '../../../../shared/reading/ledger/streak.ts';
import fc from '../../../seeded.ts';
import { RULES } from '../../made-up-items.ts';

const TODAY = '2026-11-23';
const rulesOn = () => RULES;

/** The streak of a ledger in which these days gave 3 points each, and what was asked of it. */
async function streakIn(read: readonly string[], leave: readonly DayRange[] = []) {
  const asked: DayRange[] = [];
  const ask = async (range: DayRange) => {
    asked.push(range);
    return read.filter((day) => isWithin(day, range)).map((day) => ({ day, points: '3' }));
  };
  const about = { leave, rulesOn, holidays: NO_HOLIDAYS };
  const points = await pointsForStreak(TODAY, about, ask);
  const streak = streakOn(TODAY, { ...about, points });
  return { streak, asked };
}

const lastDays = (count: number) => daysIn({ from: addDays(TODAY, 1 - count), to: TODAY });

describe('a streak', () => {
  // Weekends rest and count neither way: 1,096 days up to a Monday are 156 weeks of five, a Friday and it.
  test('of three years is found whole', async () => {
    expect((await streakIn(lastDays(1096))).streak).toMatchObject({ days: 782, met: true });
  });

  test('that began within two months asks for no more days than those', async () => {
    const { streak, asked } = await streakIn(lastDays(40));
    expect(streak.since).toBe('2026-10-15');
    expect(asked).toEqual([{ from: '2026-09-21', to: TODAY }]);
  });

  test('goes on behind a leave longer than what is looked at first', async () => {
    const leave = [{ from: '2026-08-01', to: '2026-11-20' }];
    const read = daysIn({ from: '2026-07-27', to: '2026-07-31' });
    expect((await streakIn(read, leave)).streak).toMatchObject({ days: 5, since: '2026-07-27' });
  });

  test('of nobody who ever read ends at the first day there can be', async () => {
    const leave = [{ from: '2000-01-01', to: '2099-12-31' }];
    expect((await streakIn([], leave)).streak).toMatchObject({ days: 0, since: null });
  });

  test('is the one of the whole ledger, wherever it was broken', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(gaps, async (missed) => {
        const read = lastDays(500).filter(
          (day) => !missed.some((ago) => addDays(TODAY, -ago) === day),
        );
        const points = new Map(read.map((day) => [day, whole(3)]));
        const { streak } = await streakIn(read);
        expect(streak).toEqual(
          streakOn(TODAY, { leave: [], rulesOn, holidays: NO_HOLIDAYS, points }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
