import { normaliseName } from '../../layout/labels/names.ts';
import { plain } from '../base/draft.ts';
import { inputRange } from '../base/input.ts';
import { plainly } from '../expression/classic/likeness.ts';
import { evaluate } from '../expression/evaluate.ts';
import {
  decimal,
  is,
  joined,
  literal,
  minus,
  plus,
  truth,
  words,
} from '../expression/expression.ts';
import { all, call, choose, isOne, unlessError } from '../expression/functions.ts';
import { countBoth, countFilled, countLike } from '../expression/ranges.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import { type AddedTable, putAddedTable } from './added-table.ts';
import { isElsewhere } from './category-cells.ts';
import { LONGEST_SOUGHT, putFollowed } from './followed-row.ts';
import type { GuardedRow, GuardedTable } from './guarded-table.ts';
import {
  findAll,
  HELD_COLUMNS,
  type HeldWriter,
  holdAll,
  named,
  putCells,
  putLine,
  type SaidCategory,
  type WrittenLine,
} from './held-lines.ts';
import { putNumbersInLine } from './numbers-in-line.ts';

/** What others ask of a table. */
export interface TableCells extends Pick<GuardedTable, 'hasCategories' | 'lists'> {
  /** 1 while nothing in it has changed. */
  readonly whole: CellNode;
  /** How many tables up to here are not whole, and their sheets. */
  readonly changed: CellNode;
  readonly names: CellNode;
  /** A row's note names the sheet where the row may be no more its subject's. */
  readonly rows: readonly RowCells[];
  /** Where there may be more rows: then no row has a note, and all who are there wait for the table. */
  readonly added: AddedTable | undefined;
}
interface RowCells extends Pick<GuardedRow, 'subject' | 'line'> {
  readonly note: CellNode | undefined;
  readonly category: SaidCategory | undefined;
  /** The number of its row now; undefined where it is known by its place. */
  readonly now: CellNode | undefined;
  /** The same, or the line of its name, in which its numbers must stand; undefined where they do not. */
  readonly number: Expression | undefined;
}

/** Below its own line those of its headings and of its rows. */
export function putTable(
  writer: HeldWriter,
  table: GuardedTable,
  before: TableCells | undefined,
): TableCells {
  const { draft, labels } = writer;
  const row = writer.next();
  const names = table.names && inputRange(writer.workbook, table.sheet, table.names);
  const rest = putRest(writer, table);
  const people = table.followed && writer.lookup.columnOf(table.followed);
  const lines = table.rows.map((one) => ({
    guarded: one,
    ...(people
      ? putFollowed(writer, people, { ...one, sheet: table.sheet, column: table.categories })
      : putRow(writer, table, one)),
  }));
  const put = (column: number, content: Expression) => draft.put({ row, column }, content, 'whole');
  draft.put({ row, column: HELD_COLUMNS.name }, plain(labels.heldTable));
  const sheet = draft.put({ row, column: HELD_COLUMNS.sheet }, plain(table.sheet));
  const counted = names ? [isAsMany(names)] : [];
  const holds = put(HELD_COLUMNS.holds, yes(all([rest, ...counted])));
  const rows = (people ? findAll : holdAll)(
    writer,
    lines.map((line) => line.row),
  );
  const whole = put(HELD_COLUMNS.note, yes(all([is(holds, '=', literal(1)), rows])));
  if (!isOne(whole)) throw new Error(`${table.sheet} is not what it is`);
  const added =
    people && names && putAddedTable(writer, { table, people, names, rest, whole, row });
  const sound = added?.sound ?? whole;
  const one = minus(literal(1), sound);
  const changed = put(HELD_COLUMNS.changed, before ? plus(before.changed, one) : one);
  const name = choose(is(sound, '=', literal(1)), words(''), named(writer, sheet));
  const column = HELD_COLUMNS.changed + 1;
  const content = before ? joined([before.names, name]) : name;
  const state = { names, holds, whole, isBlock: table.isBlock };
  return {
    hasCategories: table.hasCategories,
    lists: table.lists,
    whole: sound,
    changed,
    names: draft.put({ row, column }, content),
    rows: lines.map((line) => ({
      subject: line.guarded.subject,
      line: line.guarded.line,
      now: people && line.holds,
      number: people ? line.holds : besideName(writer, table, line.guarded),
      category: line.category,
      note: added ? undefined : putNote(writer, line, state),
    })),
    added,
  };
}

