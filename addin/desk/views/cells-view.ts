import type { Entry } from '../../../shared/layout/account/entry.ts';
import type { SheetAccount } from '../../../shared/layout/account/sheet-account.ts';
import type { Area, Sheet } from '../../../shared/workbook/model.ts';
import { displayCell } from './cell-display.ts';
import type { CellsView, CellView, EntryView } from './model.ts';

interface Read {
  readonly account: SheetAccount | undefined;
  /** Names by the review's subjects, where they are known. */
  readonly people: readonly { readonly name: string }[];
}

/** The cells of a part of a sheet, each with what became of it. */
export function cellsView(sheet: Sheet, area: Area, { account, people }: Read): CellsView {
  const cells: CellView[] = [];
  const hiddenRows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.hiddenRows.has(row)) hiddenRows.push(row);
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if (column < area.left) continue;
      if (column > area.right) break;
      const entry = account?.entryAt(row, column);
      cells.push({
        ...{ row, column, kind: cell.kind, text: displayCell(cell) },
        ...(entry && { entry: entryView(entry, people) }),
      });
    }
  }
  return { cells, hiddenRows };
}

function entryView(entry: Entry, people: Read['people']): EntryView {
  if (entry.is !== 'read') return entry;
  const { is, as, header, subject } = entry;
  return { is, as, header, whose: people[subject ?? -1]?.name ?? '' };
}
