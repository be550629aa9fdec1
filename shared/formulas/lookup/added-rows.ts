import type { SheetWords } from '../../messages/sheets.ts';
import { type Draft, plain } from '../base/draft.ts';
import { addedAmount } from '../base/input-cells.ts';
import { is, joined, literal, words } from '../expression/expression.ts';
import { all, call, choose, isNumeric, unlessError } from '../expression/functions.ts';
import { cellAt, placeIn, sumOf } from '../expression/ranges.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { evidenceFolds, foldedBy } from './fold.ts';

/** Columns of a table of which each row adds to what the others say of the same person. */
export interface AddedColumns {
  /** Rows above it are none of the table's. */
  readonly heading: At;
  readonly amounts: readonly {
    readonly fact: string;
    readonly column: number;
    readonly title: string;
  }[];
  /** What says that two rows are not about one event. A day says it nowhere alone. */
  readonly evidence: readonly number[];
}

/** Everybody whom a row of the table may be about, as it would call them. */
export interface KnownPeople {
  readonly keys: RangeNode;
  /** Which subject it is, from 1; a word for what is known to be nobody. */
  readonly numbers: RangeNode;
}

/** What each row of the sheet adds, wherever it stands, and to whom. */
export interface AddedRows {
  /** Which subject it is; a word where it is nobody, or nobody is known by it. */
  readonly whose: RangeNode;
  /** By fact; the word for a wrong entry where one cannot be read. */
  readonly amounts: ReadonlyMap<string, readonly RangeNode[]>;
  /** 1 where a row above gives somebody the same with the same evidence. */
  readonly alike: RangeNode;
}

interface Writer {
  readonly draft: Draft;
  readonly labels: SheetWords;
  readonly sheet: string;
  /** The staff's columns, and the cell of the heading. */
  readonly columnIn: (column: number) => RangeNode;
  readonly heading: CellNode;
  /** The first that is free. */
  readonly column: number;
}

interface Rows {
  /** Of the second row and those below it: its number, and who stands there. */
  readonly numbers: readonly CellNode[];
  readonly keys: readonly CellNode[];
  readonly adds: AddedColumns;
  readonly known: KnownPeople;
}

/** How many columns they take. */
export const addedWidth = ({ amounts, evidence }: AddedColumns): number =>
  amounts.length + (evidence.length > 0 ? evidenceFolds.length + 5 : 4);

/** Writes them beside the keys of the table. */
export function putAddedRows(writer: Writer, { numbers, keys, adds, known }: Rows): AddedRows {
  putTitles(writer, adds);
  const { draft } = writer;
  const [last] = numbers.slice(-1);
  const area = (column: number): RangeNode =>
    draft.range({ row: 1, column }, { row: last?.at.row ?? 1, column });
  const own = columnsOf(writer, adds);
  for (const [index, number] of numbers.entries()) {
    const key = keys[index];
    if (key) putRow(writer, { number, key, adds, known, own, says: area(own.says) });
  }
  const amounts = new Map<string, RangeNode[]>();
  for (const [index, { fact }] of adds.amounts.entries())
    amounts.set(fact, [...(amounts.get(fact) ?? []), area(own.amounts + index)]);
  return { whose: area(own.whose), amounts, alike: area(own.alike) };
}

/** Where each of them stands. */
type Columns = ReturnType<typeof columnsOf>;

function columnsOf({ column }: Pick<Writer, 'column'>, adds: AddedColumns) {
  const evidence = column + 2 + adds.amounts.length;
  const says = column + addedWidth(adds) - 2;
  return { known: column, whose: column + 1, amounts: column + 2, evidence, says, alike: says + 1 };
}

function putTitles(writer: Writer, adds: AddedColumns): void {
  const { draft, labels, sheet } = writer;
  const own = columnsOf(writer, adds);
  const put = (column: number, title: string) =>
    draft.put({ row: 1, column }, plain(`${sheet} ${title}`), 'header');
  put(own.known, labels.lookupKnown);
  put(own.whose, labels.lookupWhose);
  for (const [index, { title }] of adds.amounts.entries()) put(own.amounts + index, title);
  for (let column = own.evidence; column < own.says; column++) put(column, labels.lookupEvidence);
  put(own.says, labels.lookupSays);
  put(own.alike, labels.lookupAlike);
}

