import type { Band, Requirement } from '../../rulebook/model/rulebook.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, times } from '../expression/expression.ts';
import { all, choose, isNumeric, unlessError } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import { requirementKey } from '../rules/grade-rules.ts';
import type { GradingPlace } from './grading-place.ts';
import { shareOf } from './rank-keys.ts';

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
  const met = all(band.requires.map((asked) => isMet(context, step, asked)));
  const content = choose(
    isCandidate(step),
    choose(met, literal(number), literal(number + 1)),
    grade,
  );
  const title = `${band.grade} ${context.labels.requires}`;
  return put(`requires:${band.grade}`, title, content, 'whole');
}

const NOT_ASKED = is(literal(0), '=', literal(0));

/** A component that has no value is not asked about, nor a level of marks that are not there. */
function isMet(context: RowContext, step: GradeStep, asked: Requirement): Expression {
  const { total, blocks, band } = step;
  const key = requirementKey(band.grade, asked);
  if (asked.level !== null) {
    const block = blocks.get(asked.component);
    if (!block || block.size === 0) return NOT_ASKED;
    return is(putShareMet(context, step, { asked, key, block }), '=', literal(1));
  }
  const component = total.components.get(asked.component);
  if (!component) return NOT_ASKED;
  const limit = context.rules.of('requires', ...key);
  return choose(isNumeric(component), is(component, asked.op, limit), NOT_ASKED);
}

interface AskedShare {
  readonly asked: Requirement;
  readonly key: readonly string[];
  readonly block: PanelBlock;
}

/** 1 where the share is as asked, in whole numbers: given × denominator against marks × numerator. */
function putShareMet(
  { rules, labels, scoring }: RowContext,
  { put }: GradeStep,
  { asked, key, block }: AskedShare,
): CellNode {
  const { marks, given } = shareOf(block, levelAt(scoring, asked), labels);
  const [num, den] = [rules.of('requires', ...key, 'num'), rules.of('requires', ...key, 'den')];
  const met = choose(is(times(given, den), asked.op, times(marks, num)), literal(1), literal(0));
  const content = unlessError(choose(is(marks, '=', literal(0)), literal(1), met), literal(1));
  return put(shareMetKey(key), `${key[0]} ${labels.requires}`, content, 'whole');
}

/** The cell that says whether a share is as asked. */
export const shareMetKey = (key: readonly string[]): string => `share:${key.join(' ')}`;

function levelAt({ plan }: RowContext['scoring'], { component, level }: Requirement): number {
  const planned = plan.judged.find((judged) => judged.component.id === component);
  return planned?.scale.levels.findIndex(({ id }) => id === level) ?? -1;
}
