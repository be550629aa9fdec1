import { Inflate } from 'fflate';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { readEntries } from '../../shared/workbook/zip/entries.ts';
import { makeMarksFile } from './marks-file.ts';
import { interleave, judge, print } from './measure.ts';
import { askAlone } from './memory.ts';
import { countMarksBySheetJs } from './others/sheetjs.js';

const [ROWS, COLUMNS] = [10_000, 100];
const ROUNDS = 3;

export function openMarks(bytes: Uint8Array) {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function countMarks(bytes: Uint8Array): number {
  let count = 0;
  for (const { rows } of openMarks(bytes).sheets)
    for (const cells of rows.values())
      for (const { value } of cells.values()) if (value !== '') count += 1;
  return count;
}

/** The least that reading takes: to unfold the sheet, and to look at each of its bytes once. */
function passOver(bytes: Uint8Array): number {
  const entries = readEntries(bytes);
  if (typeof entries === 'string') throw new Error(entries);
  let sum = 0;
  for (const { raw } of entries) {
    const stream = new Inflate((content) => {
      for (let at = 0; at < content.length; at++) sum = (sum + (content[at] ?? 0)) | 0;
    });
    for (let at = 0; at < raw.length; at += 4096)
      stream.push(raw.subarray(at, at + 4096), at + 4096 >= raw.length);
  }
  return sum;
}

/** Opening a workbook and reading all its marks, beside SheetJS and beside the least that it takes. */
export async function compareOpening(): Promise<void> {
  const bytes = makeMarksFile(ROWS, COLUMNS);
  if (countMarks(bytes) !== countMarksBySheetJs(bytes)) throw new Error('Not the same marks');
  const times = await interleave(
    {
      lianping: () => countMarks(bytes),
      SheetJS: () => countMarksBySheetJs(bytes),
      least: () => passOver(bytes),
    },
    ROUNDS,
  );
  const [own = 0, other = 0, least = 0] = [times.lianping, times.SheetJS, times.least];
  print(`Opening ${ROWS} × ${COLUMNS} marks, a file of ${(bytes.length / 1e6).toFixed(1)} MB`);
  print(
    `  lianping ${own.toFixed(0)} ms, SheetJS ${other.toFixed(0)} ms, to unfold and see each byte ${least.toFixed(0)} ms`,
  );
  judge('to open it and read all marks', own / other, { most: 0.2, unit: '× SheetJS' });
  judge('live memory above the file', askAlone('opened'), { most: 150, unit: 'MB' });
  for (const rows of [100, 1000, 10_000, 20_000]) {
    const file = makeMarksFile(rows, COLUMNS);
    const { lianping = 0 } = await interleave({ lianping: () => countMarks(file) }, 1);
    const cells = rows * COLUMNS;
    print(
      `  ${cells.toExponential(0)} cells ${lianping.toFixed(0).padStart(6)} ms ${((lianping * 1e6) / cells).toFixed(0).padStart(6)} ns a cell`,
    );
  }
}

export const marksFile = (): Uint8Array => makeMarksFile(ROWS, COLUMNS);
