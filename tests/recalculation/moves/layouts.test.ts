import { expect, test } from 'vitest';
import { laidOutFrom } from './laid-out.ts';
import { runMoves, someEdits, tableOf } from './run-moves.ts';

/** With `npm run fuzz` the long run; else 15 seconds. */
const IS_LONG = process.env.CASES !== undefined;
const REVIEWS = IS_LONG ? 300 : 3;
const EDITS = IS_LONG ? 10 : 5;
const SEED = Number(process.env.SEED ?? 20261130);

test(`${REVIEWS} reviews in any layout, ${EDITS} edits each: everybody shows the core’s result on the edited file, or none and a note`, {
  timeout: 7_200_000,
}, () => {
  const inputs = laidOutFrom(SEED, REVIEWS);
  const outcomes = runMoves(inputs, someEdits(SEED, EDITS));
  if (IS_LONG) console.log(tableOf(outcomes));
  expect(outcomes.length).toBeGreaterThan(REVIEWS * EDITS * 0.9);
  const wrong = outcomes.flatMap(({ review, edit, people }) =>
    people
      .filter(({ verdict }) => verdict === 'WRONG')
      .map(({ who, shown, known }) => ({ seed: inputs[review]?.seed, edit, who, shown, known })),
  );
  expect(wrong).toEqual([]);
});

// A rater may give 优秀 to so many at most: whoever is no more found takes ballots with them.
test.each([
  [
    20261398,
    [
      ['cut', '上级评议', 'D7', 'N17'],
      ['cut', '上级评议', 'D8', 'D7'],
      ['cut', '上级评议', 'N17', 'D8'],
    ],
  ],
  [
    20261153,
    [
      ['put', '同级互评', 'A3', '吕宏'],
      ['put', '群众评议', 'B5', '秦刚'],
    ],
  ],
] as const)(
  'where two are called otherwise, all who share their raters wait: %i',
  (seed, steps) => {
    const outcomes = runMoves(laidOutFrom(seed, 1), () => [{ kind: 'names', steps }]);
    const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
    expect(verdicts).not.toContain('WRONG');
    expect(verdicts.filter((verdict) => verdict === 'withheld').length).toBeGreaterThan(2);
  },
);
