import type { SubjectScore } from '../../score/model/scoring.ts';
import { type Expression, known } from '../expression/expression.ts';
import { wholeNumber } from '../expression/functions.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { putRankKeys } from './rank-keys.ts';
import { HEADER_ROW } from './table-plan.ts';

/** Rank among the scored subjects of the category. */
export function putRank(
  context: GradingContext,
  subject: SubjectScore,
  place: GradingPlace,
): Expression {
  const { scoring, labels } = context;
  const keys = putRankKeys(context, subject, place);
  if (scoring.rulebook.ranking.ties === 'dense')
    place.put('first', labels.first, firstOf(context, subject, { keys, place }), 'whole');
  return place.put('rank', labels.rank, rankOf(context, subject, { keys, place }), 'whole');
}

interface RankInput {
  readonly keys: readonly string[];
  readonly place: GradingPlace;
}

/** 1 in the first row of each set of equals of a category, so that `dense` counts every set once. */
function firstOf(
  { firsts, ranges }: GradingContext,
  { index }: SubjectScore,
  { keys, place: { cells, total } }: RankInput,
): Expression {
  const alike = ['categoryNumber', ...keys].map(
    (key) => `(${rowsAbove(ranges(key), index)}=${cells.get(key)?.text ?? ''})`,
  );
  const flags = `(${rowsAbove(ranges('flag'), index)}=1)`;
  const earlier = index === 0 ? '0' : `SUMPRODUCT(${[flags, ...alike].join('*')})`;
  const text = `IF(${total.flag.text}=1,IF(${earlier}=0,1,0),0)`;
  return known(text, wholeNumber(firsts.has(index) ? 1 : 0));
}

/** The part of a column's range that stands above a subject's own row. */
const rowsAbove = (range: string, index: number): string =>
  range.replace(/\d+$/, `${HEADER_ROW + index}`);

/** 1 + how many of the category are better, key by key; with `dense` each set of equals counts once. */
function rankOf(
  { scoring, ranges }: GradingContext,
  { rank }: SubjectScore,
  { keys, place: { cells, total } }: RankInput,
): Expression {
  const own = (key: string) => cells.get(key)?.text ?? '';
  const better = keys.reduceRight((rest, key) => {
    const [range, mine] = [ranges(key), own(key)];
    return rest === '' ? `(${range}>${mine})` : `((${range}>${mine})+(${range}=${mine})*${rest})`;
  }, '');
  const among = `(${ranges('categoryNumber')}=${own('categoryNumber')})*(${ranges('flag')}=1)`;
  const once = scoring.rulebook.ranking.ties === 'dense' ? `*(${ranges('first')}=1)` : '';
  const text = `IF(${total.flag.text}=1,1+SUMPRODUCT(${among}*${better}${once}),"")`;
  return known(text, rank === null ? '' : wholeNumber(rank));
}
