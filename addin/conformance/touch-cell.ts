import type { OfficeLibrary } from '../hosts/office/office-library.ts';

/** Far from everything in a sample. */
const FAR = 'Z200';

/** Enters something in a sheet and clears it again, as somebody else would. */
export async function touchCell({ run }: OfficeLibrary, sheet: string): Promise<void> {
  await run({}, async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(FAR);
    cell.values = [[1]];
    await context.sync();
    cell.clear();
    await context.sync();
  });
}
