import type { FactRow } from '../../ballots/review.ts';
import { ZERO } from '../../exact/rational.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { PlanNames } from '../../rulebook/plan/plan.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { readAmount } from '../cells/read-number.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { DATE_WORDS } from '../labels/words.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type ReadRows, readCell } from './read-cell.ts';

type FactValue = FactRow['values'][number];

/** The rows of a facts sheet, each with its evidence. A blank fact is 0, with a note. */
export function readFacts(table: LinkedTable, factOf: PlanNames['fact']): ReadRows<FactRow> {
  const problems: Problem[] = [];
  const columns = table.table.columns.flatMap(({ column, meaning }) =>
    meaning.is === 'fact' ? [{ column, fact: factOf(meaning.fact) }] : [],
  );
  const rows = table.linked.map((row): FactRow => {
    const values = columns.map((column): FactValue => {
      const read = readFact(table, row, column);
      problems.push(...read.problems);
      return read.value;
    });
    const { subject } = row;
    const evidence = readEvidence(table, row);
    return { subject, sheet: table.sheet.name, row: row.row, values, evidence };
  });
  return { rows, problems };
}

interface FactColumn {
  readonly column: number;
  readonly fact: Titled;
}

function readFact(
  table: LinkedTable,
  row: LinkedRow,
  { column, fact: { id: fact, title } }: FactColumn,
): { value: FactValue; problems: readonly Problem[] } {
  const cell = { table, row, column, isNeeded: true };
  const { read, value, problems } = readCell(cell, readAmount, (shown, where) =>
    layoutProblem('fact-unreadable', { value: shown, fact: title }, where),
  );
  if (read.kind !== 'blank') return { value: { fact, ...value }, problems };
  const values = { name: quotable(row.name), fact: title };
  const note = layoutProblem('fact-blank', values, { place: value.at });
  return { value: { fact, value: ZERO, at: value.at }, problems: [note] };
}

const readEvidence = ({ sheet, table }: LinkedTable, { row }: LinkedRow): FactRow['evidence'] =>
  table.columns.flatMap(({ column, header, meaning }) => {
    if (meaning.is !== 'evidence') return [];
    const text = evidenceText(cellAt(sheet, row, column), header);
    const at = placeAt(sheet, row, column);
    return text === '' ? [] : [{ label: header, text, at }];
  });

/** Serial days of spreadsheets, from 1 March 1900 (before it they count a day that never was). */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

/** A number under 日期 is a day: `2026-05-01`, not 46143. */
function evidenceText(cell: Cell | undefined, header: string): string {
  if (cell?.kind !== 'number' || !DATE_WORDS.includes(normaliseLabel(header)))
    return cellText(cell);
  if (cell.value < FIRST_DAY || cell.value > LAST_DAY) return cellText(cell);
  const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(cell.value)));
  return day.toISOString().slice(0, 10);
}
