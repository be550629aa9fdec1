import type { Ballots } from '../../ballots/ballots.ts';
import { add, compare, multiply, type Rational, rational, ZERO } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';

/** The greatest mark that anybody got on a leaf. */
interface Greatest {
  readonly leaf: number;
  readonly ballot: number;
  readonly points: Rational;
}

/**
 * Indicators on which nobody comes near the top of the scale. Staff may have given them full marks
 * of their own, such as 15 and 10; then 100 cannot be reached. The marks count as they stand.
 */
export function marksLow(ballots: Ballots, { title, scale, leaves }: BallotsWords): Problem[] {
  const [low, high] = scale.range ?? [];
  if (!low || !high || compare(high, ZERO) <= 0) return [];
  const greatest = greatestMarks(ballots).filter(({ leaf }) => leaves[leaf]?.isWeighed);
  const far = greatest.filter(({ points }) => compare(points, multiply(high, NEAR)) <= 0);
  const sum = greatest.reduce((total, { points }) => add(total, points), ZERO);
  // Full marks that add up to 100, 40 and 30 and 30: so do the greatest marks, or to less.
  const isSplit = greatest.length > 1 && compare(sum, high) <= 0;
  const [first, ...others] = isSplit ? greatest : far;
  if (!first) return [];
  const marks = [first, ...others].map(({ leaf, points }) => {
    const own = leaves[leaf]?.indicator.title;
    const value = formatForReading(points);
    return { zh: `${own?.zh ?? ''} ${value}`, en: `${own?.en ?? ''} ${value}` };
  });
  const place = ballots.placeOf(first.ballot, first.leaf);
  const values = { component: title, low: formatForReading(low), high: formatForReading(high) };
  return [layoutProblem('marks-low', { ...values, marks }, { place })];
}

/** No mark above this part of the top. */
const NEAR = rational(1n, 5n);

/** Of each leaf with marks; numbers stand from the greatest down. */
function greatestMarks({ answers, leaves, levels }: Ballots): Greatest[] {
  const best = leaves.map(() => ({ answer: levels.length, ballot: 0 }));
  for (let index = 0; index < answers.length; index++) {
    const own = best[index % leaves.length];
    const answer = answers[index] ?? levels.length;
    if (!own || answer >= own.answer) continue;
    own.answer = answer;
    own.ballot = Math.floor(index / leaves.length);
  }
  return best.flatMap(({ answer, ballot }, leaf) => {
    const points = levels[answer]?.points;
    return points ? [{ leaf, ballot, points }] : [];
  });
}
