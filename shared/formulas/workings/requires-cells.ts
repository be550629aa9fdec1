import type { Band, Predicate } from '../../rulebook/model/rulebook.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal } from '../expression/expression.ts';
import { all, choose, isNumeric } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { GradingPlace } from './grading-place.ts';

/** Where a subject stands when a grade is asked about. */
export interface GradeStep extends GradingPlace {
  /** 1 where a veto fixed the grade. */
  readonly fixed: CellNode;
  /** The grade's number until here. */
  readonly grade: CellNode;
  readonly band: Band;
  /** Of the band, from 1. */
  readonly number: number;
}

/** Only those who are in the grade, and not by a veto's word, are asked. */
export const isCandidate = ({ grade, fixed, number }: GradeStep): Expression =>
  all([is(grade, '=', literal(number)), is(fixed, '=', literal(0))]);

/** A candidate that fails what the grade requires goes to the next one. */
export function putRequires(context: RowContext, step: GradeStep): CellNode {
  const { put, grade, band, number } = step;
  const met = all(band.requires.map((predicate) => isMet(context, step, predicate)));
  const content = choose(
    isCandidate(step),
    choose(met, literal(number), literal(number + 1)),
    grade,
  );
  const title = `${band.grade} ${context.labels.requires}`;
  return put(`requires:${band.grade}`, title, content, 'whole');
}

/** A component that has no value is not asked about. */
function isMet(
  { rules }: RowContext,
  { total, band }: GradeStep,
  { id, op }: Predicate,
): Expression {
  const component = total.components.get(id);
  const notAsked = is(literal(0), '=', literal(0));
  if (!component) return notAsked;
  const limit = rules.of('requires', band.grade, id, op);
  return choose(isNumeric(component), is(component, op, limit), notAsked);
}
