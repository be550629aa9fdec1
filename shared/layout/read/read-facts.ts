import type { FactRow } from '../../ballots/review.ts';
import { ZERO } from '../../exact/rational.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook, Title } from '../../rulebook/model/rulebook.ts';
import { type Cell, cellName } from '../../workbook/model.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { readAmount } from '../cells/read-number.ts';
import { normaliseLabel } from '../labels/names.ts';
import { DATE_WORDS } from '../labels/words.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { cellProblems, type ReadRows, readInput, valueAt } from './read-cell.ts';

type FactValue = FactRow['values'][number];

/** The rows of a facts sheet, each with its evidence. A blank fact is 0, with a note. */
export function readFacts(table: LinkedTable, rulebook: Rulebook): ReadRows<FactRow> {
  const problems: Problem[] = [];
  const titles = new Map(rulebook.facts.map(({ id, title }) => [id, title]));
  const rows = table.linked.map((row): FactRow => {
    const values = table.table.columns.flatMap((column): FactValue[] => {
      const read = readFact(table, row, { column, titles });
      problems.push(...read.problems);
      return read.value ? [read.value] : [];
    });
    const { subject } = row;
    const evidence = readEvidence(table, row);
    return { subject, sheet: table.sheet.name, row: row.row, values, evidence };
  });
  return { rows, problems };
}

interface FactColumn {
  readonly column: ColumnLayout;
  readonly titles: ReadonlyMap<string, Title>;
}

function readFact(
  table: LinkedTable,
  { row, name, subject }: LinkedRow,
  { column: { column, meaning }, titles }: FactColumn,
): { value?: FactValue; problems: readonly Problem[] } {
  if (meaning.is !== 'fact') return { problems: [] };
  const at = { sheet: table.sheet.name, cell: cellName(row, column) };
  const title = titles.get(meaning.fact) ?? meaning.fact;
  const read = readInput(table, [row, column], readAmount);
  if (read.kind === 'blank') {
    const note = layoutProblem('fact-blank', { name: quotable(name), fact: title }, { place: at });
    return { value: { fact: meaning.fact, value: ZERO, at }, problems: [note] };
  }
  const context = { at, subject, category: '', isNeeded: true };
  const problems = cellProblems(read, context, (value) =>
    layoutProblem('fact-unreadable', { value, fact: title }, { place: at, subject }),
  );
  return { value: { fact: meaning.fact, ...valueAt(read, at) }, problems };
}

const readEvidence = ({ sheet, table }: LinkedTable, { row }: LinkedRow): FactRow['evidence'] =>
  table.columns.flatMap(({ column, header, meaning }) => {
    if (meaning.is !== 'evidence') return [];
    const text = evidenceText(cellAt(sheet, row, column), header);
    const at = { sheet: sheet.name, cell: cellName(row, column) };
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
