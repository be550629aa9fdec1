import type { SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { mostPlaces, type Places, SHOWN, snap } from '../base/snap.ts';
import { putComponent } from '../components/component-cells.ts';
import type { Part } from '../components/part.ts';
import { plus } from '../expression/expression.ts';
import { largest, rounded, smallest } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { PanelBlocks } from '../panels/panel-table.ts';
import { type AdjustmentCell, putAdjustments } from './adjustment-cells.ts';
import { putFacts } from './fact-cells.ts';
import { putFlag } from './flag-cells.ts';
import { putVetoes } from './veto-cells.ts';
import { countedParts, weightedPlaces, weightedSum } from './weighted-sum.ts';
import { whenScored } from './when-scored.ts';

/** What ranking and grading need of a subject's row. */
export interface TotalCells {
  readonly components: ReadonlyMap<string, Expression>;
  readonly vetoes: ReadonlyMap<string, Expression>;
  /** 1 where there is a total. */
  readonly flag: Expression;
  readonly exact: Expression;
  readonly score: Expression;
  readonly banding: Expression;
  /** Of the exact total; null where a value on the way has no known number of decimals. */
  readonly places: Places;
}

interface Place {
  readonly put: PutNext;
  readonly blocks: PanelBlocks;
}

/** From the panels' and items' cells to the rounded total of one subject. */
export function putTotal(
  context: RowContext,
  subject: SubjectScore,
  { put, blocks }: Place,
): TotalCells {
  const parts = subject.components.map((score) =>
    putComponent(context, score, { put, block: blocks.get(score.component.id), subject }),
  );
  const facts = putFacts(context, subject, put);
  const adjustments = putAdjustments(context, subject, { put, facts });
  const vetoes = putVetoes(context, subject, { put, facts });
  const flag = putFlag(context, subject, { put, parts, facts, vetoes });
  const input = { put, flag, adjustments, counted: countedParts(parts) };
  const { weighted, places } = putWeighted(context, subject, input);
  const totals = putTotals(context, subject, { ...input, weighted, places });
  return { components: componentCells(parts), vetoes, flag, places, ...totals };
}

/** Those that weigh something in the category: the others are shown beside and decide nothing. */
const componentCells = (parts: readonly Part[]): Map<string, Expression> =>
  new Map(
    parts.flatMap(({ score, value }) =>
      value && score.weight.num !== 0n ? [[score.component.id, value]] : [],
    ),
  );

interface SumInput {
  readonly put: PutNext;
  readonly flag: Expression;
  readonly adjustments: readonly AdjustmentCell[];
  readonly counted: readonly Part[];
}

function putWeighted(
  context: RowContext,
  subject: SubjectScore,
  { put, flag, adjustments, counted }: SumInput,
) {
  const { rulebook, review } = context.scoring;
  const category = review.subjects[subject.index]?.category ?? '';
  const places = weightedPlaces(rulebook.base, counted);
  const sum = weightedSum(context, counted, { category, places });
  const weighted = put('weighted', context.labels.weighted, whenScored(flag, sum), 'general');
  return { weighted, places: mostPlaces([places, ...adjustments.map((one) => one.places)]) };
}

interface TotalInput extends SumInput {
  readonly weighted: Expression;
  readonly places: Places;
}

function putTotals(context: RowContext, subject: SubjectScore, input: TotalInput) {
  const { put, flag, adjustments } = input;
  const { labels, rules, scoring } = context;
  const { mode } = scoring.rulebook.final.round;
  const toPlaces = (from: Expression) => whenScored(flag, rounded(from, rules.of('places'), mode));
  const exact = put('exact', labels.exact, adjusted(context, input, adjustments), 'general');
  const score = put('score', labels.total, toPlaces(exact), 'strong2');
  const inBanding = adjustments.filter(({ counts }) => counts);
  const isSame = inBanding.length === adjustments.length;
  const forBanding = isSame
    ? whenScored(flag, score)
    : toPlaces(adjusted(context, input, inBanding));
  const banding = put('banding', labels.banding, forBanding, 'decimal2');
  const { total } = subject;
  agree(exact, total?.exact ?? null, { subject, what: 'exact total' });
  agree(score, total?.score ?? null, { subject, what: 'score' });
  agree(banding, total?.banding ?? null, { subject, what: 'banding total' });
  return { exact, score, banding };
}

/** Weighted sum and adjustments, clamped. */
function adjusted(
  context: RowContext,
  { weighted, flag, places }: TotalInput,
  adjustments: readonly AdjustmentCell[],
): Expression {
  const sum = adjustments.reduce((left, { cell }) => plus(left, cell), weighted);
  return whenScored(flag, snap(clamped(context, sum), places, SHOWN.total));
}

function clamped({ rules, scoring }: RowContext, value: Expression): Expression {
  if (!scoring.rulebook.final.clamp) return value;
  return largest([rules.of('clamp', 'low'), smallest(rules.of('clamp', 'high'), value)]);
}
