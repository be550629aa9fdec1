import { add, multiply, rational } from '../../exact/rational.ts';
import type { Rounding } from '../../exact/round.ts';
import { type Plain, plain } from '../base/draft.ts';
import { withinDigits } from '../base/snap.ts';
import { type Expression, isNumber, known, type Value } from '../expression/expression.ts';
import type { TotalCells } from './total.ts';

/**
 * Where no number of decimals bounds the total, its double may lie on the wrong side of where the
 * rounding changes: the cell says so when the distance is below what the operations can add up to.
 */
export function guardOf(
  { exact, places }: Pick<TotalCells, 'exact' | 'places'>,
  { round, word }: { round: Rounding; word: string },
): Expression | Plain {
  if (withinDigits(places) !== null) return plain('');
  const units = `ABS(${exact.text})*1E${round.places}${round.mode === 'half-up' ? '+0.5' : ''}`;
  const text = `IF(ISNUMBER(${exact.text}),IF(ABS(${units}-ROUND(${units},0))<${CLOSE},"${word}",""),"")`;
  return known(text, isClose(exact.value(), round) ? word : '');
}

/** Of a unit of the last decimal kept. */
const CLOSE = '1E-6';

function isClose(exact: Value, { places, mode }: Rounding): boolean {
  if (!isNumber(exact)) return false;
  const scaled = multiply(exact, rational(10n ** BigInt(places)));
  const { num, den } = mode === 'half-up' ? add(scaled, rational(1n, 2n)) : scaled;
  const rest = (num < 0n ? -num : num) % den;
  const distance = rest * 2n < den ? rest : den - rest;
  return distance * 1_000_000n < den;
}
