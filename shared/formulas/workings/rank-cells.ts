import type { SubjectScore } from '../../score/model/scoring.ts';
import { is, literal, plus, product, times } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { sumOver } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { whenSettled } from './pending-cells.ts';
import { putRankKeys } from './rank-keys.ts';
import { rowsAbove } from './table-plan.ts';
import { whenScored } from './when-scored.ts';

/** Rank among the scored subjects of the category. */
export function putRank(
  context: GradingContext,
  subject: SubjectScore,
  place: GradingPlace,
): CellNode {
  const { scoring, labels } = context;
  const keys = putRankKeys(context, subject, place);
  if (scoring.plan.rulebook.ranking.ties === 'dense')
    place.put('first', labels.first, firstOf(context, subject, { keys, place }), 'whole');
  const rank = whenSettled(place, rankOf(context, { keys, place }));
  return place.put('rank', labels.rank, rank, 'whole');
}

interface RankInput {
  readonly keys: readonly string[];
  readonly place: GradingPlace;
}

/** 1 in the first row of each set of equals of a category, so that `dense` counts every set once. */
function firstOf(
  { ranges }: GradingContext,
  { index }: SubjectScore,
  { keys, place: { own, total } }: RankInput,
): Expression {
  const alike = (key: string, to: Expression) => {
    const above = rowsAbove(ranges(key), index);
    return above ? [is(above, '=', to)] : [];
  };
  const same = ['categoryNumber', ...keys].flatMap((key) => alike(key, own(key)));
  const conditions = [...alike('flag', literal(1)), ...same];
  const earlier = index === 0 ? literal(0) : sumOver(product(conditions));
  const isFirst = choose(is(earlier, '=', literal(0)), literal(1), literal(0));
  return choose(is(total.flag, '=', literal(1)), isFirst, literal(0));
}

/** 1 + how many of the category are better; with `dense` each set of equals counts once. */
function rankOf(context: GradingContext, input: RankInput): Expression {
  const { scoring, ranges } = context;
  const { own, total } = input.place;
  const isDense = scoring.plan.rulebook.ranking.ties === 'dense';
  const better = sumOver(
    product([
      is(ranges('categoryNumber'), '=', own('categoryNumber')),
      is(ranges('flag'), '=', literal(1)),
      isBetter(context, input),
      ...(isDense ? [is(ranges('first'), '=', literal(1))] : []),
    ]),
  );
  return whenScored(total.flag, plus(literal(1), better));
}

/** By the first key in which they differ. */
function isBetter({ ranges }: GradingContext, { keys, place: { own } }: RankInput): Expression {
  const [last, ...before] = [...keys].reverse();
  if (last === undefined) return literal(0);
  return before.reduce(
    (rest, key) =>
      plus(is(ranges(key), '>', own(key)), times(is(ranges(key), '=', own(key)), rest)),
    is(ranges(last), '>', own(last)),
  );
}
