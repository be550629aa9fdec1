import type { SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { categoryOf } from '../base/category-of.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { mostPlaces, type Places, SHOWN, snap } from '../base/snap.ts';
import { totalStyle } from '../base/total-style.ts';
import type { Compared } from '../compared/compared.ts';
import type { SharedScales } from '../compared/shared-scales.ts';
import { beforeAdjusting, putAdjusted } from '../components/adjusted.ts';
import { formulasOf } from '../components/kinds.ts';
import type { PanelBlocks } from '../components/panel-table.ts';
import type { ComponentPlace, Part } from '../components/part.ts';
import { plus } from '../expression/expression.ts';
import { largest, rounded, smallest } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { type AdjustmentCell, putAdjustments } from './adjustment-cells.ts';
import { putFacts } from './fact-cells.ts';
import { isReadable, putFlag, whenScored } from './flag-cells.ts';
import { putVetoes } from './veto-cells.ts';
import { weightedPlaces, weightedSum, withValue } from './weighted-sum.ts';

/** What ranking and grading need of a subject's row. */
export interface TotalCells {
  readonly components: ReadonlyMap<string, Expression>;
  readonly vetoes: ReadonlyMap<string, Expression>;
  /** 1 where there is a total. */
  readonly flag: Expression;
  /** Whether every input cell can be read. */
  readonly readable: Expression;
  /** Cells that say so where the digits of a component are in doubt. */
  readonly close: readonly CellNode[];
  readonly exact: Expression;
  readonly score: Expression;
  readonly banding: Expression;
  /** Of the exact total; null where a value on the way has no known number of decimals. */
  readonly places: Places;
}

interface Place extends Pick<ComponentPlace, 'put' | 'note'> {
  readonly blocks: PanelBlocks;
  readonly compared: Compared | undefined;
  readonly shares: SharedScales | undefined;
  /** Names the sheets in which the subject's rows are not where they were. */
  readonly moved: CellNode;
}

/** From the panels' and items' cells to the rounded total of one subject. */
export function putTotal(context: RowContext, subject: SubjectScore, place: Place): TotalCells {
  const { put, moved } = place;
  const own = putOwnParts(context, subject, place);
  const facts = putFacts(context, subject, put);
  const all = putAdjustments(context, subject, { put, facts });
  const parts = putParts(context, subject, { put, own, adjustments: all });
  const adjustments = all.filter(({ to }) => to === null);
  const vetoes = putVetoes(context, subject, { put, facts });
  const flag = putFlag(context, subject, { put, moved, parts, facts, vetoes });
  const input = { put, flag, adjustments, counted: withValue(parts) };
  const { weighted, places } = putWeighted(context, subject, input);
  const totals = putTotals(context, subject, { ...input, weighted, places });
  const readable = isReadable({ parts, facts });
  const close = parts.flatMap((part) => part.close ?? []);
  return { components: componentCells(parts), vetoes, flag, readable, close, places, ...totals };
}

/** Every component's cells, before the adjustments that belong to it. */
const putOwnParts = (
  context: RowContext,
  subject: SubjectScore,
  { put: putNext, note, blocks, compared, shares }: Place,
): readonly Part[] =>
  subject.components.map((whole) => {
    const { id } = whole.component;
    const { score, put } = beforeAdjusting(context, whole, putNext);
    return formulasOf(score.kind).cells(context, score, {
      put,
      note,
      subject,
      block: blocks.get(id),
      compared: compared?.get(id),
      shares: shares?.get(id),
    });
  });

interface Adjusting {
  readonly put: PutNext;
  /** In the order of the components. */
  readonly own: readonly Part[];
  readonly adjustments: readonly AdjustmentCell[];
}

/** Components with their adjustments, those that count: the others are shown beside and decide nothing. */
function putParts(
  context: RowContext,
  subject: SubjectScore,
  { put, own, adjustments }: Adjusting,
): readonly Part[] {
  const parts = new Map(
    subject.components.flatMap((score, index) => {
      const { id } = score.component;
      const part = own[index];
      const points = adjustments.filter(({ to }) => to === id);
      return part
        ? [[id, putAdjusted(context, part, { put, subject, score, points })] as const]
        : [];
    }),
  );
  const { counted } = categoryOf(context.scoring, subject);
  return counted.flatMap(({ component }) => parts.get(component.id) ?? []);
}

const componentCells = (parts: readonly Part[]): Map<string, Expression> =>
  new Map(parts.flatMap(({ score, value }) => (value ? [[score.component.id, value]] : [])));

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
  const category = context.categoryNow(subject.index);
  const places = weightedPlaces(context.scoring.plan.rulebook.base, counted, category);
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
  const { mode, places: kept } = scoring.plan.rulebook.final.round;
  const toPlaces = (from: Expression) => whenScored(flag, rounded(from, rules.of('places'), mode));
  const exact = put('exact', labels.exact, adjusted(context, input, adjustments), 'general');
  const score = put('score', labels.total, toPlaces(exact), totalStyle('strong', kept));
  const inBanding = adjustments.filter(({ counts }) => counts);
  const isSame = inBanding.length === adjustments.length;
  const forBanding = isSame
    ? whenScored(flag, score)
    : toPlaces(adjusted(context, input, inBanding));
  const banding = put('banding', labels.banding, forBanding, totalStyle('decimal', kept));
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
  if (!scoring.plan.rulebook.final.clamp) return value;
  return largest([rules.of('clamp', 'low'), smallest(rules.of('clamp', 'high'), value)]);
}
