import { plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import type { CellNode, RangeNode } from '../expression/tree.ts';
import type { AskedBallot } from './asked-ballots.ts';
import {
  BALLOT_COLUMNS,
  type BallotSource,
  ballotWidth,
  countedColumn,
  trimColumns,
} from './ballot-columns.ts';
import { countsByItself, habitOf, tookPart } from './ballot-rules.ts';
import { codeOf } from './mark-code.ts';
import { numberOf } from './mark-number.ts';
import { putRaterShares, type RaterShares, UNSURE } from './rater-shares.ts';
import type { SheetContext } from './sheet-context.ts';
import { type BallotTotal, putWholeBallots, type WholeBallots } from './whole-ballots.ts';

/** The rows of one group's ballots about one subject. */
export interface Box {
  readonly first: number;
  readonly last: number;
  readonly ballots: readonly AskedBallot[];
  /** Whether each of its ballots counts, whatever is entered. */
  readonly isPlain: boolean;
}

/** By subject and group. */
export type Boxes = ReadonlyMap<string, Box>;
export const boxKey = (subject: number, group: string): string => `${subject} ${group}`;

/** A row a ballot; a range of rows is what one group gave one subject. */
export function putBallotTable(context: SheetContext, source: BallotSource): Boxes {
  const { ballots, asked } = source;
  const { draft, next } = context;
  const whole = putWholeBallots(context, source);
  const habits = (rowsBefore: number): RangeNode => {
    const first = next(0) + rowsBefore + HEADER_ROWS + 1;
    const column = BALLOT_COLUMNS.habit;
    return draft.range({ row: first, column }, { row: first + asked.length - 1, column });
  };
  const shares = putRaterShares(context, { ballots, asked, habits });
  putHeader(context, source, shares !== null);
  const writer: RowWriter = { ...source, context, shares, whole };
  const totals = new Map<string, BallotTotal[]>();
  const boxes = new Map<string, Box>();
  for (const [index, ballot] of asked.entries()) {
    const row = next();
    const { isPlain, total } = putBallot(writer, { ballot, row, number: index + 1 });
    const key = boxKey(ballot.subject, ballots.groups[ballot.group] ?? '');
    const box = boxes.get(key) ?? { first: row, ballots: [], isPlain: true };
    boxes.set(key, {
      first: box.first,
      last: row,
      ballots: [...box.ballots, ballot],
      isPlain: box.isPlain && isPlain,
    });
    if (total) totals.set(key, [...(totals.get(key) ?? []), total]);
  }
  for (const box of totals.values()) whole?.putKept(box);
  return boxes;
}

/** A blank one, and the titles. */
const HEADER_ROWS = 2;

function putHeader(
  { draft, scoring, language, labels, words: says, next }: SheetContext,
  { ballots, asked }: BallotSource,
  hasShares: boolean,
): void {
  const row = next(HEADER_ROWS);
  const put = (column: number, text: string) => {
    if (text === '') return;
    draft.put({ row, column }, plain(text), 'header');
    draft.height(row, heightOf(text, ballotWidth(column)));
  };
  put(BALLOT_COLUMNS.number, says.ballot);
  put(BALLOT_COLUMNS.name, labels.name);
  put(BALLOT_COLUMNS.group, labels.group);
  put(BALLOT_COLUMNS.counts, hasShares ? says.countsOrDoubt : says.counts);
  put(BALLOT_COLUMNS.before, hasShares ? says.before : '');
  put(BALLOT_COLUMNS.took, asked[0]?.planned.ballotRules.turnout ? says.took : '');
  put(BALLOT_COLUMNS.habit, hasShares ? says.habit : '');
  const titles = new Map(
    scoring.plan.names
      .leaves(ballots.component)
      .map(({ indicator: { id, title } }) => [id, title[language]]),
  );
  for (const [index, leaf] of ballots.leaves.entries())
    put(BALLOT_COLUMNS.leaves + index, titles.get(leaf) ?? leaf);
  if (asked[0]?.planned.ballotRules.trim?.per !== 'ballot') return;
  const columns = trimColumns(ballots.leaves.length);
  for (const [index, leaf] of ballots.leaves.entries())
    put(countedColumn(ballots.leaves.length, index), `${titles.get(leaf) ?? leaf} ${labels.value}`);
  put(columns.total, says.total);
  put(columns.order, says.order);
  put(columns.place, says.place);
  put(columns.kept, says.kept);
}

interface RowWriter extends BallotSource {
  readonly context: SheetContext;
  readonly shares: RaterShares | null;
  readonly whole: WholeBallots | undefined;
}
interface BallotRow {
  readonly ballot: AskedBallot;
  readonly row: number;
  readonly number: number;
}

interface PutBallot {
  /** It counts, whatever is entered. */
  readonly isPlain: boolean;
  /** Where whole ballots are trimmed. */
  readonly total: BallotTotal | undefined;
}

function putBallot(writer: RowWriter, { ballot, row, number }: BallotRow): PutBallot {
  const { context, ballots } = writer;
  const { draft, scoring, language } = context;
  const at = (key: keyof typeof BALLOT_COLUMNS) => ({ row, column: BALLOT_COLUMNS[key] });
  const group = scoring.plan.names.group(ballots.groups[ballot.group] ?? '');
  draft.put(at('number'), plain(number), 'whole');
  draft.put(at('name'), plain(scoring.review.subjects[ballot.subject]?.name ?? ''));
  draft.put(at('group'), plain(group.title[language]), 'center');
  const cells = putAnswers(writer, ballot, row);
  const answers = answersIn(writer, row);
  const { ballotRules } = ballot.planned;
  if (ballotRules.turnout) {
    const took = ballot.isExcluded ? plain(0) : tookPart({ answers, codes: writer.reader.codes });
    draft.put(at('took'), took, 'whole');
  }
  const { counts, isPlain } = putCounts(writer, { ballot, row, cells, answers });
  if (hasCountedColumns(writer)) putCounted(writer, { row, cells, counts });
  return { isPlain, total: writer.whole?.putTotal({ ballot, row, cells }) };
}

/** Numbers are averaged from a range of their own, where some ballots may not count. */
const hasCountedColumns = ({ reader, asked, whole }: RowWriter): boolean =>
  whole !== undefined ||
  (reader.codes.numbers !== null && asked.some((ballot) => !countsAlways(ballot)));

const countsAlways = ({ isExcluded, planned: { ballotRules } }: AskedBallot): boolean =>
  !isExcluded && ballotRules.valid.items === 'some' && ballotRules.valid.allEqual === 'valid';

function putCounted(
  { context, ballots, whole }: RowWriter,
  { row, cells, counts }: Pick<Counting, 'row' | 'cells'> & { readonly counts: CellNode },
): void {
  for (const [index, leaf] of ballots.leaves.entries()) {
    const cell = cells.get(leaf);
    if (!cell) continue;
    const at = { row, column: countedColumn(ballots.leaves.length, index) };
    const shown = whole
      ? whole.pointsOf(cell, counts)
      : choose(is(counts, '=', literal(1)), cell, words(''));
    context.draft.put(at, shown, 'general');
  }
}

/** An answer that is not asked for has no cell. */
function putAnswers({ context, ballots, reader }: RowWriter, ballot: AskedBallot, row: number) {
  const asked = new Set(ballot.planned.leaves.map(({ leaf }) => leaf.id));
  const cells = new Map<string, CellNode>();
  for (const [index, leaf] of ballots.leaves.entries()) {
    const mark = ballot.marks[index];
    if (!mark || !asked.has(leaf)) continue;
    const at = { row, column: BALLOT_COLUMNS.leaves + index };
    const { numbers } = reader.codes;
    const content = numbers ? numberOf(reader, numbers, mark) : codeOf(reader, mark);
    cells.set(leaf, context.draft.put(at, content, numbers ? 'general' : 'whole'));
  }
  return cells;
}

const answersIn = ({ context, ballots }: RowWriter, row: number): RangeNode =>
  context.draft.range(
    { row, column: BALLOT_COLUMNS.leaves },
    { row, column: BALLOT_COLUMNS.leaves + ballots.leaves.length - 1 },
  );

interface Counting {
  readonly ballot: AskedBallot;
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellNode>;
  readonly answers: RangeNode;
}

interface Counted {
  readonly counts: CellNode;
  /** It counts, whatever is entered. */
  readonly isPlain: boolean;
}

function putCounts(writer: RowWriter, { ballot, row, cells, answers }: Counting): Counted {
  const { context, shares, reader } = writer;
  const { draft } = context;
  const at = (key: keyof typeof BALLOT_COLUMNS) => ({ row, column: BALLOT_COLUMNS[key] });
  const { codes } = reader;
  const alone = ballot.isExcluded
    ? plain(0)
    : countsByItself(ballot.planned.ballotRules, { codes, answers, asked: cells.size });
  const rater = ballot.isExcluded ? undefined : shares?.numberOf(ballot);
  if (!shares || rater === undefined) {
    const counts = draft.put(at('counts'), alone, 'whole');
    return { counts, isPlain: 'plain' in alone && !ballot.isExcluded };
  }
  const before = draft.put(at('before'), alone, 'whole');
  const { most } = ballot.planned.ballotRules.valid;
  const answer = cells.get(most?.indicator ?? '');
  const level = writer.ballots.levels.findIndex(({ id }) => id === most?.level) + 1;
  const habit = answer
    ? habitOf(rater, { counts: before, answer, answers, level, codes })
    : words('');
  draft.put(at('habit'), habit, 'whole');
  const over = shares.over(rater);
  const unsure = choose(is(over, '=', literal(1)), literal(0), literal(UNSURE));
  const within = choose(is(over, '=', literal(0)), literal(1), unsure);
  const content = choose(is(before, '=', literal(1)), within, literal(0));
  const counts = draft.put(at('counts'), content, 'whole');
  return { counts, isPlain: false };
}
