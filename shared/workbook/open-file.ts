import { once } from '../base/once.ts';
import { done, type Result, stopped } from '../messages/problem.ts';
import { readCsv } from './csv/read-csv.ts';
import { recogniseForeign } from './foreign.ts';
import type { NewRow, Sheet, Workbook } from './model.ts';
import type { Opening } from './package.ts';
import { readWorkbook } from './read.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A file as people have it: an .xlsx, or a table in a .csv. */
export interface TableFile {
  /** With its ending; folders before it are left out. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface OpenedFile {
  readonly workbook: Workbook;
  /** The .xlsx that working copies begin with: the file itself, or one that holds the .csv's table. */
  readonly packaged: () => Uint8Array;
}

/** What a file holds, by its content more than by its name. */
export function openFile({ name, bytes }: TableFile, opening?: Opening): Result<OpenedFile> {
  const isText = recogniseForeign(bytes)?.code === 'workbook-not-xlsx';
  if (isText && /\.csv$/i.test(name)) return openCsv({ name, bytes });
  const workbook = readWorkbook(bytes, opening);
  if (!workbook.ok) return workbook;
  return done({ workbook: workbook.value, packaged: () => bytes }, workbook.problems);
}

function openCsv({ name, bytes }: TableFile): Result<OpenedFile> {
  const sheet = readCsv(name.slice(name.search(/[^/\\]*$/)), bytes);
  if (!sheet.ok) return stopped(...sheet.problems);
  return done({
    workbook: { sheets: [sheet.value] },
    packaged: once(() => packageOf(sheet.value)),
  });
}

const packageOf = ({ name, rows }: Sheet): Uint8Array =>
  writeWorkbook([{ name, widths: [], rows: newRows(rows) }]);

function newRows(rows: Sheet['rows']): NewRow[] {
  const last = Math.max(0, ...[...rows.keys()].slice(-1));
  return Array.from({ length: last }, (_, index) => {
    const cells: { value: string | number }[] = [];
    for (const [column, { kind, value }] of rows.get(index + 1) ?? []) {
      if (kind === 'number' || kind === 'text') cells[column - 1] = { value };
    }
    return { cells };
  });
}
