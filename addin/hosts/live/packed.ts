import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { openFile } from '../../../shared/workbook/open-file.ts';
import type { Opening } from '../../../shared/workbook/package.ts';

/** A workbook that a program tells as a whole file. */
export interface PackedWorkbook {
  /** An .xlsx, whatever the program has opened. */
  readonly file: Uint8Array;
  /** Its sheets by the names that they have in the program. */
  readonly names: readonly string[];
}

/** What is in it. Programs allow names that an .xlsx does not hold; formulas would then name nothing. */
export function openPacked({ file, names }: PackedWorkbook, opening?: Opening): Result<Workbook> {
  const opened = openFile({ name: 'document.xlsx', bytes: file }, opening);
  if (!opened.ok) return opened;
  const { workbook } = opened.value;
  const renamed = names.find((name, index) => workbook.sheets[index]?.name !== name);
  return renamed === undefined
    ? done(workbook, opened.problems)
    : stopped(hostProblem('host-sheet-renamed', { sheet: renamed }));
}
