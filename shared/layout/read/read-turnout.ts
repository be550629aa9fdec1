import type { At, TurnoutCounts } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, quotable } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import { placeAt } from '../cells/view.ts';
import { usesTurnout } from '../labels/turnout-asked.ts';
import { TURNOUT_COLUMNS, type TurnoutColumn } from '../model/layout.ts';
import { states, statesExpected } from '../model/stated.ts';
import { labelledCount } from '../tables/labelled-values.ts';
import { turnoutNotes } from './check-turnout.ts';
import type { TallyRow } from './leaf-columns.ts';
import { readCell, shownAs } from './read-cell.ts';

export type TurnoutRow = Pick<TallyRow, 'table' | 'need' | 'row' | 'isNeeded'>;

export interface RowTurnout {
  readonly turnout: TurnoutCounts;
  /** The rules ask, and nothing says how many were expected. */
  readonly lacksExpected: boolean;
  readonly problems: readonly Problem[];
}

interface Asked {
  readonly hasMarks: boolean;
  /** 应到、发出、收回、未收回、有效、空白、无效, or some of them. */
  readonly columns: readonly TurnoutColumn[];
}

/** The numbers of ballots in a row, else the values labelled above the table. */
export function readTurnout(at: TurnoutRow, { hasMarks, columns }: Asked): RowTurnout {
  const { table, need, row, isNeeded } = at;
  const isAsked = need.turnout && isNeeded;
  const hasExpected = readStated(at, 'expected', isAsked).value !== undefined;
  const stated = columns.map((is) => {
    const isUsed = isNeeded && usesTurnout(need, is, { hasExpected });
    return { is, ...readStated(at, is, isUsed) };
  });
  const turnout: TurnoutCounts = Object.fromEntries(
    stated.flatMap(({ is, value }) => (value ? [[is, value]] : [])),
  );
  const lacksExpected = isAsked && !turnout.expected && !turnout.issued;
  // A table that says nothing at all about it stops the run with one sentence.
  const isGap = lacksExpected && hasMarks && statesExpected(table.table);
  const where = { place: row.at, subject: row.subject };
  const gap = isGap ? [layoutProblem('expected-blank', { name: quotable(row.name) }, where)] : [];
  const odd = isNeeded ? [...turnoutNotes(turnout), ...standIn(at, turnout)] : [];
  const problems = stated.flatMap((count) => count.problems);
  return { turnout, lacksExpected, problems: [...problems, ...gap, ...odd] };
}

/** A row that lacks 应到 where others have it; of a table without any one note speaks. */
function standIn({ table, need, row }: TurnoutRow, { expected, issued }: TurnoutCounts): Problem[] {
  if (
    !need.turnout ||
    expected ||
    typeof issued?.value !== 'number' ||
    !states(table.table, ['expected'])
  )
    return [];
  return [layoutProblem('issued-for-expected', { component: need.title }, { place: row.at })];
}

interface Stated {
  /** Undefined where neither a column nor a value above the table says it. */
  readonly value?: At<number>;
  readonly problems: readonly Problem[];
}

function readStated({ table, row }: TurnoutRow, is: TurnoutColumn, isNeeded: boolean): Stated {
  const column = table.table.columns.find(({ meaning }) => meaning.is === is)?.column;
  if (column === undefined) return labelled(table, is);
  const cell = { table, row, column, isNeeded };
  const { read, value, problems } = readCell(cell, readCount, (shown, where) =>
    layoutProblem('count-unreadable', { value: shown }, where),
  );
  if (read.kind === 'blank') return labelled(table, is);
  if (isNeeded || read.kind === 'read') return { value, problems };
  const note = layoutProblem('valid-unreadable', { value: shownAs(read) }, { place: value.at });
  return { value, problems: [note] };
}

function labelled(reader: TurnoutRow['table'], is: TurnoutColumn): Stated {
  const known =
    STATED.get(reader) ?? new Map(TURNOUT_COLUMNS.map((own) => [own, beside(reader, own)]));
  STATED.set(reader, known);
  return known.get(is) ?? NOTHING;
}

/** What stands above a table is said of each of its rows, and is read once. */
const STATED = new WeakMap<TurnoutRow['table'], ReadonlyMap<TurnoutColumn, Stated>>();
const NOTHING: Stated = { problems: [] };

function beside({ table, sheet }: TurnoutRow['table'], is: TurnoutColumn): Stated {
  const place = table.labelled.find((value) => value.is === is);
  if (!place) return NOTHING;
  const cell =
    sheet.titles.get(place.row)?.get(place.column) ?? cellAt(sheet, place.row, place.column);
  const value = labelledCount(cell, is) ?? null;
  const at = placeAt(sheet, place.row, place.column);
  return { value: { value, at }, problems: [] };
}
