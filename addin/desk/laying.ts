import type { Problem } from '../../shared/messages/problem.ts';
import type { Cell, Sheet, Workbook } from '../../shared/workbook/model.ts';
import type { Piece } from './questions.ts';

interface Laid {
  readonly sheet: Omit<Sheet, 'rows'>;
  readonly rows: Map<number, ReadonlyMap<number, Cell>>;
}

interface ReadWhole {
  readonly reading: number;
  readonly problems: readonly Problem[];
}

/** Puts a workbook together from its pieces; it is handed on once it is whole. */
export function createLaying(onWhole: (workbook: Workbook, read: ReadWhole) => void) {
  let laid: readonly Laid[] = [];
  let reading = 0;
  return (piece: Piece): null => {
    if (piece.is === 'sheets') reading = Math.max(reading, piece.reading);
    if (piece.reading !== reading) return null;
    switch (piece.is) {
      case 'sheets':
        laid = piece.sheets.map((sheet) => ({ sheet, rows: new Map() }));
        break;
      case 'rows':
        for (const [row, cells] of piece.rows) laid[piece.sheet]?.rows.set(row, cells);
        break;
      case 'all':
        onWhole({ sheets: laid.map(({ sheet, rows }) => ({ ...sheet, rows })) }, piece);
        laid = [];
    }
    return null;
  };
}
