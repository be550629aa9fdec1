import type { RowContext } from '../base/row-context.ts';
import { is, literal } from '../expression/expression.ts';
import { all, choose, largest } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { whenScored } from './flag-cells.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { putQuota } from './quota-cells.ts';
import { putRequires } from './requires-cells.ts';

/** Band, vetoes, then conditions and quotas from the top grade down; grades as numbers, 1 the best. */
export function putGrades(
  context: GradingContext,
  place: GradingPlace & { readonly rank: CellNode },
): void {
  const { bands } = context.scoring.plan.rulebook.grades;
  const { flag } = place.total;
  const band = place.put(
    'band',
    context.labels.band,
    whenScored(flag, bandOf(context, place)),
    'whole',
  );
  const { vetoed, fixed } = putVetoed(context, place, band);
  const last = bands.slice(0, -1).reduce((grade, one, index) => {
    const step = { ...place, fixed, grade, band: one, number: index + 1 };
    place.note(`before:${one.grade}`, grade);
    const asked = one.requires.length > 0 ? putRequires(context, step) : grade;
    return one.quota ? putQuota(context, { ...step, grade: asked }) : asked;
  }, vetoed);
  place.put('grade', context.labels.number, whenScored(flag, last), 'whole');
}

/** The first band, top down, whose low bound the banding total reaches. */
function bandOf({ scoring, rules }: RowContext, { total }: GradingPlace): Expression {
  const { bands } = scoring.plan.rulebook.grades;
  return bands.slice(0, -1).reduceRight<Expression>((rest, { grade, low, lowIn }, index) => {
    if (low === null) return literal(index + 1);
    const reaches = is(total.banding, lowIn ? '>=' : '>', rules.of('low', grade));
    return choose(reaches, literal(index + 1), rest);
  }, literal(bands.length));
}

/** `at-most` lowers the band; `grade` fixes the grade where it is not above what they leave. */
function putVetoed(context: RowContext, { put, total }: GradingPlace, band: Expression) {
  const { labels } = context;
  const capped = largest([band, ...vetoGrades(context, total.vetoes, 'at-most')]);
  const fixing = vetoGrades(context, total.vetoes, 'grade');
  const lowest = whenScored(total.flag, largest([capped, ...fixing]));
  const vetoed = put('afterVeto', labels.afterVeto, lowest, 'whole');
  const most = fixing.length > 0 ? largest(fixing) : literal(0);
  const fixes = all([is(most, '>', literal(0)), is(most, '>=', capped)]);
  const isFixed = choose(fixes, literal(1), literal(0));
  const content = choose(is(total.flag, '=', literal(1)), isFixed, literal(0));
  return { vetoed, fixed: put('fixed', labels.fixed, content, 'whole') };
}

/** Of each veto of that kind: its grade's number where it fired, else 0. */
function vetoGrades(
  { scoring }: RowContext,
  vetoes: ReadonlyMap<string, Expression>,
  kind: 'grade' | 'at-most',
): Expression[] {
  const { veto, grades } = scoring.plan.rulebook;
  return veto.flatMap(({ id, effect }) => {
    if (effect.kind !== kind) return [];
    const number = grades.bands.findIndex(({ grade }) => grade === effect.grade) + 1;
    const fired = is(vetoes.get(id) ?? literal(0), '=', literal(1));
    return [choose(fired, literal(number), literal(0))];
  });
}
