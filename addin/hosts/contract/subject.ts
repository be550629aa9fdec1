import { prepareReview } from '../../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../../shared/joint-review/working-copy.ts';
import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { NewSheet, Workbook } from '../../../shared/workbook/model.ts';
import { openXlsxFile, type WorkingCopy } from '../file/xlsx-file.ts';
import { UNWATCHED } from '../host.ts';

/** A workbook, what scoring it gives, and both together, as files. */
export interface Subject {
  readonly before: Workbook;
  readonly sheets: readonly NewSheet[];
  readonly copy: Workbook;
}

export interface SubjectFile {
  readonly bytes: Uint8Array;
  readonly rulebookText: string;
  readonly engine: string;
}

/** The file scored and written as a file: what every host is held against. */
export async function subjectOf({
  bytes,
  rulebookText,
  engine,
}: SubjectFile): Promise<Result<Subject>> {
  const copies: WorkingCopy[] = [];
  const opened = openXlsxFile(
    { name: 'contract.xlsx', bytes },
    { onSelect: () => {}, onWritten: (copy) => copies.push(copy), onWatch: () => () => {} },
  );
  if (!opened.ok) return opened;
  const before = opened.value.workbook;
  const sheets = sheetsOf(before, rulebookText, engine);
  if (!sheets.ok) return sheets;
  const written = await opened.value.replaceSheets({ removed: [], added: sheets.value }, UNWATCHED);
  const [copy] = copies;
  if (!written.ok || !copy) return stopped(...written.problems);
  return done({ before, sheets: sheets.value, copy: copy.workbook });
}

/** The sheets that scoring the workbook gives. */
export function sheetsOf(
  workbook: Workbook,
  rulebookText: string,
  engine: string,
): Result<NewSheet[]> {
  const { scored, problems } = prepareReview({ workbook, rulebookText, withoutFacts: false });
  if (!scored) return stopped(...problems);
  const composed = composeWorkingSheets(scored, { engine, language: 'zh' });
  if (!composed.ok) return composed;
  // Rows are made whenever somebody goes through them: once is enough here.
  return done(composed.value.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })));
}
