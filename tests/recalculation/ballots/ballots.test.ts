import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edit } from '../moves/edits.ts';
import { everyEdit, runMoves, tableOf } from '../moves/run-moves.ts';
import { type Recalculated, recalculate } from '../recalculate.ts';
import { cachedValues, sheetsOf, shownValues, workingCopy } from '../working-copy.ts';
import { type MadeBallots, madeBallots, someChanges } from './made-ballots.ts';

/** With `npm run fuzz` the long run. */
const IS_LONG = process.env.CASES !== undefined;
const MOST_MS = IS_LONG ? 7_200_000 : 600_000;
const REVIEWS = IS_LONG ? 120 : 8;
const MOVED = IS_LONG ? 20 : 1;
/** Of the kinds of edits, every so many. */
const STEP = IS_LONG ? 1 : 4;
const SEED = 20261130;

function someReviews(): MadeBallots[] {
  const reviews: MadeBallots[] = [];
  for (let seed = SEED; reviews.length < REVIEWS; seed++) {
    const made = madeBallots(seed);
    if (made) reviews.push(made);
  }
  return reviews;
}
const reviews = someReviews();

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = ({ seed }: MadeBallots) => join(folder, `${seed}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-single-ballots-'));
  for (const made of reviews) writeFileSync(path(made), workingCopy(made));
  recalculated = recalculate(reviews.map(path));
}, MOST_MS);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(reviews.map((made) => [made.forms.join(' '), made.rules, made] as const))(
  'LibreOffice gives every cell of ballots in %s by %s',
  (_, __, made) => {
    expect(shownValues(recalculated.get(path(made)))).toEqual(cachedValues(sheetsOf(made)));
  },
);

const RAN = { timeout: 7_200_000 };

test(
  'after other answers everybody shows the core’s result on them, or none and a note',
  RAN,
  () => {
    const outcomes = runMoves(reviews, (_, __, review) => otherAnswers(review));
    console.log(tableOf(outcomes));
    expect(wrongIn(outcomes)).toEqual([]);
  },
);

// Of the first rater's five marks two are 优秀, half of them at most may be: the third is written 优 秀,
// which is the level, or 胡写, which is none and leaves its own person without a total.
test.each([
  ['优 秀', 'withheld'],
  ['胡写', 'equal'],
])('where %s may be one too many, whoever it matters to waits', (to, own) => {
  const made = madeBallots(20261213);
  if (!made) throw new Error('No such review');
  const [{ people } = { people: [] }] = runMoves([made], () => [
    { kind: 'an answer', steps: [['put', '上级评议', 'B6', to]] },
  ]);
  const waiting = ['withheld', 'withheld', own, 'withheld', 'withheld'];
  expect(people.map(({ verdict }) => verdict)).toEqual(waiting);
});

test('after rows, columns and names are moved, nobody shows another’s result', RAN, () => {
  const outcomes = runMoves(reviews.slice(0, MOVED), (scored, own, review) =>
    everyEdit(SEED)(scored, own, review).filter((_, index) => index % STEP === 0),
  );
  console.log(tableOf(outcomes));
  expect(wrongIn(outcomes)).toEqual([]);
});

/** One, two and five of them. */
const otherAnswers = (review: number): Edit[] =>
  [1, 2, 5].map((count) => ({
    kind: `${count} answers`,
    steps: reviews
      .slice(review, review + 1)
      .flatMap((made) => someChanges(made, count))
      .map(({ sheet, cell, to }): Edit['steps'][number] => ['put', sheet, cell, to]),
  }));

const wrongIn = (outcomes: ReturnType<typeof runMoves>) =>
  outcomes.flatMap(({ review, edit, people }) =>
    people
      .filter(({ verdict }) => verdict === 'WRONG')
      .map(({ who, shown, known }) => ({ seed: reviews[review]?.seed, edit, who, shown, known })),
  );
