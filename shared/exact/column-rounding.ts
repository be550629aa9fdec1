import { isHeld } from './bound.ts';
import { type Column, columnByRow, unitColumn, valueAt } from './column.ts';
import { greatest, least, type Rational } from './rational.ts';
import { type Rounding, round } from './round.ts';
import { leastCommonMultiple, roundedQuotient } from './units.ts';

/** Each value, no less than `low` and no more than `high`. */
export function clampColumn(
  column: Column,
  [low, high]: readonly [low: Rational, high: Rational],
): Column {
  return (
    clampUnits(column, low, high) ??
    columnByRow(column.size, (row) => {
      const value = valueAt(column, row);
      return value && greatest(low, least(high, value));
    })
  );
}

function clampUnits(column: Column, low: Rational, high: Rational): Column | null {
  if (!column.units) return null;
  const perOne = leastCommonMultiple([column.perOne, Number(low.den), Number(high.den)]);
  const times = perOne / column.perOne;
  const lowest = Number(low.num) * (perOne / Number(low.den));
  const highest = Number(high.num) * (perOne / Number(high.den));
  const most = Math.max(column.most * times, Math.abs(lowest), Math.abs(highest));
  if (!isHeld(perOne) || !isHeld(most)) return null;
  const clamped = column.units.map((units) => {
    const own = units * times;
    if (own < lowest) return lowest;
    return own > highest ? highest : own;
  });
  return unitColumn(clamped, perOne, most);
}

/** Each value, rounded as declared. */
export function roundColumn(column: Column, rounding: Rounding): Column {
  return (
    roundUnits(column, rounding) ??
    columnByRow(column.size, (row) => {
      const value = valueAt(column, row);
      return value && round(value, rounding);
    })
  );
}

function roundUnits(column: Column, { places, mode }: Rounding): Column | null {
  const perOne = 10 ** places;
  if (!column.units || !isHeld(column.most * perOne * 2) || !isHeld(column.perOne * 2)) return null;
  const how = { isHalfUp: mode === 'half-up', isUp: mode === 'up' };
  const { units, perOne: by, most } = column;
  const rounded = units.map((own) =>
    Number.isNaN(own) ? own : roundedQuotient(own * perOne, by, how),
  );
  return unitColumn(rounded, perOne, Math.ceil((most * perOne) / by) + 1);
}
