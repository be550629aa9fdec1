import { isHeld } from './bound.ts';
import {
  type Column,
  columnByRow,
  isKnown,
  type UnitColumn,
  unitColumn,
  valueAt,
} from './column.ts';
import { add, divide, multiply, ONE, type Rational, sum, ZERO } from './rational.ts';
import { leastCommonMultiple } from './units.ts';

/** One term of a sum: a column, the row of it that stands for each row of the sum, and its weight. */
export interface Term {
  readonly column: Column;
  readonly weight: Rational;
  /** Row r of the sum takes row `first + rows[r] × step` of the column; without it, row r. */
  readonly rows?: { readonly of: Uint32Array; readonly first: number; readonly step: number };
}

export interface Summing {
  /** Where a value is missing there is no sum; or it counts 0; or the others' weights weigh all. */
  readonly missing: 'none' | 'zero' | 'reweigh';
  /** Multiplies every sum. */
  readonly scale?: Rational;
  /** 1 for rows that get no sum. */
  readonly blocked?: Uint8Array | null;
}

/** Σ weight × value × scale, a row at a time. */
export function weightedSum(size: number, terms: readonly Term[], summing: Summing): Column {
  const { blocked = null, scale = ONE, missing } = summing;
  const placed = terms.map(placeTerm);
  const context = { size, blocked, scale };
  const inUnits =
    missing === 'reweigh'
      ? sumByMask(placed, context)
      : sumUnits(placed, { ...context, isZero: missing === 'zero' });
  return inUnits ?? sumFractions(placed, { ...context, missing });
}

interface Placed {
  readonly column: Column;
  readonly weight: Rational;
  readonly of: Uint32Array | null;
  readonly first: number;
  readonly step: number;
}
const placeTerm = ({ column, weight, rows }: Term): Placed => ({
  column,
  weight,
  of: rows?.of ?? null,
  first: rows?.first ?? 0,
  step: rows?.step ?? 1,
});
const rowIn = ({ of, first, step }: Placed, row: number): number =>
  first + (of ? (of[row] ?? 0) : row) * step;

interface Context {
  readonly size: number;
  readonly blocked: Uint8Array | null;
  readonly scale: Rational;
}
type InUnits = Placed & { readonly column: UnitColumn };
const areUnits = (terms: readonly Placed[]): terms is readonly InUnits[] =>
  terms.every(({ column }) => column.units !== null);

/** Whole factors that bring every term to one denominator; null where a sum may not be held. */
function factorsOf(terms: readonly { column: UnitColumn; weight: Rational }[]) {
  const perOne = leastCommonMultiple(
    terms.map(({ column, weight }) => column.perOne * Number(weight.den)),
  );
  if (!isHeld(perOne)) return null;
  const factors = factorsFor(terms, perOne);
  const most = mostOf(terms, factors);
  return isHeld(most) ? { perOne, factors, most } : null;
}

const factorsFor = (
  terms: readonly { column: UnitColumn; weight: Rational }[],
  perOne: number,
): Float64Array =>
  Float64Array.from(
    terms,
    ({ column, weight }) => (perOne / (column.perOne * Number(weight.den))) * Number(weight.num),
  );

const mostOf = (terms: readonly { column: UnitColumn }[], factors: Float64Array): number =>
  terms.reduce((most, { column }, term) => most + column.most * Math.abs(factors[term] ?? 0), 0);

function sumUnits(
  terms: readonly Placed[],
  { size, scale, blocked, isZero }: Context & { readonly isZero: boolean },
): Column | null {
  if (!areUnits(terms)) return null;
  const scaled = factorsOf(
    terms.map(({ column, weight }) => ({ column, weight: multiply(weight, scale) })),
  );
  if (!scaled) return null;
  const units = new Float64Array(size);
  for (const [index, term] of terms.entries())
    addTerm(units, term, { factor: scaled.factors[index] ?? 0, isZero });
  if (blocked) for (let row = 0; row < size; row += 1) if (blocked[row]) units[row] = Number.NaN;
  return unitColumn(units, scaled.perOne, scaled.most);
}

