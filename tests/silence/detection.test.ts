import { expect, test } from 'vitest';
import { isSame } from './judge.ts';
import { tryAsCsv, tryRelaid, tryVaried, type Varied } from './trial.ts';

/** Workbooks of one to seven sheets each; under `npm run fuzz` many more. */
const WORKBOOKS = process.env.CASES ? 600 : 60;
/** Of a hundred, so many at most may be asked about. */
const ASKED_AT_MOST = 5;

test.each([
  ['sheets in other orders, under other titles, with other columns', tryVaried],
  ['halves side by side, tables below each other, page breaks, titles down', tryRelaid],
  ['saved as .csv, in UTF-8 and GB18030', tryAsCsv],
] as const)('%s: bound right or asked about', (_, layOut) => {
  const varied = take(WORKBOOKS, layOut);
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

/** From the first seeds that have such a workbook. */
function take(count: number, layOut: (seed: number) => Varied | null): Varied[] {
  const varied: Varied[] = [];
  for (let seed = 1; varied.length < count; seed++) varied.push(...[layOut(seed) ?? []].flat());
  return varied;
}

const isRight = ({ right, outcome }: Varied): boolean => isSame(right, outcome.people);
/** Nothing is scored, or somebody is not, for a reason that is said. */
const isAsked = ({ outcome }: Varied): boolean =>
  outcome.problems.some(({ effect }) => effect !== 'note');
