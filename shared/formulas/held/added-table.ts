import { equals } from '../../exact/rational.ts';
import type { AddedFacts } from '../base/added-facts.ts';
import { plain } from '../base/draft.ts';
import { placeOf } from '../base/input.ts';
import { addedAmount } from '../base/input-cells.ts';
import { plainly } from '../expression/classic/likeness.ts';
import { evaluate } from '../expression/evaluate.ts';
import { decimal, is, literal, minus, plus, words } from '../expression/expression.ts';
import { all, choose, unlessError } from '../expression/functions.ts';
import { countFilled, countOf, countWords, sumOf } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import type { AddedRows, KnownPeople } from '../lookup/added-rows.ts';
import { foldedText } from '../lookup/fold.ts';
import type { LookupColumn } from '../lookup/lookup-sheet.ts';
import { LONGEST_SOUGHT } from './followed-row.ts';
import type { GuardedTable } from './guarded-table.ts';
import { HELD_COLUMNS, type HeldWriter } from './held-lines.ts';

/** A table to which rows may be added. */
export interface AddedTable extends Omit<AddedFacts, 'rowNow'> {
  /** 1 while all that is in it is understood. */
  readonly sound: CellNode;
}

interface Input {
  readonly table: GuardedTable;
  readonly people: LookupColumn;
  readonly names: RangeNode;
  /** That headings, and what stands among the names and is none, are as they were. */
  readonly rest: Expression;
  readonly whole: CellNode;
  /** The table's own line. */
  readonly row: number;
}

/**
 * Writes whose a row may be, and what every row of the sheet adds, whoever comes to stand there.
 * Undefined where its rows must stay the ones that they were.
 */
export function putAddedTable(writer: HeldWriter, input: Input): AddedTable | undefined {
  const { table, people, whole, row } = input;
  const { draft, lookup } = writer;
  const { adds, followed } = table;
  if (!adds || !followed || !isReadAlike(writer, table.sheet)) return undefined;
  const numbers = numbersByKey(writer, table, people);
  if (!numbers) return undefined;
  const known = putKnown(writer, table.sheet, numbers);
  const rows = lookup.putAdded(followed, { adds, known });
  const isUnderstood = understood(writer, rows, input);
  const sound = choose(is(whole, '=', literal(1)), literal(1), isUnderstood);
  const column = HELD_COLUMNS.holds - 1;
  return { ...rows, whole, sound: draft.put({ row, column }, sound, 'whole') };
}

/** Whether the formulas of a row read each number as the core did, whatever kind of cell it stands in. */
function isReadAlike({ review, cell }: HeldWriter, sheet: string): boolean {
  const own = review.facts.filter((row) => row.sheet === sheet);
  return own.every(({ values }) =>
    values.every(({ value, at }) => {
      const read = evaluate(addedAmount(cell(sheet, placeOf(at.cell ?? '')), words('')));
      return value === null ? read === '' : isNumber(read) && equals(read, value);
    }),
  );
}

/** By key which subject it is, from 1; null for who or what is known to be nobody. */
type Numbers = ReadonlyMap<string, number | null>;

/** Undefined where one key is said of two, or is too long to be sought. */
function numbersByKey(
  { review: { subjects } }: HeldWriter,
  { rows, followed }: GuardedTable,
  { keyAt, cells }: LookupColumn,
): Numbers | undefined {
  const numbers = new Map<string, number | null>();
  const owners = new Map(rows.map(({ line, subject }) => [line, subject]));
  for (const { at } of cells) {
    const key = keyAt(at.row);
    const subject = owners.get(at.row) ?? null;
    const number = subject === null ? null : subject + 1;
    if (key === '') continue;
    if (plainly(key).length > LONGEST_SOUGHT) return undefined;
    if (numbers.has(key) && numbers.get(key) !== number) return undefined;
    numbers.set(key, number);
  }
  const hasUnits = (followed?.who.length ?? 0) > 1;
  const shared = new Set<string>();
  for (const [index, { name, unit }] of subjects.entries()) {
    const key = `|${[name, ...(hasUnits ? [unit] : [])].map(foldedText).join('|')}|`;
    const known = numbers.get(key);
    if (known !== undefined && known !== index + 1) shared.add(key);
    else numbers.set(key, index + 1);
  }
  // Whom they name, nobody can say.
  for (const key of shared) numbers.delete(key);
  return numbers;
}

/** One line each, with the number of the subject. */
function putKnown(writer: HeldWriter, sheet: string, numbers: Numbers): KnownPeople {
  const { draft, labels, review, next } = writer;
  const rows = [...numbers].map(([key, number]) => {
    const row = next();
    const put = (column: number, text: string | number) =>
      draft.put({ row, column }, plain(text), typeof text === 'number' ? 'whole' : 'text');
    const { name = '', unit = '' } = (number && review.subjects[number - 1]) || {};
    put(HELD_COLUMNS.name, name);
    put(HELD_COLUMNS.unit, unit);
    put(HELD_COLUMNS.category, labels.heldKnown);
    put(HELD_COLUMNS.sheet, sheet);
    put(HELD_COLUMNS.said, key);
    put(HELD_COLUMNS.holds, number ?? labels.nobody);
    return row;
  });
  const [first = next(), last = first] = [rows[0], rows.at(-1)];
  const down = (column: number) => draft.range({ row: first, column }, { row: last, column });
  return { keys: down(HELD_COLUMNS.said), numbers: down(HELD_COLUMNS.holds) };
}

/** Everything else is as it was, and each row is somebody's who is known, and says nothing twice. */
function understood(
  { labels }: HeldWriter,
  { whose, alike }: AddedRows,
  { rest, names }: Input,
): Expression {
  const others = evaluate(minus(countFilled(names), countOf(whose)));
  // An error among the names, which nobody can count.
  if (!isNumber(others)) return literal(0);
  const isEverybody = is(countFilled(names), '=', plus(countOf(whose), decimal(others)));
  const isKnown = is(countWords(whose, labels.lost), '=', literal(0));
  const isOnce = is(sumOf(alike), '=', literal(0));
  const test = all([rest, isEverybody, isKnown, isOnce]);
  return unlessError(choose(test, literal(1), literal(0)), literal(0));
}
