import { expect, test } from 'vitest';
import { isSame } from './judge.ts';
import { tryRelaid, tryVaried, type Varied } from './trial.ts';

/** Workbooks of one to seven sheets each; under `npm run fuzz` many more. */
const WORKBOOKS = process.env.CASES ? 600 : 60;
/** Of a hundred, so many at most may be asked about. */
const ASKED_AT_MOST = 5;

test.each([
  ['sheets in other orders, under other titles, with other columns', tryVaried],
  ['halves side by side, tables below each other, page breaks, titles down', tryRelaid],
] as const)('%s: bound right or asked about', (_, layOut) => {
  const varied = Array.from({ length: WORKBOOKS }, (__, index) => layOut(index + 1));
  const wrong = varied.filter((one) => !isRight(one) && !isAsked(one));
  const asked = varied.filter((one) => !isRight(one) && isAsked(one));
  if (process.env.CASES)
    console.log(
      `${varied.flatMap(({ sheets }) => sheets).length} sheets in ${WORKBOOKS} workbooks:`,
      `${asked.length} workbooks asked about, ${wrong.length} bound wrong`,
    );
  expect(wrong.map(({ seed }) => seed)).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual((WORKBOOKS * ASKED_AT_MOST) / 100);
});

const isRight = ({ right, outcome }: Varied): boolean => isSame(right, outcome.people);
/** Nothing is scored, or somebody is not, for a reason that is said. */
const isAsked = ({ outcome }: Varied): boolean =>
  outcome.problems.some(({ effect }) => effect !== 'note');
