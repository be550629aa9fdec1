import type { SubjectScore } from '../../score/model/scoring.ts';
import { ANY_CATEGORY } from '../base/standings.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { cellAt } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';

/**
 * Whoever is newly withheld leaves a place that may be anybody's: till that is settled nobody of the
 * category has a rank. Who had no total when it was scored leaves none, unless the row has changed.
 */
export function putPending(
  context: GradingContext,
  subject: SubjectScore,
  { put, own, total }: GradingPlace,
): void {
  const { labels, plan, draft, scoring, held } = context;
  const isMoved = is(own('moved'), '<>', words(''));
  const category = choose(
    held.inCategory(subject.index),
    own('categoryNumber'),
    literal(ANY_CATEGORY),
  );
  const unread = choose(total.readable, words(''), own('categoryNumber'));
  const leaves = choose(isMoved, category, hadTotal(subject) ? unread : words(''));
  put('leaves', labels.leaves, leaves, 'whole');
  const [first, last] = [plan.categoryRow + 1, plan.categoryRow + scoring.categories.length];
  const column = plan.pendingColumn;
  const all = draft.range({ row: first, column }, { row: last, column });
  const waits = cellAt(all, own('categoryNumber'));
  put('pending', labels.pending, choose(is(total.flag, '=', literal(1)), waits, words('')));
}

const hadTotal = ({ voids }: SubjectScore): boolean => !voids.some(({ by }) => by === 'problem');

/** Only where nobody is waited for. */
export const whenSettled = ({ own }: Pick<GradingPlace, 'own'>, content: Expression): Expression =>
  choose(is(own('pending'), '=', words('')), content, words(''));
