import { layoutProblem } from '../../messages/layout.ts';
import { done, type Problem, type Result, stopped } from '../../messages/problem.ts';
import {
  type Cell,
  type CellPosition,
  parseCell,
  type Sheet,
  type Workbook,
} from '../../workbook/model.ts';
import { cellAt, quotable, textAt } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { CellText, SavedLayout, SavedSheet } from './saved-layout.ts';

/**
 * The workbook as a person said that it is to be read. Only what stands in header cells, and what
 * sheets are called, can be said: never a mark.
 * @returns the problems alone where the workbook is not the one that the layout was saved for
 */
export function applyLayout(workbook: Workbook, { sheets }: SavedLayout): Result<Workbook> {
  const matches = sheets.map((saved) => ({ saved, ...findSheet(workbook, saved, sheets) }));
  const problems = matches.flatMap((match) => match.problems);
  if (problems.some(({ effect }) => effect === 'stop')) return stopped(...problems);
  const bySheet = new Map(matches.map(({ sheet, saved }) => [sheet, saved]));
  const read = workbook.sheets.map((sheet) => {
    const saved = bySheet.get(sheet);
    return saved ? asSaid(sheet, saved) : sheet;
  });
  return done({ ...workbook, sheets: read }, problems);
}

interface Match {
  readonly sheet?: Sheet;
  readonly problems: readonly Problem[];
}

/** By its name; where no sheet is called so, by its headers. */
function findSheet({ sheets }: Workbook, saved: SavedSheet, all: readonly SavedSheet[]): Match {
  const isCalled = (sheet: Sheet, name: string) =>
    normaliseLabel(sheet.name) === normaliseLabel(name);
  const own = sheets.find((sheet) => isCalled(sheet, saved.sheet));
  if (own) return { sheet: own, problems: differing(own, saved) };
  const others = sheets.filter((sheet) => !all.some((other) => isCalled(sheet, other.sheet)));
  const [sheet, ...more] = others.filter((other) => hasHeaders(other, saved));
  if (!sheet || more.length > 0)
    return { problems: [layoutProblem('layout-sheet-unknown', { name: quotable(saved.sheet) })] };
  const place = { sheet: sheet.name };
  const renamed = layoutProblem('layout-sheet-renamed', { name: quotable(saved.sheet) }, { place });
  return { sheet, problems: [renamed] };
}

const hasHeaders = (sheet: Sheet, saved: SavedSheet): boolean =>
  saved.headers.length > 0 && differing(sheet, saved).length === 0;

/** The first header cell that says something else than when the layout was saved. */
function differing(sheet: Sheet, { headers }: SavedSheet): Problem[] {
  const other = headers.find(
    ([cell, text]) => normaliseLabel(textIn(sheet, cell)) !== normaliseLabel(text),
  );
  if (!other) return [];
  const [cell, text] = other;
  const values = { was: quotable(text), now: quotable(textIn(sheet, cell)) };
  return [layoutProblem('layout-headers-differ', values, { place: { sheet: sheet.name, cell } })];
}

function textIn(sheet: Sheet, name: string): string {
  const { row, column } = positionOf(name);
  return textAt(sheet, row, column);
}

function positionOf(name: string): CellPosition {
  const position = parseCell(name);
  if (!position) throw new Error(`A saved layout names ${name}: reading lets no such cell pass`);
  return position;
}

function asSaid(sheet: Sheet, { called, cells, isLeftOut }: SavedSheet): Sheet {
  if (isLeftOut) return { ...sheet, isLeftOut };
  const rows = cells.length === 0 ? sheet.rows : rewritten(sheet, cells);
  return { ...sheet, rows, ...(called !== null && { called }) };
}

function rewritten(sheet: Sheet, cells: readonly CellText[]): Sheet['rows'] {
  const rows = new Map(sheet.rows);
  for (const [name, value] of cells) {
    const { row, column } = positionOf(name);
    const before = cellAt(sheet, row, column);
    const said: Cell = { ...before, kind: 'text', value };
    const own = new Map([...(rows.get(row) ?? []), [column, said] as const]);
    rows.set(row, new Map([...own].toSorted(([a], [b]) => a - b)));
  }
  return new Map([...rows].toSorted(([a], [b]) => a - b));
}
