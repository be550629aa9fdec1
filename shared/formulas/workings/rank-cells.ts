import type { SubjectScore } from '../../score/model/scoring.ts';
import { ROOM } from '../base/standings.ts';
import { is, literal, minus, plus, powerOfTen, times } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { cellAt, countUpTo } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { whenScored } from './flag-cells.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { orderKey, putInOrder } from './in-order.ts';
import { whenSettled } from './pending-cells.ts';
import { putRankKeys } from './rank-keys.ts';
import { cellIn } from './table-plan.ts';

/**
 * Rank among the scored subjects of the category. All are put in order and found again by halving:
 * a count of the better ones in each row would take the square of the rows.
 */
export function putRank(
  context: GradingContext,
  subject: SubjectScore,
  place: GradingPlace,
): CellNode {
  const { labels } = context;
  const among = putStandings(context, putRankKeys(context, subject, place), place);
  const { own, total, put } = place;
  const inCategory = times(own('categoryNumber'), among.room);
  const standing = choose(
    is(total.flag, '=', literal(1)),
    plus(inCategory, among.standing),
    literal(0),
  );
  const key = { name: 'inCategory', title: `${labels.rank} ${labels.standingInCategory}` };
  const mine = put(key.name, key.title, standing, 'whole');
  const all = putInOrder(context, key, place);
  if (isDense(context)) putDifferent(context, subject, place);
  const end = minus(times(plus(own('categoryNumber'), literal(1)), among.room), literal(1));
  const rank = whenScored(total.flag, rankOf(context, { all, mine, end }));
  return put('rank', labels.rank, whenSettled(place, rank), 'whole');
}

const isDense = ({ scoring }: GradingContext): boolean =>
  scoring.plan.rulebook.ranking.ties === 'dense';

interface Among {
  readonly standing: Expression;
  /** Greater than every standing. */
  readonly room: Expression;
}

/** Where a subject stands by all keys together: each key parts those whom the ones before it left equal. */
function putStandings(
  context: GradingContext,
  keys: readonly string[],
  place: GradingPlace,
): Among {
  const { labels } = context;
  const standings = keys.map((name, index) => {
    const title = `${labels.key} ${index + 1}`;
    const all = putInOrder(context, { name, title }, place);
    const standing = countUpTo(all, place.own(name));
    return place.put(`standing:${index}`, `${title} ${labels.standing}`, standing, 'whole');
  });
  const [first, ...others] = standings;
  return others.reduce<Among>(
    (before, standing, index) => {
      const together = plus(times(before.standing, ROOM), standing);
      const isLast = index === others.length - 1;
      if (isLast) return { standing: together, room: ROOM_FOR_TWO };
      const name = `together:${index}`;
      const title = `${labels.key} 1–${index + 2}`;
      const both = place.put(name, title, together, 'whole');
      const all = putInOrder(context, { name, title }, place);
      const key = `${name}:standing`;
      const found = place.put(key, `${title} ${labels.standing}`, countUpTo(all, both), 'whole');
      return { standing: found, room: ROOM };
    },
    { standing: first ?? literal(0), room: ROOM },
  );
}

const ROOM_FOR_TWO = powerOfTen(12);

interface RankInput {
  /** Of all subjects, ascending; 0 for those without a total. */
  readonly all: RangeNode;
  readonly mine: CellNode;
  /** Behind every standing of the category. */
  readonly end: Expression;
}

/** 1 + how many of the category are better; with `dense` each set of equals counts once. */
function rankOf(context: GradingContext, { all, mine, end }: RankInput): Expression {
  const upTo = (standing: Expression): Expression => {
    const count = countUpTo(all, standing);
    return isDense(context) ? cellAt(context.ranges('different'), count) : count;
  };
  return minus(plus(literal(1), upTo(end)), upTo(mine));
}

/** How many different ones there are up to this row of those in order. */
function putDifferent(
  { ranges, labels }: GradingContext,
  { index }: SubjectScore,
  { put, own }: GradingPlace,
): void {
  const title = `${labels.rank} ${labels.different}`;
  const inOrder = orderKey('inCategory');
  const counted = () => {
    const isSame = is(own(inOrder), '=', cellIn(ranges(inOrder), index - 1));
    return plus(cellIn(ranges('different'), index - 1), choose(isSame, literal(0), literal(1)));
  };
  put('different', title, index === 0 ? literal(1) : counted(), 'whole');
}
