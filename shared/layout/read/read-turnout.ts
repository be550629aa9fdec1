import type { At, TurnoutCounts } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { cellName } from '../../workbook/model.ts';
import { cellAt, quotable } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import type { JudgedComponent } from '../labels/ballots-words.ts';
import { asksTurnout, usesTurnout } from '../labels/turnout-asked.ts';
import { TURNOUT_COLUMNS, type TurnoutColumn } from '../model/layout.ts';
import { labelledCount } from '../tables/labelled-values.ts';
import { turnoutNotes } from './check-turnout.ts';
import { cellProblems, readInput, shownAs, valueAt } from './read-cell.ts';
import { type RowContext, statesExpected } from './tally-plan.ts';

export type TurnoutRow = Pick<RowContext, 'table' | 'row' | 'category' | 'isNeeded'>;

export interface RowTurnout {
  readonly turnout: TurnoutCounts;
  /** The rules ask, and nothing says how many were expected. */
  readonly lacksExpected: boolean;
  readonly problems: readonly Problem[];
}

/** 应到、发出、收回、有效、无效 of a row, else the value labelled above the table. */
export function readTurnout(
  context: TurnoutRow,
  component: JudgedComponent,
  { hasMarks }: { hasMarks: boolean },
): RowTurnout {
  const isAsked = asksTurnout(component) && context.isNeeded;
  const hasExpected = readOne(context, 'expected', isAsked).at !== undefined;
  const found = TURNOUT_COLUMNS.map((is) => {
    const isNeeded = context.isNeeded && usesTurnout(component, is, { hasExpected });
    return { is, ...readOne(context, is, isNeeded) };
  });
  const turnout: TurnoutCounts = Object.fromEntries(
    found.flatMap(({ is, at }) => (at ? [[is, at]] : [])),
  );
  const problems = found.flatMap((one) => one.problems);
  const lacksExpected = isAsked && !turnout.expected && !turnout.issued;
  const { row, table } = context;
  // A table that says nothing at all about it stops the run with one sentence.
  const isGap = lacksExpected && hasMarks && statesExpected(table.table);
  const where = { place: row.at, subject: row.subject };
  const gap = isGap ? [layoutProblem('expected-blank', { name: quotable(row.name) }, where)] : [];
  const odd = context.isNeeded ? turnoutNotes(turnout) : [];
  return { turnout, lacksExpected, problems: [...problems, ...gap, ...odd] };
}

interface One {
  readonly at?: At<number>;
  readonly problems: readonly Problem[];
}

function readOne(context: TurnoutRow, is: TurnoutColumn, isNeeded: boolean): One {
  const { table, row, category } = context;
  const column = table.table.columns.find(({ meaning }) => meaning.is === is)?.column;
  if (column === undefined) return labelled(context, is);
  const count = readInput(table, [row.row, column], readCount);
  if (count.kind === 'blank') return labelled(context, is);
  const at: SheetPlace = { sheet: table.sheet.name, cell: cellName(row.row, column) };
  const { subject } = row;
  if (!isNeeded && count.kind !== 'read') {
    const value = shownAs(count);
    return {
      at: { value: null, at },
      problems: [layoutProblem('valid-unreadable', { value }, { place: at })],
    };
  }
  const problems = cellProblems(count, { at, subject, category, isNeeded }, (value) =>
    layoutProblem('count-unreadable', { value }, { place: at, subject }),
  );
  return { at: valueAt(count, at), problems };
}

function labelled({ table: { table, sheet } }: TurnoutRow, is: TurnoutColumn): One {
  const place = table.labelled.find((one) => one.is === is);
  if (!place) return { problems: [] };
  const value = labelledCount(cellAt(sheet, place.row, place.column), is) ?? null;
  const at = { sheet: sheet.name, cell: cellName(place.row, place.column) };
  return { at: { value, at }, problems: [] };
}
