import type { Area } from '../../../../shared/workbook/model.ts';
import type { Block, LiveRow } from '../../live/blocks.ts';
import { type Finding, findingOf, worstOf } from '../../live/finding.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf } from '../ranges.ts';
import type { SheetToWrite } from './journal.ts';

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
      row.map((cell, column) => findingOf(cell, range.values?.[0]?.[column])),
    );
    return worstOf(findings);
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
