import { writeCopy } from '../../../shared/joint-review/write-copy.ts';
import { done, type Result, type SheetPlace } from '../../../shared/messages/problem.ts';
import type { NewSheet, Workbook } from '../../../shared/workbook/model.ts';
import { type OpenedFile, openFile, type TableFile } from '../../../shared/workbook/open-file.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';
import type { Host } from '../host.ts';

export interface XlsxFile extends Host {
  /** As it was opened. */
  readonly workbook: Workbook;
}

export interface WorkingCopy {
  readonly bytes: Uint8Array;
  /** What it holds, read again. */
  readonly workbook: Workbook;
  /** The names of the sheets that were added. */
  readonly added: readonly string[];
}

interface Around {
  /** Shows the place to the user. */
  readonly onSelect: (place: SheetPlace) => void;
  /** Called with each working copy once it has been written, re-opened and checked. */
  readonly onWritten: (copy: WorkingCopy) => void;
}

/**
 * An .xlsx or .csv file held in memory. The file itself is never changed: each writing starts from its
 * original content and gives a new working copy, so a second one replaces the first.
 */
export function openXlsxFile(file: TableFile, around: Around): Result<XlsxFile> {
  const opened = openFile(file);
  if (!opened.ok) return opened;
  const { workbook } = opened.value;
  const original = done(workbook, opened.problems);
  return done<XlsxFile>({
    isLive: false,
    workbook,
    read: async () => original,
    addSheets: async (sheets) => {
      const copy = copyWith(opened.value, sheets);
      if (!copy.ok) return copy;
      around.onWritten(copy.value);
      return done(undefined, copy.problems);
    },
    select: around.onSelect,
  });
}

function copyWith(
  { workbook, packaged }: OpenedFile,
  sheets: readonly NewSheet[],
): Result<WorkingCopy> {
  const written = writeCopy(packaged(), workbook, sheets);
  if (!written.ok) return written;
  const read = readWorkbook(written.value);
  if (!read.ok) return read;
  const added = sheets.map(({ name }) => name);
  return done({ bytes: written.value, workbook: read.value, added }, written.problems);
}
