import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Scale } from '../../rulebook/model/rulebook.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt, shownPlace } from '../cells/cell-text.ts';
import { lineFinder } from '../cells/lines.ts';
import type { AnswerCode, MarkRead } from '../cells/mark-reader.ts';
import { coveringAreas, isEmpty, type MergedInto } from '../cells/merged-cells.ts';
import { isStroke } from '../cells/signs.ts';
import { findNames } from '../cells/spanned-column.ts';
import { nameAt } from '../cells/view.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { TableReader } from '../people/table-reader.ts';
import { cellProblems } from '../read/read-cell.ts';
import { type PackedPlace, packPlace, unpackPlace } from './packed-place.ts';
import type { Poll, Polls } from './poll.ts';

/** One cell that holds a mark. */
export interface MarkCell {
  readonly cell: Cell | undefined;
  /** The first cell of a merged one that covers this cell. */
  readonly into: string | undefined;
  readonly place: PackedPlace;
}
/** The cells of a table, row by row, as they hold marks. */
export function markCells(table: TableReader, { sheets }: Polls) {
  const { sheet, mergedInto } = table;
  const index = sheets.indexOf(sheet.name);
  const { turned } = sheet.block;
  const blankInto = blankOverRows(table);
  const lineAt = lineFinder(sheet);
  return (row: number) => {
    const line = lineAt(row);
    return (column: number): MarkCell => ({
      cell: line?.get(column),
      into: mergedInto(row, column) ?? blankInto(row, column),
      place: turned ? packPlace(index, column, row) : packPlace(index, row, column),
    });
  };
}

/**
 * A blank cell merged over the rows of several people: merging threw away what stood there, and
 * nobody can see whether that was a mark. Where the name is merged as far, it is one person's.
 */
function blankOverRows({ sheet, table, rows }: TableReader): MergedInto {
  if (sheet.merges.length === 0) return () => undefined;
  const areaOver = coveringAreas(sheet);
  const name = findNames(sheet, table);
  const named = new Set(rows.map(({ row }) => row));
  return (row, column) => {
    const area = areaOver(row, column);
    if (!area || area.top === area.bottom || !isEmpty(cellAt(sheet, area.top, area.left)))
      return undefined;
    const people = new Set<string>();
    for (let at = area.top; at <= area.bottom; at++)
      if (named.has(at)) people.add(name?.at(at).cell ?? '');
    return people.size > 1 ? nameAt(sheet, area.top, area.left) : undefined;
  };
}

/**
 * A sign instead of a mark on oneself, as on the diagonal of a table of peers: their ballot is
 * there, and blank. An answer of the rulebook is no such sign.
 */
export function isStruckOut({ marks }: Poll, { cell, into }: MarkCell): boolean {
  if (into !== undefined || cell?.kind !== 'text') return false;
  return isStroke(cell.value) && marks.read(cell).kind === 'unreadable';
}

/** Whose mark it is, on which leaf, about whom; all but the subject's are the component's own. */
export interface MarkOwner {
  readonly ballot: number;
  readonly leaf: number;
  readonly group: number;
  readonly subject: number;
}

export interface OwnedMark extends MarkCell, MarkOwner {}

/** Field by field: a spread takes several times as long, and there may be a million marks. */
export const ownedMark = (
  { cell, into, place }: MarkCell,
  { ballot, leaf, group, subject }: MarkOwner,
): OwnedMark => ({ cell, into, place, ballot, leaf, group, subject });

/** Puts the mark into its ballot; one that cannot be read is named, where anything asks for it. */
export function takeMark(polls: Polls, poll: Poll, mark: OwnedMark): Problem[] {
  const { place } = mark;
  const read = readMark(poll, mark);
  const code = read.kind === 'read' ? read.value : codeOf(polls, poll, { read, owner: mark });
  const earlier = poll.box.put(mark, code, place);
  // Nearly all marks are so, and there may be a million: nothing is made for them.
  if (read.kind === 'read' && read.notes.length === 0 && earlier === undefined) return NONE;
  return tellAnswer(polls, poll, { read, place, owner: mark, unreadable, earlier });
}

/** What was made of one answer, and where it stands. */
export interface ReadAnswer {
  readonly read: MarkRead;
  readonly place: PackedPlace;
  readonly owner: MarkOwner;
  readonly unreadable: SayUnreadable;
}
export type SayUnreadable = (
  value: string,
  answer: { readonly read: MarkRead; readonly words: BallotsWords },
  where: { readonly place: SheetPlace; readonly subject: number },
) => Problem;

/** Puts an answer into its ballot, however many cells it was read from. */
export function putAnswer(polls: Polls, poll: Poll, answer: ReadAnswer): Problem[] {
  const earlier = poll.box.put(answer.owner, codeOf(polls, poll, answer), answer.place);
  return tellAnswer(polls, poll, { ...answer, earlier });
}

interface PutAnswer extends ReadAnswer {
  /** Where the same leaf of the ballot has an answer already. */
  readonly earlier: PackedPlace | undefined;
}

function tellAnswer(
  polls: Polls,
  poll: Poll,
  { read, place, owner, unreadable: say, earlier }: PutAnswer,
): Problem[] {
  const at = unpackPlace(place, polls.sheets);
  const other = earlier === undefined ? undefined : unpackPlace(earlier, polls.sheets);
  return [
    ...(other ? [markTwice({ at, other }, owner, polls)] : []),
    ...cellProblems(read, { at, ...owner, ...needOf(polls, poll, owner) }, (value) =>
      say(value, { read, words: poll.words }, { place: at, subject: owner.subject }),
    ),
  ];
}
const NONE: Problem[] = [];

const readMark = ({ marks }: Poll, { cell, into }: MarkCell): MarkRead =>
  into === undefined ? marks.read(cell) : { kind: 'merged', into };

function codeOf(
  polls: Polls,
  poll: Poll,
  { read, owner }: Pick<ReadAnswer, 'read' | 'owner'>,
): AnswerCode {
  if (read.kind === 'read') return read.value;
  return needOf(polls, poll, owner).isNeeded ? poll.marks.unreadable : poll.marks.blank;
}

function needOf({ categories }: Polls, { words }: Poll, owner: MarkOwner) {
  const { groups, leaves, id } = words;
  const category = categories[owner.subject];
  const [group, leaf] = [groups[owner.group]?.id, leaves[owner.leaf]?.indicator.id];
  return {
    category: category?.id ?? '',
    isNeeded: category?.asks(id, group, leaf) === true,
  };
}

function markTwice(
  { at, other }: { at: SheetPlace; other: SheetPlace },
  { subject }: MarkOwner,
  { roll }: Polls,
): Problem {
  const values = { name: roll.subjects[subject]?.name ?? '', other: shownPlace(other, at) };
  return layoutProblem('mark-twice', values, { place: at, subject });
}

const unreadable: SayUnreadable = (value, { read, words: { scale } }, where) => {
  if (!scale.range) return layoutProblem('mark-unknown', { value, known: answersOf(scale) }, where);
  const [low, high] = scale.range.map((end) => formatForReading(end));
  const values = { value, low: low ?? '', high: high ?? '' };
  const isNumber = read.kind === 'unreadable' && read.isNumber;
  return layoutProblem(isNumber ? 'mark-out-of-range' : 'mark-no-number', values, where);
};

/** What may be written; nobody need write that a mark is left out. */
const answersOf = ({ levels, notMarks }: Scale): string[] =>
  [...levels, ...notMarks.filter(({ id }) => id !== 'blank')].map(({ id }) => id);
