import { isHeld } from './bound.ts';
import { type Column, valueAt } from './column.ts';
import { compare, multiply, type Rational, whole } from './rational.ts';
import { round } from './round.ts';

/**
 * These rows by their values, greatest first, equal ones by row. Value and row stand in one double,
 * which sorts natively.
 * @returns null where a double does not hold both, or a row has no value: then whoever asks
 *   compares rows
 */
export function sortRows(column: Column, rows: Uint32Array): Uint32Array | null {
  if (!column.units || !isHeld((2 * column.most + 1) * column.size)) return null;
  const { units, most, size } = column;
  const keys = new Float64Array(rows.length);
  for (let place = 0; place < keys.length; place += 1) {
    const row = rows[place] ?? 0;
    const own = units[row] ?? Number.NaN;
    if (Number.isNaN(own)) return null;
    keys[place] = (most - own) * size + row;
  }
  keys.sort();
  const sorted = new Uint32Array(keys.length);
  for (let place = 0; place < sorted.length; place += 1) {
    const key = keys[place] ?? 0;
    sorted[place] = key - Math.floor(key / size) * size;
  }
  return sorted;
}

/** Whether a row's value is at least `limit`, or where `isAbove` more than it; never where there is none. */
export function reaches(
  column: Column,
  limit: Rational,
  { isAbove = false } = {},
): (row: number) => boolean {
  const { units } = column;
  if (units) {
    const end = endIn(multiply(limit, whole(column.perOne)), isAbove);
    if (Number.isSafeInteger(end))
      return isAbove
        ? (row) => (units[row] ?? Number.NaN) > end
        : (row) => (units[row] ?? Number.NaN) >= end;
  }
  return (row) => {
    const value = valueAt(column, row);
    return value !== null && compare(value, limit) >= (isAbove ? 1 : 0);
  };
}

/** Of whole units: at least the limit is at least its ceiling; above it is above its floor. */
function endIn(limit: Rational, isAbove: boolean): number {
  const isPositive = limit.num >= 0n;
  // `up` is away from 0 and `down` towards it.
  const mode = isPositive === isAbove ? 'down' : 'up';
  return Number(round(limit, { places: 0, mode }).num);
}
