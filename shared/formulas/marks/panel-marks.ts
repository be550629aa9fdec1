import type { TableLayout } from '../../layout/model/layout.ts';
import type { BoxKey, BoxMarks, KeptMarks, Marks, PanelMarks } from '../base/marks.ts';
import { is, literal, minus, times, words } from '../expression/expression.ts';
import { all, choose } from '../expression/functions.ts';
import {
  countNumber,
  countOf,
  countWords,
  sumOf,
  sumOfProducts,
  sumOver,
} from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import type { AnswerCodes } from './answer-codes.ts';
import { BALLOT_COLUMNS, countedColumn, trimColumns } from './ballot-columns.ts';
import { unreadIn } from './ballot-rules.ts';
import { type Box, type Boxes, boxKey } from './ballot-table.ts';
import { UNSURE } from './rater-shares.ts';
import type { SheetContext } from './sheet-context.ts';

/** Where the ballots of one component stand. */
export interface ComponentCounts {
  readonly component: string;
  readonly codes: AnswerCodes;
  readonly leaves: readonly string[];
  readonly boxes: Boxes;
}

interface Input {
  readonly context: SheetContext;
  readonly counts: readonly ComponentCounts[];
  /** 1 while every row is the one that it was; null where nothing is asked. */
  readonly holds: CellNode | null;
  readonly tables: readonly TableLayout[];
}

/** The counts of ballots as formulas of Workings ask for them. */
export function countedMarks(input: Input): Marks {
  const own = new Map(input.counts.map((one) => [one.component, one]));
  const boxOf = ({ component, subject, group }: BoxKey) =>
    own.get(component)?.boxes.get(boxKey(subject, group));
  const isSource = (component: string) =>
    own.has(component) ||
    input.tables.some(
      ({ role }) => 'component' in role && [component, null].includes(role.component),
    );
  return {
    panel: (key) => {
      const [known, box] = [own.get(key.component), boxOf(key)];
      if (!known || !box) return isSource(key.component) ? noMarks(input, known) : undefined;
      const place = { ...known, box, leaf: known.leaves.indexOf(key.leaf) };
      const marks = known.codes.numbers ? numbersIn(input, place) : levelsIn(input, place);
      return { ...marks, kept: keptIn(input, place) };
    },
    places: (component) => own.get(component)?.codes.numbers?.places,
    box: (key) => {
      const [known, box] = [own.get(key.component), boxOf(key)];
      return known && box && boxMarks(input, known, box);
    },
  };
}

/** One leaf of one box. */
interface Place extends ComponentCounts {
  readonly box: Box;
  readonly leaf: number;
}

const areaOf = ({ draft }: SheetContext, { first, last }: Box, column: number): RangeNode =>
  draft.range({ row: first, column }, { row: last, column });

/** The word for a wrong entry where a row is no more itself, or a test fails. */
function sure({ context, holds }: Input, tests: readonly Expression[], count: Expression) {
  const whole = holds ? [is(holds, '=', literal(1))] : [];
  const asked = [...whole, ...tests];
  return asked.length === 0 ? count : choose(all(asked), count, words(context.labels.entry));
}

function noMarks(input: Input, known: ComponentCounts | undefined): PanelMarks {
  const count = sure(input, [], literal(0));
  const places = known?.codes.numbers?.places;
  return {
    levels: (position) => (position === 0 ? count : literal(0)),
    notMarks: () => literal(0),
    answered: literal(0),
    ...(places !== undefined && { numbers: { count, range: undefined, places } }),
  };
}

function levelsIn(input: Input, { box, leaf, codes }: Place): PanelMarks {
  const { context } = input;
  const marks = areaOf(context, box, BALLOT_COLUMNS.leaves + leaf);
  const counting = areaOf(context, box, BALLOT_COLUMNS.counts);
  const count = (code: number) =>
    box.isPlain ? countNumber(marks, code) : countBoth(marks, counting, code);
  // A mark that cannot be read voids its subject, whether its ballot counts or not.
  const isRead = is(unreadIn(marks), '=', literal(0));
  const hasShares = box.ballots.some(({ planned }) => planned.ballotRules.valid.most !== null);
  const isSure = hasShares ? [is(countNumber(counting, UNSURE), '=', literal(0))] : [];
  return {
    levels: (position) => {
      const own = count(position + 1);
      return position === 0 ? sure(input, [isRead, ...isSure], own) : own;
    },
    notMarks: (index) => count(codes.ofNotMark(index)),
    answered: minus(countOf(marks), countNumber(marks, codes.blank)),
  };
}

function numbersIn(input: Input, { box, leaf, codes, leaves }: Place): PanelMarks {
  const { context } = input;
  const marks = areaOf(context, box, BALLOT_COLUMNS.leaves + leaf);
  const range = box.isPlain ? marks : areaOf(context, box, countedColumn(leaves.length, leaf));
  const isRead = is(countWords(marks, context.labels.entry), '=', literal(0));
  const count = sure(input, [isRead], countOf(range));
  const places = codes.numbers?.places ?? 0;
  return {
    levels: () => literal(0),
    notMarks: () => literal(0),
    answered: count,
    numbers: { count, range, places },
  };
}

function keptIn({ context }: Input, { box, leaf, leaves }: Place): KeptMarks | undefined {
  if (box.ballots[0]?.planned.ballotRules.trim?.per !== 'ballot') return undefined;
  const kept = areaOf(context, box, trimColumns(leaves.length).kept);
  const points = areaOf(context, box, countedColumn(leaves.length, leaf));
  return { count: sumOf(kept), points: sumOfProducts(kept, points) };
}

function boxMarks({ context }: Input, { codes, leaves }: ComponentCounts, box: Box): BoxMarks {
  const column = BALLOT_COLUMNS.leaves;
  const answers = context.draft.range(
    { row: box.first, column },
    { row: box.last, column: column + leaves.length - 1 },
  );
  const { entry } = context.labels;
  const unread = codes.numbers ? countWords(answers, entry) : unreadIn(answers);
  const took = sumOf(areaOf(context, box, BALLOT_COLUMNS.took));
  return {
    present: choose(is(unread, '=', literal(0)), took, words(entry)),
    self: box.ballots.filter(({ isExcluded }) => isExcluded).length,
  };
}

/** How many of the ballots that count say so. */
const countBoth = (marks: RangeNode, counting: RangeNode, code: number): Expression =>
  sumOver(times(is(marks, '=', literal(code)), is(counting, '=', literal(1))));
