import { equals, HUNDRED, multiply, ONE, type Rational, sum } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Rulebook } from '../model/rulebook.ts';
import { weightIn } from '../plan/weight-in.ts';
import type { At } from '../schema/schema.ts';
import type { Linted } from './kinds.ts';
import type { Siblings } from './siblings.ts';

/**
 * Every list of weights adds up to exactly 100 % in every category. Below what weighs 0 % itself
 * nothing is asked, and all may be 0 %: what weighs something would count 0 for want of parts.
 */
export function lintWeights({ rulebook, components }: Linted, at: At): Problem[] {
  const categories = rulebook.categories.map(({ id }) => id);
  const lists = [componentWeights(rulebook), ...components.flatMap(({ weights }) => weights)];
  const incomplete = lists
    .flatMap(({ weights }) => weights)
    .flatMap((weight) => lintCategories(weight, categories, at));
  if (incomplete.length > 0) return incomplete;
  return lists.flatMap((siblings) => lintSums(siblings, categories, at));
}

const componentWeights = ({ components }: Rulebook): Siblings => ({
  path: ['components'],
  above: [],
  weights: components.map(({ id, weight }) => ({ path: ['components', id, 'weight'], weight })),
});

function lintCategories(
  { path, weight }: Siblings['weights'][number],
  categories: readonly string[],
  at: At,
): Problem[] {
  if ('all' in weight) return [];
  const given = weight.by.map(([category]) => category);
  const foreign = given.filter((category) => !categories.includes(category));
  const missing = categories.filter((category) => !given.includes(category));
  return [
    ...foreign.map((value) =>
      rulebookProblem(
        'rulebook-category-undeclared',
        { value, known: categories },
        { place: at([...path, value]) },
      ),
    ),
    ...missing.map((category) =>
      rulebookProblem('rulebook-weight-category-missing', { category }, { place: at(path) }),
    ),
  ];
}

function lintSums(
  { path, weights, above }: Siblings,
  categories: readonly string[],
  at: At,
): Problem[] {
  const bySum = new Map<string, string[]>();
  for (const category of categories) {
    const shares = weights.map(({ weight }) => weightIn(weight, category));
    const isAsked = above.every((weight) => weightIn(weight, category).num !== 0n);
    if (isShared(shares, isAsked)) continue;
    const total = `${formatForReading(multiply(sum(shares), HUNDRED))}%`;
    bySum.set(total, [...(bySum.get(total) ?? []), category]);
  }
  const place = at(weights[0]?.path ?? path);
  return [...bySum].map(([total, wrong]) => {
    const values = { list: path.join('.'), sum: total, category: wrong };
    return rulebookProblem('rulebook-weights-sum', values, { place });
  });
}

const isShared = (shares: readonly Rational[], isAsked: boolean): boolean =>
  equals(sum(shares), ONE) || (!isAsked && shares.every(({ num }) => num === 0n));
