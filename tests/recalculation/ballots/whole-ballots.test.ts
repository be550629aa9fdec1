import { expect, test } from 'vitest';
import { runMoves } from '../moves/run-moves.ts';
import { plainPackage } from '../plain-package.ts';
import { LEVELS, NUMBERS, OF_LEVELS, OF_NUMBERS, ROSTER } from './whole-ballots.ts';

const put = (cell: string, to: string | number) => ({
  kind: cell,
  steps: [['put', '评议', cell, to] as const],
});

test.each([
  [
    'levels',
    LEVELS,
    OF_LEVELS,
    [82, 88, 80],
    // 好 for the last of 张三: 84 in place of 60, so that 84 and 92 are left.
    [put('D5', '好'), put('E9', '差'), put('D6', ''), put('D7', '胡写'), put('D10', '弃权')],
    [88, 88, 80],
  ],
  [
    'numbers',
    NUMBERS,
    OF_NUMBERS,
    [90, 70.13, 74.75],
    // 60 and 75 come to 66, less than 70.5: that and one of 90 go.
    [put('D2', 60), put('E5', 81), put('D3', ''), put('D4', 101)],
    [70.5, 70.13, 74.75],
  ],
])('whole ballots of %s, trimmed by their totals', { timeout: 600_000 }, (...given) => {
  const [, rulebookText, sheet, totals, edits, edited] = given;
  const outcomes = runMoves([{ rulebookText, bytes: plainPackage([ROSTER, sheet]) }], () => [
    { kind: 'nothing', steps: [] },
    ...edits,
  ]);
  const shown = outcomes.map(({ people }) => people.map((one) => one.shown[0]));
  expect(shown.slice(0, 2)).toEqual([totals, edited]);
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect(verdicts).not.toContain('WRONG');
});
