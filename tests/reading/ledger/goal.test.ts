import { expect, test } from 'vitest';
import { rational, whole, ZERO } from '../../../shared/exact/rational.ts';
import { NO_HOLIDAYS } from '../../../shared/reading/holidays/holidays.ts';
import { goalOn } from '../../../shared/reading/ledger/goal.ts';
import { RULES } from '../rules.ts';

// 20 November 2026 is a Friday, the 21st and 22nd are days of rest; leave is from the 22nd to the
// 24th. The rulebook asks for 1 point a day.
const leave = [{ from: '2026-11-22', to: '2026-11-24' }];
const on = (day: string, goal: number | null, earned = ZERO) =>
  goalOn(day, earned, { goal, leave, rulesOn: () => RULES, holidays: NO_HOLIDAYS });

test.each([
  ['a Friday', '2026-11-20', null, whole(1)],
  ['the Saturday after it', '2026-11-21', 'rest', ZERO],
  ['a Sunday of leave', '2026-11-22', 'rest', ZERO],
  ['the last day of leave', '2026-11-24', 'leave', ZERO],
  ['the day after leave', '2026-11-25', null, whole(1)],
])('%s', (_, day, free, missing) => {
  expect(on(day, null)).toEqual({
    own: false,
    free,
    unannounced: false,
    points: whole(1),
    missing,
  });
});

test.each([
  ['2026-11-20', null, whole(6)],
  ['2026-11-21', 'rest', ZERO],
  ['2026-11-24', 'leave', ZERO],
])('an own goal makes no working day of %s', (day, free, missing) => {
  expect(on(day, 6)).toMatchObject({ own: true, free, points: whole(6), missing });
});

test.each([
  [rational(599n, 100n), rational(1n, 100n)],
  [whole(6), ZERO],
  [whole(7), ZERO],
])('after %o points, of 6 asked for', (earned, missing) => {
  expect(on('2026-11-20', 6, earned).missing).toEqual(missing);
});