interface Row {
  readonly number: CellNode;
  readonly key: CellNode;
  readonly adds: AddedColumns;
  readonly known: KnownPeople;
  readonly own: Columns;
  readonly says: RangeNode;
}

function putRow(writer: Writer, { number, key, adds, known, own, says }: Row): void {
  const { draft, labels, columnIn } = writer;
  const { row } = number.at;
  const put = (column: number, content: Expression) =>
    draft.put({ row, column }, content, 'general');
  const place = put(own.known, placeOf(key, known));
  const whose = put(own.whose, whoseOf(writer, { number, key, place, known }));
  const isOwn = isNumeric(whose);
  const amounts = adds.amounts.map(({ column }, index) => {
    const read = addedAmount(cellAt(columnIn(column), number), words(labels.entry));
    return put(own.amounts + index, choose(isOwn, read, words('')));
  });
  const evidence = putEvidence(writer, { number, whose, adds, column: own.evidence });
  const said = put(own.says, saidBy(draft, { whose, amounts, evidence }));
  const isFirst = is(unlessError(placeIn(says, said), literal(0)), '=', number);
  const isAlike = choose(isFirst, literal(0), literal(1));
  put(own.alike, choose(is(said, '=', words('')), literal(0), isAlike));
}

/** MATCH takes some characters for patterns. */
const PATTERNS = ['~', '*', '?'];

function placeOf(key: CellNode, { keys }: KnownPeople): Expression {
  const sought = PATTERNS.reduce<Expression>(
    (rest, sign) => call('SUBSTITUTE', rest, words(sign), words(`~${sign}`)),
    key,
  );
  const place = unlessError(placeIn(keys, sought), literal(0));
  return choose(is(key, '=', words('')), words(''), place);
}

interface Whose extends Pick<Row, 'number' | 'key' | 'known'> {
  readonly place: CellNode;
}

/** MATCH takes small letters for capital ones, and programs differ in more: EXACT decides. */
function whoseOf({ labels, heading }: Writer, { number, key, place, known }: Whose): Expression {
  const isSame = call('EXACT', cellAt(known.keys, place), key);
  const found = choose(isSame, cellAt(known.numbers, place), words(labels.lost));
  const sought = choose(is(place, '=', literal(0)), words(labels.lost), found);
  const isAbove = is(number, '<=', call('ROW', heading));
  const below = choose(isAbove, words(labels.nobody), sought);
  return choose(is(place, '=', words('')), words(''), below);
}

interface Evidence extends Pick<Row, 'number' | 'adds'> {
  readonly whose: CellNode;
  readonly column: number;
}

/** Spelt as the core compares it, as far as functions can; undefined where the table gives none. */
function putEvidence(
  { draft, columnIn }: Writer,
  { number, whose, adds, column }: Evidence,
): CellNode | undefined {
  if (adds.evidence.length === 0) return undefined;
  const { row } = number.at;
  const texts = adds.evidence.map((of) => cellAt(columnIn(of), number));
  const said = unlessError(joined([...texts, words('')]), words(''));
  const shown = choose(isNumeric(whose), call('LOWER', said), words(''));
  let cell = draft.put({ row, column }, shown);
  for (const [index, folds] of evidenceFolds.entries())
    cell = draft.put({ row, column: column + 1 + index }, foldedBy(cell, folds));
  return cell;
}

interface Said {
  readonly whose: CellNode;
  readonly amounts: readonly CellNode[];
  readonly evidence: CellNode | undefined;
}

/** Nothing where nothing is added, or no evidence says of what: several such events may be alike. */
function saidBy(draft: Draft, { whose, amounts, evidence }: Said): Expression {
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (!evidence || !first || !last) return words('');
  const given = sumOf(draft.across(whose.at.row, first.at.column, last.at.column));
  const isSaid = all([is(evidence, '<>', words('')), is(given, '<>', literal(0))]);
  const parts = [whose, ...amounts, evidence].flatMap((part) => [part, words('|')]);
  return choose(isSaid, joined(parts), words(''));
}
