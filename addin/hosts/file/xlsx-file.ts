import { writeCopy } from '../../../shared/joint-review/write-copy.ts';
import { done, type Result, type SheetPlace } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { type OpenedFile, openFile, type TableFile } from '../../../shared/workbook/open-file.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';
import type { Host, HostListener, SheetChange } from '../host.ts';

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
  /** Whoever shows the workbook tells the listener what the user selects, until the function that it gives is called. */
  readonly onWatch: (listener: HostListener) => () => void;
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
    replaceSheets: async (change) => {
      const copy = copyWith(opened.value, change);
      if (!copy.ok) return copy;
      around.onWritten(copy.value);
      return done(undefined, copy.problems);
    },
    // The file is as it was: there is nothing to take back but the copy, which the pane lets go.
    undo: async () => done(undefined),
    select: async (place) => done(around.onSelect(place)),
    watch: around.onWatch,
    // A file keeps what was said once it is scored, in its receipt.
    settings: { read: async () => undefined, keep: async () => done(undefined) },
  });
}

/** A new working copy of the file, written, re-opened and checked. */
export function copyWith(
  { packaged }: Pick<OpenedFile, 'packaged'>,
  change: SheetChange,
): Result<WorkingCopy> {
  const written = writeCopy(packaged(), change);
  if (!written.ok) return written;
  const read = readWorkbook(written.value);
  if (!read.ok) return read;
  const added = change.added.map(({ name }) => name);
  return done({ bytes: written.value, workbook: read.value, added }, written.problems);
}
