import type { Area } from '../../../../shared/workbook/model.ts';
import type { Block, LiveRow } from '../../live/blocks.ts';
import type { LiveCell } from '../../live/live-cell.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf } from '../ranges.ts';
import type { SheetToWrite } from './journal.ts';

/** What a look at some rows of a sheet shows: as it was told, with formulas that wait, or not so. */
export type Finding = 'kept' | 'waiting' | 'lost';

interface Probed {
  readonly area: Area;
  readonly row: LiveRow;
}

/**
 * Asks what the first and the last row of each block hold now: a program that writes nothing and says
 * nothing, or one that calculates only when it is told to, is found out by it.
 */
export function probe(
  { blocks }: SheetToWrite,
  sheet: Excel.Worksheet,
  can: Abilities,
): () => Finding {
  const probed = blocks.flatMap(endsOf).map(({ area, row }) => ({
    row,
    range: rangeOf(sheet, area, can).load('values'),
  }));
  return () => {
    const findings = probed.flatMap(({ row, range }) =>
      // Whatever was not answered is null.
      row.map((cell, column) => compare(cell, range.values?.[0]?.[column])),
    );
    return findings.includes('lost') ? 'lost' : findings.includes('waiting') ? 'waiting' : 'kept';
  };
}

function endsOf({ area, rows }: Block): Probed[] {
  const ends = rows.length > 1 ? [0, rows.length - 1] : [0];
  return ends.flatMap((index) => {
    const row = rows[index];
    const top = area.top + index;
    return row ? [{ row, area: { ...area, top, bottom: top } }] : [];
  });
}

function compare(cell: LiveCell | undefined, value: unknown): Finding {
  if (!cell) return value === '' ? 'kept' : 'lost';
  if (cell.kind !== 'formula') return cell.value === value ? 'kept' : 'lost';
  return cell.value === null || isSame(cell.value, value) ? 'kept' : 'waiting';
}

/** Programs add in their own order: what they come to may differ in the last digits. */
const isSame = (expected: string | number, value: unknown): boolean =>
  typeof expected === 'number' && typeof value === 'number'
    ? expected.toPrecision(DIGITS) === value.toPrecision(DIGITS)
    : expected === value;
const DIGITS = 9;
