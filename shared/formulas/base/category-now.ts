import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { is, literal, times, total } from '../expression/expression.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { RuleCells } from './rule-cells.ts';

/** A category and its number, from 1 as declared. */
export interface Numbered {
  readonly plan: CategoryPlan;
  readonly number: number;
}

/** The category that a subject is in now, as far as formulas follow it. */
export interface CategoryNow {
  /** That of the scoring first, then those that it may be moved into. */
  readonly plans: readonly Numbered[];
  /** Its number, 0 where it is not known; undefined where nothing says it. */
  readonly number: CellNode | undefined;
  /** What the sheet says. */
  readonly text: CellNode | undefined;
}

/** A constant that each category has of its own, of the one that the subject is in now. */
export function ruleNow(
  rules: RuleCells,
  { plans, number }: CategoryNow,
  keyIn: (category: string) => readonly string[],
): Expression {
  const [own, ...others] = plans;
  if (!own) throw new Error('A subject without a category');
  if (!number || others.length === 0) return rules.of(...keyIn(own.plan.id));
  return total(
    plans.map((one) =>
      times(is(number, '=', literal(one.number)), rules.of(...keyIn(one.plan.id))),
    ),
  );
}
