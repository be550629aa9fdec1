import type { Ballots } from '../../ballots/ballots.ts';
import { toCellNumber } from '../../exact/cell-number.ts';
import type { Trim } from '../../rulebook/model/rulebook.ts';
import { plain } from '../base/draft.ts';
import { SHOWN, snap } from '../base/snap.ts';
import {
  is,
  joined,
  literal,
  minus,
  plus,
  powerOfTen,
  times,
  words,
} from '../expression/expression.ts';
import { all, choose, rounded } from '../expression/functions.ts';
import { cellAt, countOf, sumOfProducts, sumOver } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { ballotTotalPlaces } from '../panels/ballot-total-places.ts';
import type { AskedBallot } from './asked-ballots.ts';
import { BALLOT_COLUMNS, type BallotSource, countedColumn, trimColumns } from './ballot-columns.ts';
import type { SheetContext } from './sheet-context.ts';

/** What whole ballots are trimmed by. */
export interface WholeBallots {
  /** Points of a mark that counts. */
  readonly pointsOf: (answer: CellNode, counts: CellNode) => Expression;
  /** Writes the ballot's total beside its points. */
  readonly putTotal: (ballot: WrittenBallot) => BallotTotal;
  /** Writes which ballots of one group and subject are left, when all of them have their totals. */
  readonly putKept: (box: readonly BallotTotal[]) => void;
}
export interface WrittenBallot {
  readonly ballot: AskedBallot;
  readonly row: number;
  /** Its answers by leaf. */
  readonly cells: ReadonlyMap<string, CellNode>;
}
export interface BallotTotal {
  readonly row: number;
  /** Empty where it has no mark on some leaf. */
  readonly total: CellNode;
  /** Tells ballots of one total apart. */
  readonly order: CellNode;
}

/**
 * Undefined where no whole ballots are trimmed. Else writes the weights of each category and the
 * points of each level, which the totals are made of.
 */
export function putWholeBallots(
  context: SheetContext,
  source: BallotSource,
): WholeBallots | undefined {
  const [first] = source.asked;
  const trim = first?.planned.ballotRules.trim;
  if (!first || trim?.per !== 'ballot') return undefined;
  const weights = putLeafWeights(context, source);
  const { numbers, levels } = source.reader.codes;
  const points = numbers ? undefined : putPoints(context, source);
  const { id } = first.planned.component;
  return {
    putTotal: (ballot) => putTotal(context, { ...source, weights, ballot }),
    putKept: (box) => putKept(context, { id, trim, leaves: source.ballots.leaves.length, box }),
    pointsOf: (answer, counts) => {
      const isCounted = is(counts, '=', literal(1));
      if (!points) return choose(isCounted, answer, words(''));
      const isLevel = [is(answer, '>', literal(0)), is(answer, '<=', literal(levels))];
      return choose(all([isCounted, ...isLevel]), cellAt(points, answer), words(''));
    },
  };
}

type Weights = ReadonlyMap<string, RangeNode>;

/** One line a category, in the columns of the points. */
function putLeafWeights(context: SheetContext, { ballots, asked }: BallotSource): Weights {
  const { draft, scoring, rules, words: says, next } = context;
  const { subjects } = scoring.review;
  const planned = new Map(
    asked.map(({ subject, planned: own }) => [subjects[subject]?.category ?? '', own]),
  );
  const weights = new Map<string, RangeNode>();
  for (const [category, { component, leaves }] of planned) {
    const row = next();
    draft.put({ row, column: 1 }, plain(says.leafWeights), 'quiet');
    draft.put({ row, column: BALLOT_COLUMNS.group }, plain(category), 'center');
    for (const { leaf } of leaves) {
      const column = countedColumn(ballots.leaves.length, ballots.leaves.indexOf(leaf.id));
      draft.put({ row, column }, rules.of('leaf', component.id, leaf.id, category), 'percent');
    }
    weights.set(category, acrossLeaves(context, ballots, row));
  }
  return weights;
}

/** By code, one below the other. */
function putPoints(context: SheetContext, { ballots, asked: [first] }: BallotSource): RangeNode {
  const { draft, rules, words: says, next } = context;
  const scale = first?.planned.scale.id ?? '';
  const column = BALLOT_COLUMNS.group;
  const rows = ballots.levels.map(({ id }, index) => {
    const row = next();
    if (index === 0) draft.put({ row, column: 1 }, plain(says.levelPoints), 'quiet');
    draft.put({ row, column: BALLOT_COLUMNS.name }, plain(id));
    draft.put({ row, column }, rules.of('points', scale, id), 'general');
    return row;
  });
  return draft.range({ row: rows[0] ?? 1, column }, { row: rows.at(-1) ?? 1, column });
}

