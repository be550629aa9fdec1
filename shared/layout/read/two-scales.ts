import type { MeasureRow } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import { compare, multiply, ONE, type Rational, rational, ZERO } from '../../exact/rational.ts';
import { formatForReading, percent } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import type { NumberNeed } from '../model/needs.ts';
import type { ReadRows } from './read-cell.ts';

/**
 * 0.97 beside 100 under a full mark of 100: one is a share and the other a number, or somebody has
 * nearly nothing. It is asked; where all are shares, it is told. A number written as text is meant
 * as it stands.
 */
export function measuresOfTwoScales(
  rows: readonly MeasureRow[],
  { numbers, categories, told: before }: Asking,
): ReadRows<MeasureRow> {
  const texts = new Set(
    before.flatMap(({ code, place }) => (code === 'number-as-text' ? [keyOf(place)] : [])),
  );
  const needed = rows.filter(({ subject, component }) => categories[subject]?.asks(component));
  const byComponent = groupBy(needed, ({ component }) => component);
  const told = numbers.flatMap((need) => shares(byComponent.get(need.id) ?? [], need, texts));
  const asked = new Set(told.flatMap(({ row }) => row ?? []));
  return {
    rows: rows.map((row) => (asked.has(row) ? { ...row, value: null } : row)),
    problems: told.map(({ problem }) => problem),
  };
}

interface Asking {
  readonly numbers: readonly NumberNeed[];
  /** By subject. */
  readonly categories: readonly CategoryPlan[];
  /** What has been said of the cells. */
  readonly told: readonly Problem[];
}

const keyOf = (place: Problem['place']): string =>
  place && 'sheet' in place ? `${place.sheet}!${place.cell ?? ''}` : '';

/** Below it somebody may well have a part of one. */
const LEAST_FULL = rational(50n);
/** No number of a rate that is near nothing is above this part of the full mark. */
export const NEAR = rational(1n, 5n);

interface Told {
  /** Null where the number counts as it stands. */
  readonly row: MeasureRow | null;
  readonly problem: Problem;
}

function shares(
  rows: readonly MeasureRow[],
  { column, full }: NumberNeed,
  texts: ReadonlySet<string>,
): Told[] {
  if (!mayHoldShares(full)) return [];
  const given = rows.flatMap((row) => (row.value ? [{ row, value: row.value }] : []));
  const small = given.filter(({ row, value }) => isShare(value) && !texts.has(keyOf(row.at)));
  const [first] = small;
  if (!first) return [];
  const larger = given.filter(({ value }) => compare(value, ONE) > 0);
  if (larger.length === 0) {
    if (small.every(({ value }) => compare(value, ONE) === 0)) return [];
    const values = { column, full: formatForReading(full), value: formatForReading(first.value) };
    return [{ row: null, problem: layoutProblem('measures-low', values, { place: first.row.at }) }];
  }
  // 0.5, 2 and 3 complaints of a hundred are numbers of one scale.
  const far = larger.find(({ value }) => isFar(value, full));
  if (!far) return [];
  const other = formatForReading(far.value);
  return small.map(({ row, value }) => {
    const values = { column, value: formatForReading(value), share: percent(value), other };
    const where = { place: row.at, subject: row.subject };
    return { row, problem: layoutProblem('measure-two-scales', values, where) };
  });
}

/** Whether a share may be written for a number up to this full mark. */
export const mayHoldShares = (full: Rational | null): full is Rational =>
  full !== null && compare(full, LEAST_FULL) >= 0;

/** A number that may be a share. */
export const isShare = (value: Rational): boolean =>
  compare(value, ZERO) > 0 && compare(value, ONE) <= 0;

/** A number beside which one up to 1 is asked about. */
export const isFar = (value: Rational, full: Rational): boolean =>
  compare(value, multiply(full, NEAR)) > 0;
