import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedInput } from '../generated-input.ts';
import { runMoves, tableOf } from './run-moves.ts';

/** With `npm run fuzz` the long run. */
const REVIEWS = process.env.CASES === undefined ? 1 : 40;
const SEED = 20261130;

test('after any edit of a working copy everybody shows the core’s result on it, or none and a note', {
  timeout: 1_800_000,
}, () => {
  const inputs = fc.sample(generatedInput, { numRuns: REVIEWS, seed: SEED });
  const outcomes = runMoves(inputs, SEED);
  console.log(tableOf(outcomes));
  const wrong = outcomes.flatMap(({ review, edit, people }) =>
    people
      .filter(({ verdict }) => verdict === 'WRONG')
      .map(({ who, shown, known }) => ({ review, edit, who, shown, known })),
  );
  expect(wrong).toEqual([]);
});
