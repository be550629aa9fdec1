import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, type SheetPlace, stopped } from '../../../shared/messages/problem.ts';
import { parseCell } from '../../../shared/workbook/model.ts';
import { attempt, told } from './asking.ts';
import type { EtWorkbook } from './et-application.ts';
import { SHOWN } from './read/read-workbook.ts';
import { rangeOf, sheetNamed } from './sheets.ts';

/** Shows a cell to the user, or the sheet where no cell is named. */
export function selectPlace(workbook: EtWorkbook, { sheet: name, cell }: SheetPlace): Result<void> {
  const shown = attempt((): Result<void> => {
    const sheet = sheetNamed(workbook, name);
    if (!sheet)
      return stopped(hostProblem('host-place-missing', { sheet: name, cell: cell ?? '' }));
    if (told(sheet, 'Visible') !== SHOWN)
      return stopped(hostProblem('host-sheet-hidden', { sheet: name }));
    workbook.Activate();
    sheet.Activate();
    const position = parseCell(cell ?? 'A1');
    if (position) {
      const { row, column } = position;
      rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).Select();
    }
    return done(undefined);
  });
  return shown.ok ? shown.value : shown;
}