function acrossLeaves(
  { draft }: SheetContext,
  { leaves: { length } }: Pick<Ballots, 'leaves'>,
  row: number,
): RangeNode {
  const [first, last] = [countedColumn(length, 0), countedColumn(length, length - 1)];
  return draft.range({ row, column: first }, { row, column: last });
}

interface Totalled extends BallotSource {
  readonly weights: Weights;
  readonly ballot: WrittenBallot;
}

function putTotal(context: SheetContext, totalled: Totalled): BallotTotal {
  const { draft, scoring } = context;
  const { ballots, weights } = totalled;
  const { ballot, row, cells } = totalled.ballot;
  const columns = trimColumns(ballots.leaves.length);
  const points = acrossLeaves(context, ballots, row);
  const { category = '' } = scoring.review.subjects[ballot.subject] ?? {};
  const ofCategory = weights.get(category);
  if (!ofCategory) throw new Error(`No weights in ${category}`);
  const places = ballotTotalPlaces(ballot.planned);
  const weighed = snap(sumOfProducts(points, ofCategory), places, SHOWN.component);
  const isWhole = is(countOf(points), '=', literal(cells.size));
  const put = (column: number, content: Expression) =>
    draft.put({ row, column }, content, 'general');
  const total = put(columns.total, choose(isWhole, weighed, words('')));
  const said = choose(is(total, '=', words('')), words(''), inOrder(context, totalled));
  return { row, total, order: put(columns.order, said) };
}

/** Answers as so many digits each, the best level first, so that such texts are in the order of the ballots. */
function inOrder({ rules }: SheetContext, { ballot: own, reader }: Totalled): Expression {
  const { numbers, levels } = reader.codes;
  const { leaves, scale } = own.ballot.planned;
  const answers = leaves.flatMap(({ leaf }) => own.cells.get(leaf.id) ?? []);
  if (!numbers) {
    const room = powerOfTen(`${levels}`.length);
    return joined(answers.map((answer) => plus(answer, room)));
  }
  const { id, places } = numbers;
  const [least = 0, most = 0] = (scale.range ?? []).map(toCellNumber);
  const room = powerOfTen(`${Math.ceil(most - least)}`.length + places);
  return joined(
    answers.map((answer) => {
      const below = times(minus(rules.of('most', id), answer), powerOfTen(places));
      return plus(rounded(below, literal(0)), room);
    }),
  );
}

interface Kept {
  readonly id: string;
  readonly trim: Trim;
  readonly leaves: number;
  readonly box: readonly BallotTotal[];
}

/** 1 for each ballot that is left: those without a total are none. */
function putKept({ draft, rules }: SheetContext, { id, trim, leaves, box }: Kept): void {
  const columns = trimColumns(leaves);
  const [first, last] = [box[0]?.row ?? 1, box.at(-1)?.row ?? 1];
  const down = (column: number, to: number): RangeNode =>
    draft.range({ row: first, column }, { row: to, column });
  const count = countOf(down(columns.total, last));
  const of = (key: 'high' | 'low' | 'when') => rules.of('trim', id, key);
  for (const { row, total, order } of box) {
    const lower = lowerThan({ total, order, down: (column) => down(column, last), columns });
    const alike =
      row === first
        ? []
        : [alikeAbove({ total, order, down: (column) => down(column, row - 1), columns })];
    const place = draft.put(
      { row, column: columns.place },
      choose(is(total, '=', words('')), words(''), alike.reduce(plus, lower)),
      'whole',
    );
    const isWithin = all([is(place, '>=', of('low')), is(place, '<', minus(count, of('high')))]);
    const trimmed = choose(isWithin, literal(1), literal(0));
    const left = choose(is(count, trim.when.op, of('when')), trimmed, literal(1));
    const kept = choose(is(place, '=', words('')), literal(0), left);
    draft.put({ row, column: columns.kept }, kept, 'whole');
  }
}

interface Among extends Omit<BallotTotal, 'row'> {
  readonly down: (column: number) => RangeNode;
  readonly columns: ReturnType<typeof trimColumns>;
}

/** How many ballots of the box come before this one. */
function lowerThan({ total, order, down, columns }: Among): Expression {
  const [totals, orders] = [down(columns.total), down(columns.order)];
  const isBefore = times(is(totals, '=', total), is(orders, '<', order));
  return sumOver(plus(is(totals, '<', total), isBefore));
}

function alikeAbove({ total, order, down, columns }: Among): Expression {
  const [totals, orders] = [down(columns.total), down(columns.order)];
  return sumOver(times(is(totals, '=', total), is(orders, '=', order)));
}