/** Numbers are read beside the name: a reference of their own would go along where one is moved. */
function besideName(
  { cell }: HeldWriter,
  { sheet, turned }: GuardedTable,
  { line, said: [name] }: GuardedRow,
): Expression | undefined {
  const [by, own] = turned ? (['COLUMN', 'column'] as const) : (['ROW', 'row'] as const);
  return name?.[own] === line ? call(by, cell(sheet, name)) : undefined;
}

const yes = (test: Expression): Expression =>
  unlessError(choose(test, literal(1), literal(0)), literal(0));

/** What a row's note asks of its table. */
interface State extends Pick<TableCells, 'whole'> {
  /** 1 while its headings hold, and it has as many rows with names as it had. */
  readonly holds: CellNode;
  readonly names: RangeNode | undefined;
  readonly isBlock: boolean;
}

/** Headings, and what stands among the names and is none. */
function putRest(writer: HeldWriter, table: GuardedTable): Expression {
  const { sheet, headings, others, turned, followed } = table;
  const line = turned ? 'ROW' : 'COLUMN';
  const over = headings.map(({ at, over: below }) => ({
    at,
    also:
      below &&
      (followed
        ? isOver(writer, { sheet, heading: at, column: below.column })
        : inLine(writer, { sheet, line, cells: [at, below] })),
  }));
  const { labels } = writer;
  const titles = table.titles && inputRange(writer.workbook, sheet, table.titles);
  return all([
    putCells(writer, { name: labels.heldHeadings, sheet }, over),
    ...(titles ? [isAsMany(titles)] : []),
    ...apartTests(writer, table),
    ...unheadedTests(writer, table),
    ...identityTests(writer, table),
    putNumbersInLine(writer, table),
    putCells(
      writer,
      { name: labels.heldOthers, sheet },
      others.map((at) => ({ at })),
    ),
  ]);
}

/**
 * The lines of its headings are as far apart as they were, and of a block the headings and its first name: with
 * an empty line between them, or below them, they are not one.
 */
function apartTests(writer: HeldWriter, table: GuardedTable): Expression[] {
  const { sheet, turned, isBlock, headings, rows } = table;
  const names = isBlock ? rows.slice(0, 1).flatMap(({ said }) => said.slice(0, 1)) : [];
  const cells = [...headings.map(({ at }) => at), ...names];
  const apart = (line: 'ROW' | 'COLUMN'): Expression[] => {
    const by = line === 'ROW' ? 'row' : 'column';
    const inOrder = cells.toSorted((a, b) => a[by] - b[by]);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (!first || !last || first[by] === last[by]) return [];
    return [inLine(writer, { sheet, line, cells: [first, last] })];
  };
  const along = turned ? 'COLUMN' : 'ROW';
  return [...apart(along), ...(isBlock ? apart(along === 'ROW' ? 'COLUMN' : 'ROW') : [])];
}

/** As many names have each of these beside them as had. */
function identityTests(
  { workbook }: HeldWriter,
  { sheet, names, identities }: GuardedTable,
): Expression[] {
  if (!names) return [];
  const named = inputRange(workbook, sheet, names);
  return identities.flatMap((span) => {
    const range = inputRange(workbook, sheet, span);
    // Spaces are nothing to the core.
    const spaces = plus(countLike(range, ' *'), countLike(range, '\u3000*'));
    return [countBoth(named, range), spaces].flatMap((count) => {
      const known = evaluate(count);
      return isNumber(known) ? is(count, '=', decimal(known)) : [];
    });
  });
}

