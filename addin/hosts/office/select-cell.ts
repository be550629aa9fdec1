import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, type SheetPlace, stopped } from '../../../shared/messages/problem.ts';
import { parseCell } from '../../../shared/workbook/model.ts';
import { outcomeOf, problemOf } from './faults.ts';
import type { OfficeLibrary } from './office-library.ts';
import { untracked } from './ranges.ts';

/** Shows a cell to the user, or the sheet where no cell is named. Two requests. */
export async function selectPlace(
  library: OfficeLibrary,
  { sheet: name, cell }: SheetPlace,
): Promise<Result<void>> {
  const outcome = await outcomeOf(() =>
    library.run({}, async (context): Promise<Result<void>> => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
      await context.sync();
      if (sheet.isNullObject)
        return stopped(hostProblem('host-place-missing', { sheet: name, cell: cell ?? '' }));
      if (sheet.visibility !== 'Visible') {
        return stopped(hostProblem('host-sheet-hidden', { sheet: name }));
      }
      sheet.activate();
      const position = parseCell(cell ?? 'A1');
      if (position) untracked(sheet.getCell(position.row - 1, position.column - 1)).select();
      await context.sync();
      return done(undefined);
    }),
  );
  return outcome.ok ? outcome.value : stopped(problemOf(outcome.fault));
}
