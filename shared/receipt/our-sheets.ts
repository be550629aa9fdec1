import { isReceipt } from '../layout/own-sheets.ts';
import type { Sheet, Workbook } from '../workbook/model.ts';
import { type Receipt, readReceipt } from './read-receipt.ts';
import { hashingWith, rowEntry } from './row-entry.ts';
import { NO_CHECKS, ownContentAt } from './row-lines.ts';

/** What an earlier scoring left in a workbook. */
export interface OurSheets {
  readonly receipt: Receipt;
  /** Each sheet of ours as the receipt calls it, with the sheet that it is now; the receipt among them. */
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/** By their receipt, whatever they are called: anybody may call a sheet as we do. */
export function findOurSheets({ sheets }: Workbook): OurSheets[] {
  return sheets.filter(isReceipt).flatMap((sheet) => {
    const receipt = readReceipt(sheet);
    const names = new Set(
      receipt.lines.flatMap(({ kind, sheet: own }) => (kind === 'own' ? own : [])),
    );
    if (names.size === 0) return [];
    const found = [...names].flatMap((name) => {
      const own =
        sheets.find((other) => other.name === name) ?? renamed(sheets, receipt, name, names);
      return own ? [[name, own] as const] : [];
    });
    return [{ receipt, sheets: new Map([...found, [sheet.name, sheet]]) }];
  });
}

const MOST_ROWS_COMPARED = 20;

/** The sheet whose first rows are ours. */
function renamed(
  sheets: readonly Sheet[],
  { head, lines }: Receipt,
  name: string,
  names: ReadonlySet<string>,
): Sheet | undefined {
  const line = lines.find(({ kind, sheet }) => kind === 'own' && sheet === name);
  if (!line) return undefined;
  const marks = new Set(
    line.entries.slice(0, MOST_ROWS_COMPARED).flatMap((entry) => entry?.mark ?? []),
  );
  const columns = new Set(line.columns);
  const hashing = hashingWith(head.salt);
  const isAlike = (sheet: Sheet) =>
    line.rows.slice(0, MOST_ROWS_COMPARED).some((row) => {
      const entry = rowEntry(ownContentAt(sheet, columns, row), NO_CHECKS, hashing);
      return entry !== undefined && marks.has(entry.mark);
    });
  return sheets.find((sheet) => !names.has(sheet.name) && !isReceipt(sheet) && isAlike(sheet));
}

/** The workbook with its sheets of ours marked: they are not read. */
export function markOurSheets(workbook: Workbook, ours: readonly OurSheets[]): Workbook {
  if (ours.length === 0) return workbook;
  const own = new Set(ours.flatMap(({ sheets }) => [...sheets.values()]));
  const sheets = workbook.sheets.map((sheet) =>
    own.has(sheet) ? { ...sheet, isOurs: true } : sheet,
  );
  return { ...workbook, sheets };
}
