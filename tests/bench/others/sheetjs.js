import XLSX from '@e965/xlsx';

/** As its documentation advises for large sheets: dense. */
export function countMarksBySheetJs(bytes) {
  const { Sheets, SheetNames } = XLSX.read(bytes, { dense: true });
  let count = 0;
  for (const row of Sheets[SheetNames[0]]['!data']) {
    for (const cell of row ?? []) if (cell && cell.v !== '') count += 1;
  }
  return count;
}
