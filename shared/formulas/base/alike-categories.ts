import { formatFraction } from '../../exact/text.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import type { Scoring, SubjectScore } from '../../score/model/scoring.ts';
import type { Numbered } from './category-now.ts';
import { categoryOf } from './category-of.ts';

/** Formulas name every weight that somebody may get: of more categories than that they grow too long. */
const MOST_ALIKE = 8;

/**
 * The subject's own category first, then those in which the same things are asked and compared and
 * only the weights differ: whoever is moved into one of them is scored anew by the same cells.
 */
export function alikeCategories(
  scoring: Scoring,
  subject: Pick<SubjectScore, 'index'>,
): readonly Numbered[] {
  const { categories } = scoring.plan;
  const own = categoryOf(scoring, subject);
  const shape = shapeOf(own);
  const others = categories.filter((one) => one !== own && shapeOf(one) === shape);
  const alike = others.length < MOST_ALIKE ? [own, ...others] : [own];
  return alike.map((plan) => ({ plan, number: categories.indexOf(plan) + 1 }));
}

const shapes = new WeakMap<CategoryPlan, string>();

function shapeOf(plan: CategoryPlan): string {
  const known = shapes.get(plan) ?? JSON.stringify(askedIn(plan));
  shapes.set(plan, known);
  return known;
}

/** The totals that whole ballots are trimmed by are those of the category that they were scored in. */
const trimWeights = (planned: CategoryPlan['components'][number]) =>
  'ballotRules' in planned && planned.ballotRules.trim?.per === 'ballot'
    ? planned.leaves.map(({ weight }) => formatFraction(weight))
    : null;

const askedIn = ({ components, counted, keys, bands }: CategoryPlan) => [
  components.map((planned) => [
    planned.component.id,
    'leaves' in planned ? planned.leaves.map(({ leaf }) => leaf.id) : null,
    'groups' in planned ? planned.groups.map(({ id }) => id) : null,
    trimWeights(planned),
  ]),
  counted.map(({ component }) => component.id),
  keys.map((key) => ('planned' in key ? [key.by, key.planned?.component.id] : [key.by])),
  bands.map(({ requires }) => requires.map(({ planned }) => planned?.component.id ?? null)),
];
