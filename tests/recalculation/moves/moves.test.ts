import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedInput } from '../generated-input.ts';
import type { Judged } from './judge.ts';
import { everyEdit, runMoves, tableOf } from './run-moves.ts';

/** With `npm run fuzz` the long run. */
const REVIEWS = process.env.CASES === undefined ? 1 : 40;
const SEED = 20261130;

test('after any edit of a working copy everybody shows the core’s result on it, or none and a note', {
  timeout: 1_800_000,
}, () => {
  const inputs = fc.sample(generatedInput, { numRuns: REVIEWS, seed: SEED });
  const outcomes = runMoves(inputs, everyEdit(SEED));
  console.log(tableOf(outcomes));
  const wrong = outcomes.flatMap(({ review, edit, people }) =>
    people
      .filter(({ verdict }) => verdict === 'WRONG')
      .map(({ who, shown, known }) => ({ review, edit, who, shown, known })),
  );
  expect(wrong).toEqual([]);
});

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

test('of two rows exchanged on one sheet both are withheld with its name, and nobody beside them has a rank', () => {
  const [before, after] = runMoves([SAMPLE], () => [
    { kind: 'nothing', steps: [] },
    // 马文斌 and 刘志强.
    { kind: 'exchanged', steps: [['exchange', '上级评议', 'A6:R6', 'A9:R9']] },
  ]);
  const moved = (after?.people ?? []).filter(({ shown: [, , , notes] }) =>
    `${notes}`.startsWith('上级评议：行或表头已改动'),
  );
  expect(moved.map(({ who }) => who)).toEqual(['["刘志强","四支部"]', '["马文斌","十三支部"]']);
  expect(moved.map(({ shown: [total, rank, grade] }) => [total, rank, grade])).toEqual([
    ['不计分', '', ''],
    ['不计分', '', ''],
  ]);
  const totals = (people: readonly Judged[] = []) =>
    people.flatMap(({ who, shown: [total] }) =>
      moved.some((one) => one.who === who) ? [] : [total],
    );
  expect(totals(after?.people)).toEqual(totals(before?.people));
  const waits = (after?.people ?? []).filter(({ shown: [, , , notes] }) =>
    `${notes}`.startsWith('名次待定，先核对：刘志强 等'),
  );
  expect(waits.length).toBeGreaterThan(10);
  expect(waits.filter(({ shown: [, rank] }) => rank !== '')).toEqual([]);
});