/** No more than there was in columns that say of nothing: it may be a number, or somebody's answer. */
function unheadedTests({ workbook }: HeldWriter, { sheet, unheaded }: GuardedTable): Expression[] {
  return unheaded.flatMap(({ span, isWithin }) => {
    const range = inputRange(workbook, sheet, span);
    const filled = evaluate(countFilled(range));
    return isWithin || (isNumber(filled) && filled.num === 0n) ? isAsMany(range) : [];
  });
}

interface WrittenRow extends WrittenLine {
  readonly guarded: GuardedRow;
}

/** Name and unit stand there, in one line with the numbers. */
function putRow(writer: HeldWriter, table: GuardedTable, guarded: GuardedRow): WrittenLine {
  const { sheet, turned } = table;
  const { name, unit, said, values } = guarded;
  const line = turned ? 'COLUMN' : 'ROW';
  const also = [...said, ...values]
    .slice(1)
    .map((at) => inLine(writer, { sheet, line, cells: [said[0] ?? at, at] }));
  return putLine(writer, { name, unit, sheet, said, also });
}

interface Heading {
  readonly sheet: string;
  readonly heading: At;
  readonly column: number;
}

/** A heading stands in the column that is read. */
const isOver = ({ cell, columnIn }: HeldWriter, { sheet, heading, column }: Heading): Expression =>
  is(call('COLUMN', cell(sheet, heading)), '=', call('COLUMN', columnIn(sheet, column)));

interface InLine {
  readonly sheet: string;
  readonly line: 'ROW' | 'COLUMN';
  readonly cells: readonly [from: At, to: At];
}

/** Two cells are as far apart as they were: in one row, where neither is merged. */
function inLine({ cell }: HeldWriter, { sheet, line, cells: [from, to] }: InLine): Expression {
  const [a, b] = [cell(sheet, from), cell(sheet, to)];
  const apart = line === 'ROW' ? to.row - from.row : to.column - from.column;
  const [first, second] = [call(line, a), call(line, b)];
  return is(second, '=', apart === 0 ? first : plus(first, literal(apart)));
}

/** Where another row changed, it may now be this one's subject's too. */
function putNote(
  writer: HeldWriter,
  { row, sheet, stands, holds, category, guarded }: WrittenRow,
  { whole, holds: tableHolds, names, isBlock }: State,
): CellNode {
  const { labels, draft } = writer;
  const note = (reason: string) => named(writer, joined([sheet, words(reason)]));
  const pattern = likeName(guarded.name);
  const isOnce =
    names && pattern.length <= LONGEST_SOUGHT
      ? is(countLike(names, pattern), '=', literal(guarded.namesakes))
      : truth(false);
  const found = choose(isOnce, words(''), note(labels.twiceNote));
  // Another word among the names of a part of a sheet may end it, or begin another one.
  const state = choose(stands, isBlock ? named(writer, sheet) : found, note(labels.lostNote));
  const content = choose(is(tableHolds, '=', literal(1)), state, named(writer, sheet));
  const place = choose(is(whole, '=', literal(1)), words(''), content);
  return draft.put(
    { row, column: HELD_COLUMNS.note },
    category ? choose(isElsewhere(category, holds), note(labels.categoryNote), place) : place,
  );
}

/** The name with anything around and between its characters: spaces, dots, a post in brackets. */
const likeName = (name: string): string => `*${[...normaliseName(name)].map(plainly).join('*')}*`;

/** As many cells are filled as were. */
function isAsMany(range: RangeNode): Expression {
  const count = countFilled(range);
  const known = evaluate(count);
  // An error among them, which nobody can count.
  if (!isNumber(known)) return truth(true);
  return is(count, '=', literal(Number(known.num)));
}
