import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { weightIn } from '../../rulebook/model/rulebook.ts';
import { type Cell, cellName } from '../../workbook/model.ts';
import { shownPlace } from '../cells/cell-text.ts';
import { createMarkReader, type MarkRead, type MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Roll } from '../people/roll.ts';
import { shownAs } from '../read/read-cell.ts';
import { isLeafNeeded } from '../read/tally-plan.ts';
import {
  type BallotCollector,
  createCollector,
  packPlace,
  unpackPlace,
} from './ballot-collector.ts';

/** Takes the marks of one component from all sheets that have some. */
export interface BallotSink {
  readonly words: BallotsWords;
  readonly marks: MarkReader;
  readonly collector: BallotCollector;
}

export function createSink(words: BallotsWords, subjects: number): BallotSink {
  const marks = createMarkReader(words);
  return { words, marks, collector: createCollector(words, marks, subjects) };
}

/** What the readers of single ballots share. */
export interface BallotsContext {
  /** By component. */
  readonly sinks: ReadonlyMap<string, BallotSink>;
  readonly roll: Roll;
  /** By subject. */
  readonly categories: readonly string[];
  /** Names of the workbook's sheets. */
  readonly sheets: readonly string[];
}

/** One cell that holds a mark. */
export interface MarkCell {
  readonly cell: Cell | undefined;
  /** The first cell of a merged one that covers this cell. */
  readonly into: string | undefined;
  /** Of the workbook's sheets. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}
/** Whose mark it is, on which leaf, about whom; all but the subject's are the component's own. */
export interface MarkOwner {
  readonly ballot: number;
  readonly leaf: number;
  readonly group: number;
  readonly subject: number;
}

/** Puts the mark into its ballot; one that cannot be read is named, where anything asks for it. */
export function takeMark(
  context: BallotsContext,
  sink: BallotSink,
  { mark, owner }: { mark: MarkCell; owner: MarkOwner },
): Problem[] {
  const read = readMark(sink, mark);
  const code = read.kind === 'mark' ? read.code : codeOfOther(context, sink, owner);
  const place = packPlace(mark.sheet, mark.row, mark.column);
  const earlier = sink.collector.put(owner, code, place);
  if (read.kind === 'mark' && read.notes.length === 0 && earlier === undefined) return NONE;
  const at = placeOf(mark, context);
  const other = earlier === undefined ? undefined : unpackPlace(earlier, context.sheets);
  return [
    ...(other ? [markTwice({ at, other }, owner, context)] : []),
    ...markProblems(read, { at, owner, sink, context }),
  ];
}
const NONE: Problem[] = [];

function codeOfOther({ categories }: BallotsContext, sink: BallotSink, owner: MarkOwner) {
  const isNeeded = isMarkNeeded(sink.words, owner, categories[owner.subject] ?? '');
  return isNeeded ? sink.marks.unreadable : sink.marks.blank;
}

const readMark = ({ marks }: BallotSink, { cell, into }: MarkCell): MarkRead =>
  into === undefined ? marks.read(cell) : { kind: 'merged', into };

const placeOf = ({ sheet, row, column }: MarkCell, { sheets }: BallotsContext): SheetPlace => ({
  sheet: sheets[sheet] ?? '',
  cell: cellName(row, column),
});

function markTwice(
  { at, other }: { at: SheetPlace; other: SheetPlace },
  { subject }: MarkOwner,
  { roll }: BallotsContext,
): Problem {
  const values = { name: roll.subjects[subject]?.name ?? '', other: shownPlace(other, at) };
  return layoutProblem('mark-twice', values, { place: at, subject });
}

interface MarkContext {
  readonly at: SheetPlace;
  readonly owner: MarkOwner;
  readonly sink: BallotSink;
  readonly context: BallotsContext;
}

function markProblems(read: MarkRead, { at: place, owner, sink, context }: MarkContext): Problem[] {
  const { subject } = owner;
  if (read.kind === 'mark')
    return read.notes.map((code) => layoutProblem(code, { value: read.shown }, { place }));
  const category = context.categories[subject] ?? '';
  if (!isMarkNeeded(sink.words, owner, category)) {
    return [layoutProblem('value-not-needed', { value: shownAs(read), category }, { place })];
  }
  if (read.kind === 'merged')
    return [layoutProblem('cell-merged', { other: read.into }, { place, subject })];
  if (read.kind === 'no-result')
    return [layoutProblem('formula-without-result', {}, { place, subject })];
  return [unreadable(read, sink.words, { place, subject })];
}

function isMarkNeeded(
  { component, leaves }: BallotsWords,
  { group, leaf }: MarkOwner,
  category: string,
): boolean {
  const weights = [component.weight, component.groups[group]?.weight ?? component.weight];
  const indicator = leaves[leaf];
  return (
    weights.every((weight) => weightIn(weight, category).num !== 0n) &&
    (indicator === undefined || isLeafNeeded(indicator, category))
  );
}

function unreadable(
  { kind, shown: value }: Extract<MarkRead, { shown: string; kind: 'unknown' | 'out-of-range' }>,
  { scale }: BallotsWords,
  where: { place: SheetPlace; subject: number },
): Problem {
  const notMarks = scale.notMarks.map(({ id }) => id).filter((id) => id !== 'blank');
  const known = [...scale.levels.map(({ id }) => id), ...notMarks];
  if (!scale.range) return layoutProblem('mark-unknown', { value, known }, where);
  const [low, high] = scale.range.map((one) => formatForReading(one));
  const values = { value, low: low ?? '', high: high ?? '' };
  return layoutProblem(kind === 'unknown' ? 'mark-no-number' : 'mark-out-of-range', values, where);
}
