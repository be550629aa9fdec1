import { equals, HUNDRED, multiply, ONE, type Rational, sum } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Rulebook } from '../model/rulebook.ts';
import { weightIn } from '../plan/weight-in.ts';
import type { At, Path } from '../schema/schema.ts';
import type { Linted } from './kinds.ts';
import type { Siblings } from './siblings.ts';

/**
 * Every list of weights adds up to exactly 100 % in every category. Where each of them is 0 %
 * below something other than the components, nothing is asked there and the sum may be 0.
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

function lintSums({ path, weights }: Siblings, categories: readonly string[], at: At): Problem[] {
  const bySum = new Map<string, string[]>();
  for (const category of categories) {
    const shares = weights.map(({ weight }) => weightIn(weight, category));
    if (isShared(shares, path)) continue;
    const total = `${formatForReading(multiply(sum(shares), HUNDRED))}%`;
    bySum.set(total, [...(bySum.get(total) ?? []), category]);
  }
  const place = at(weights[0]?.path ?? path);
  return [...bySum].map(([total, wrong]) => {
    const values = { list: path.join('.'), sum: total, category: wrong };
    return rulebookProblem('rulebook-weights-sum', values, { place });
  });
}

function isShared(shares: readonly Rational[], path: Path): boolean {
  if (equals(sum(shares), ONE)) return true;
  return path.length > 1 && shares.every(({ num }) => num === 0n);
}
