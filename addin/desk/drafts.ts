import type { ScoredReview } from '../../shared/joint-review/prepare.ts';
import {
  composeWorkingSheets,
  type WorkingSheets,
} from '../../shared/joint-review/working-copy.ts';
import { ourSheetNames } from '../../shared/joint-review/write-copy.ts';
import type { Language } from '../../shared/messages/message.ts';
import { done, type Result } from '../../shared/messages/problem.ts';
import type { DraftedSheet, NewCell, NewRow } from '../../shared/workbook/model.ts';
import { formulaText } from '../../shared/workbook/placed-formula.ts';
import { ENGINE } from '../engine.ts';
import { eachHundredth, type Report } from '../progress.ts';
import type { DraftView } from './views/model.ts';

/** The sheets to be added, in the words of a language. */
export interface Draft extends WorkingSheets {
  readonly language: Language;
  /** Names of the sheets of an earlier scoring, whose place they take. */
  readonly replaced: readonly string[];
}

export function makeDraft(scored: ScoredReview, language: Language): Result<Draft> {
  const sheets = composeWorkingSheets(scored, { engine: ENGINE, language });
  if (!sheets.ok) return sheets;
  const replaced = ourSheetNames(scored.workbook);
  return done({ ...sheets.value, language, replaced }, sheets.problems);
}

export const draftView = ({ sheets, receipt, replaced }: Draft, report: Report): DraftView => ({
  sheets: reporting(sheets, report).map((sheet) => ({
    ...headOf(sheet),
    cells: countCells(sheet),
  })),
  ...{ receipt, replaced },
});

/** All of a sheet but its rows. */
function headOf({ rows, ...head }: DraftedSheet) {
  return { ...head, length: rows.length };
}

/** Cells that hold something. */
function countCells({ rows }: DraftedSheet): number {
  let count = 0;
  for (const { cells } of rows)
    for (const cell of cells) if (cell && (cell.value !== null || cell.formula)) count++;
  return count;
}

/** Rows from one on, from 0, with each formula as its text. */
export function rowsFrom(
  { rows }: DraftedSheet,
  { from, most }: { readonly from: number; readonly most: number },
): NewRow[] {
  const told: NewRow[] = [];
  for (let index = from; index < Math.min(rows.length, from + most); index++) {
    const row = rows.at(index);
    if (row) told.push({ ...row, cells: row.cells.map(tellCell) });
  }
  return told;
}

/** A pattern that formulas share would be told once for each of them. */
const tellCell = (cell: NewCell | undefined): NewCell | undefined =>
  cell?.formula === undefined ? cell : { ...cell, formula: formulaText(cell.formula) };

/** Sheets that report how many of all their rows have been taken. */
export function reporting(sheets: Draft['sheets'], report: Report): Draft['sheets'] {
  const all = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const tell = eachHundredth(report);
  let taken = 0;
  const count = () => tell({ done: ++taken, all, of: 'rows' });
  return sheets.map((sheet) => watched(sheet, count));
}

/** The same sheet, which tells how many of its rows have been taken. */
const watched = (sheet: DraftedSheet, taken: () => void): DraftedSheet => ({
  ...sheet,
  rows: {
    length: sheet.rows.length,
    at: (index) => sheet.rows.at(index),
    *[Symbol.iterator]() {
      for (const row of sheet.rows) {
        taken();
        yield row;
      }
    },
  },
});
