import type { At, LeafCounts, Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { cellName } from '../../workbook/model.ts';
import { quotable } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import type { JudgedComponent } from '../labels/ballots-words.ts';
import { countsValid } from '../labels/turnout-asked.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { withoutValid } from './rate-tally.ts';
import { cellProblems, type ReadRows, readInput, valueAt } from './read-cell.ts';
import { readTurnout } from './read-turnout.ts';
import { groupReader } from './tally-groups.ts';
import { isLeafNeeded, type RowContext, tallyPlan } from './tally-plan.ts';

/** The counts of a tally sheet, one entry for each of its rows that is somebody's. */
export function readTally(
  table: LinkedTable,
  component: JudgedComponent,
  { rulebook, categories }: TallyContext,
): ReadRows<Tally> {
  const plan = tallyPlan(table.table, component, rulebook);
  const groupOf = groupReader(table, component, rulebook);
  const rows = table.linked.map((row) => {
    const category = categories[row.subject] ?? '';
    const group = groupOf(row, category);
    if ('problem' in group) return { tally: undefined, problems: [group.problem] };
    const isNeeded = isGroupNeeded(component, group.chosen, category);
    const context = { table, plan, row, category, isNeeded };
    return readRow(context, component, group.chosen);
  });
  return {
    rows: rows.flatMap(({ tally }) => tally ?? []),
    problems: rows.flatMap(({ problems }) => problems),
  };
}

export interface TallyContext {
  readonly rulebook: Rulebook;
  /** By subject. */
  readonly categories: readonly string[];
}

function isGroupNeeded(component: JudgedComponent, group: string, category: string): boolean {
  const weights = [component, component.groups.find(({ id }) => id === group)];
  return weights.every((one) => one && weightIn(one.weight, category).num !== 0n);
}

/** A row of blanks stays as zeros, so that a count filled in later is seen by the formulas. */
function readRow(context: RowContext, component: JudgedComponent, group: string) {
  const { counts, hasMarks, problems } = readCounts(context);
  const turnout = readTurnout(context, component, { hasMarks });
  const tally: Tally = {
    subject: context.row.subject,
    component: component.id,
    group,
    counts,
    turnout: turnout.turnout,
  };
  const lacksValid = countsValid(component) && !turnout.turnout.valid;
  const isNothing = !hasMarks && (turnout.lacksExpected || lacksValid);
  return {
    tally: isNothing ? undefined : tally,
    problems: [
      ...problems,
      ...turnout.problems,
      ...unlikeValid(context, counts, turnout.turnout.valid),
      ...(hasMarks ? withoutValid(context, tally, component) : []),
    ],
  };
}

interface RowCounts {
  readonly counts: readonly LeafCounts[];
  readonly hasMarks: boolean;
  readonly problems: readonly Problem[];
}

/** A blank among counts is 0 with a note; a row without any count holds no marks. */
function readCounts(context: RowContext): RowCounts {
  const { table, plan, row } = context;
  const columns = plan.leaves.flatMap(({ levels, notMarks }) => [...levels, ...notMarks]);
  const hasMarks = columns.some(
    (one) => one && readInput(table, [row.row, one.column], readCount).kind !== 'blank',
  );
  const problems: Problem[] = [];
  const read = (column: ColumnLayout, isNeeded: boolean): At<number> => {
    const found = readColumn(context, column, { isNeeded, hasMarks });
    problems.push(...found.problems);
    return found.at;
  };
  const counts = plan.leaves.map((leaf) => {
    const isNeeded = context.isNeeded && isLeafNeeded(leaf, context.category);
    return {
      indicator: leaf.indicator.id,
      levels: leaf.levels.map((column) => read(column, isNeeded)),
      notMarks: leaf.notMarks.map((column) => column && read(column, isNeeded)),
    };
  });
  const empty = layoutProblem('row-without-marks', { name: quotable(row.name) }, { place: row.at });
  return { counts, hasMarks, problems: hasMarks ? problems : [empty] };
}

interface CountNeeds {
  readonly isNeeded: boolean;
  readonly hasMarks: boolean;
}

function readColumn(
  { table, row, category }: RowContext,
  { column, header }: ColumnLayout,
  { isNeeded, hasMarks }: CountNeeds,
): { at: At<number>; problems: Problem[] } {
  const at = { sheet: table.sheet.name, cell: cellName(row.row, column) };
  const count = readInput(table, [row.row, column], readCount);
  if (count.kind === 'blank') {
    const values = { name: quotable(row.name), header: quotable(header) };
    const note = layoutProblem('count-blank', values, { place: at });
    return { at: { value: 0, at }, problems: hasMarks && isNeeded ? [note] : [] };
  }
  const { subject } = row;
  const problems = cellProblems(count, { at, subject, category, isNeeded }, (value) =>
    layoutProblem('count-unreadable', { value }, { place: at, subject }),
  );
  return { at: valueAt(count, at), problems };
}

/** 有效 should be all answers of an indicator, with or without its not-marks. */
function unlikeValid(
  { row, plan, isNeeded }: RowContext,
  counts: readonly LeafCounts[],
  valid: At<number> | undefined,
): Problem[] {
  const expected = valid?.value;
  if (expected === undefined || expected === null || !isNeeded) return [];
  return counts.flatMap(({ levels, notMarks }, index) => {
    const marks = total(levels);
    const answers = total([...levels, ...notMarks.filter((cell) => cell !== undefined)]);
    if (marks === null || answers === null || marks === expected || answers === expected) return [];
    const values = {
      name: quotable(row.name),
      indicator: plan.leaves[index]?.indicator.title ?? '',
      sum: answers,
      valid: expected,
    };
    return [layoutProblem('counts-unlike-valid', values, { place: levels[0]?.at ?? row.at })];
  });
}

/** Null where a count cannot be read. */
function total(cells: readonly At<number>[]): number | null {
  return cells.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
