import { rational } from '../../exact/rational.ts';
import type { Rounding } from '../../exact/round.ts';
import { type Plain, plain } from '../base/draft.ts';
import { withinDigits } from '../base/snap.ts';
import {
  decimal,
  is,
  literal,
  minus,
  plus,
  powerOfTen,
  times,
  words,
} from '../expression/expression.ts';
import { call, choose, isNumeric, rounded } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { TotalCells } from './total.ts';

/** Of a unit of the last decimal kept. */
const CLOSE = powerOfTen(-6);
const HALF = decimal(rational(1n, 2n));

/**
 * Where no number of decimals bounds the total, its double may lie on the wrong side of where the
 * rounding changes: the cell says so when the distance is below what the operations can add up to.
 */
export function guardOf(
  { exact, places, close }: Pick<TotalCells, 'exact' | 'places' | 'close'>,
  { round, word }: { round: Rounding; word: string },
): Expression | Plain {
  const own = guardOfDigits({ exact, places }, { round, word });
  if (close.length === 0) return own;
  const rest = 'plain' in own ? words('') : own;
  return close.reduceRight<Expression>(
    (other, cell) => choose(is(cell, '=', words(word)), cell, other),
    rest,
  );
}

function guardOfDigits(
  { exact, places }: Pick<TotalCells, 'exact' | 'places'>,
  { round, word }: { round: Rounding; word: string },
): Expression | Plain {
  if (withinDigits(places) !== null) return plain('');
  const inUnits = times(call('ABS', exact), powerOfTen(round.places));
  const units = round.mode === 'half-up' ? plus(inUnits, HALF) : inUnits;
  const distance = call('ABS', minus(units, rounded(units, literal(0))));
  const warning = choose(is(distance, '<', CLOSE), words(word), words(''));
  return choose(isNumeric(exact), warning, words(''));
}
