import type { At, Expression } from '../tree.ts';
import { wholeNumber } from '../value.ts';
import type { Classic } from './classic.ts';

/** Where a cell stands, or the first one of a range, whatever they hold. */
const placeOf =
  (of: keyof At): Classic =>
  ([cell]: readonly Expression[]) => {
    if (cell?.kind === 'range') return wholeNumber(cell.first[of]);
    if (cell?.kind !== 'cell') throw new RangeError('A place is that of a cell');
    return wholeNumber(cell.at[of]);
  };

export const ROW = placeOf('row');
export const COLUMN = placeOf('column');
