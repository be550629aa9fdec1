import { startDeflating } from '../../addin/cli/deflate.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';
import type { Packer } from '../../shared/workbook/zip/pack-text.ts';
import { interleave, judge, print } from './measure.ts';
import { askAlone } from './memory.ts';
import { openMarks } from './open-file.ts';
import { writeByExcelJs } from './others/exceljs.js';
import { compileWriter } from './others/libxlsxwriter.ts';
import { writtenRows } from './written-rows.ts';

/** As the command line packs, without a thread beside this one: the others have none either. */
const ZLIB: Packer = {
  start: () => {
    const deflate = startDeflating();
    const packed: Uint8Array[] = [];
    const push = (piece: string, isLast: boolean) => {
      const made = deflate(piece, isLast);
      packed.push(made.packed);
      return made;
    };
    return {
      add: (piece) => push(piece, false),
      finish: (piece) => ({ ...push(piece, true), packed }),
    };
  },
};

const ROWS = 100_000;
const FEW = 1000;
const ROUNDS = 5;

export const writeRows = (rows = ROWS): Uint8Array =>
  writeWorkbook([{ name: '评议', widths: [], rows: writtenRows(rows) }], [], ZLIB);

/** Writing rows with formulas, beside a streaming writer in JavaScript and one in C. */
export async function compareWriting(): Promise<void> {
  const compiled = compileWriter();
  compiled.write(FEW);
  expectAlike(writeRows(FEW), [compiled.written(), await writeByExcelJs(writtenRows(FEW))]);
  const sizes = new Map<string, number>();
  const sized = (name: string, { length }: Uint8Array) => sizes.set(name, length / 1e6);
  const times = await interleave(
    {
      lianping: () => sized('lianping', writeRows()),
      exceljs: async () => sized('exceljs', await writeByExcelJs(writtenRows(ROWS))),
      libxlsxwriter: () => compiled.write(ROWS),
    },
    ROUNDS,
  );
  sized('libxlsxwriter', compiled.written());
  compiled.remove();
  print(`Writing ${ROWS} rows of 20 cells, 5 of them formulas`);
  for (const [name, time] of Object.entries(times))
    print(
      `  ${name.padEnd(14)}${time.toFixed(0).padStart(6)} ms${(sizes.get(name) ?? 0).toFixed(2).padStart(8)} MB`,
    );
  const { lianping: own = 0, exceljs = 0, libxlsxwriter = 0 } = times;
  judge('to write the rows', own / libxlsxwriter, { most: 1, unit: '× libxlsxwriter' });
  judge('the file', (sizes.get('lianping') ?? 0) / (sizes.get('libxlsxwriter') ?? 0), {
    most: 1,
    unit: '× libxlsxwriter',
  });
  judge('to write the rows', own / exceljs, { most: 0.5, unit: '× exceljs' });
  judge('memory at its highest', askAlone('written'), { most: 100, unit: 'MB' });
}

/** All writers were asked for the same cells. */
function expectAlike(own: Uint8Array, others: readonly Uint8Array[]): void {
  const cells = (bytes: Uint8Array) =>
    JSON.stringify(openMarks(bytes).sheets.map(({ rows }) => [...rows].map((row) => [...row[1]])));
  const expected = cells(own);
  others.forEach((bytes, index) => {
    if (cells(bytes) !== expected) throw new Error(`Writer ${index} wrote other cells`);
  });
}