/** Adds `factor × value` to every row; what is missing makes the sum missing, or counts 0. */
function addTerm(
  units: Float64Array,
  term: InUnits,
  { factor, isZero }: { readonly factor: number; readonly isZero: boolean },
): void {
  const { of, first, step } = term;
  const from = term.column.units;
  for (let row = 0; row < units.length; row += 1) {
    const own = from[first + (of ? (of[row] ?? 0) : row) * step] ?? Number.NaN;
    if (isZero && Number.isNaN(own)) continue;
    units[row] = (units[row] ?? 0) + own * factor;
  }
}

/** A mask of more terms does not fit 31 bits. */
const MOST_MASKED = 30;

/** Rows that lack the same terms share their factors; one denominator serves all. */
function sumByMask(terms: readonly Placed[], { size, scale, blocked }: Context): Column | null {
  if (!areUnits(terms) || terms.length > MOST_MASKED) return null;
  const masks = presentIn(terms, size);
  const sets = [...new Set(masks)]
    .filter((mask) => mask !== 0)
    .map((mask) => ({ mask, shared: reweigh(terms, mask, scale) }));
  const perOne = leastCommonMultiple(
    sets.flatMap(({ shared }) =>
      shared.map(({ column, weight }) => column.perOne * Number(weight.den)),
    ),
  );
  if (!isHeld(perOne)) return null;
  const byMask = new Map(sets.map(({ mask, shared }) => [mask, factorsFor(shared, perOne)]));
  const most = sets.reduce(
    (all, { mask, shared }) =>
      Math.max(all, mostOf(shared, byMask.get(mask) ?? new Float64Array())),
    0,
  );
  if (!isHeld(most)) return null;
  const units = new Float64Array(size).fill(Number.NaN);
  for (let row = 0; row < size; row += 1) {
    const factors = blocked?.[row] ? undefined : byMask.get(masks[row] ?? 0);
    if (factors) units[row] = sumRow(terms, factors, row);
  }
  return unitColumn(units, perOne, most);
}

/** Which terms a row has, as bits. */
function presentIn(terms: readonly InUnits[], size: number): Uint32Array {
  const masks = new Uint32Array(size);
  terms.forEach((term, index) => {
    for (let row = 0; row < size; row += 1)
      if (isKnown(term.column, rowIn(term, row))) masks[row] = (masks[row] ?? 0) | (1 << index);
  });
  return masks;
}

/** The weights of the terms in the mask, made to weigh all; the others weigh nothing. */
function reweigh(terms: readonly InUnits[], mask: number, scale: Rational) {
  const isPresent = (index: number) => (mask & (1 << index)) !== 0;
  const weights = sum(terms.flatMap(({ weight }, index) => (isPresent(index) ? [weight] : [])));
  return terms.map(({ column, weight }, index) => ({
    column,
    weight: isPresent(index) ? multiply(divide(weight, weights), scale) : ZERO,
  }));
}

function sumRow(terms: readonly InUnits[], factors: Float64Array, row: number): number {
  let total = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const factor = factors[index] ?? 0;
    const term = terms[index];
    if (factor !== 0 && term) total += (term.column.units[rowIn(term, row)] ?? 0) * factor;
  }
  return total;
}

const sumFractions = (
  terms: readonly Placed[],
  { size, scale, blocked, missing }: Context & Pick<Summing, 'missing'>,
): Column =>
  columnByRow(size, (row) => {
    if (blocked?.[row]) return null;
    let [total, weights, present] = [ZERO, ZERO, 0];
    for (const term of terms) {
      const value = valueAt(term.column, rowIn(term, row));
      if (value === null && missing === 'none') return null;
      if (value === null) continue;
      total = add(total, multiply(term.weight, value));
      weights = add(weights, term.weight);
      present += 1;
    }
    if (missing !== 'reweigh') return multiply(total, scale);
    return present === 0 ? null : multiply(divide(total, weights), scale);
  });
