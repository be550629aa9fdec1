import {
  sum as addUp,
  compare,
  divide,
  equals,
  HUNDRED,
  ONE,
  type Rational,
  rational,
} from '../exact/rational.ts';
import type { Language } from '../messages/problem.ts';
import type { SHEET_WORDS } from '../messages/sheets.ts';
import type { Component } from '../rulebook/rulebook.ts';
import { reasonsFor } from '../score/reasons.ts';
import type {
  BallotsScore,
  ChecklistScore,
  ComponentScore,
  SubjectScore,
} from '../score/scoring.ts';
import type { CellStyle } from '../workbook/model.ts';
import { type Plain, plain } from './draft.ts';
import {
  all,
  choose,
  countOf,
  countWords,
  type Expression,
  is,
  isNumeric,
  isSummable,
  largest,
  literal,
  minus,
  opposite,
  over,
  plus,
  rounded,
  smallest,
  sumOfProducts,
  times,
  total,
  words,
} from './expression.ts';
import { agree, type PanelBlock, type PanelContext } from './panel-table.ts';
import {
  AMOUNT_PLACES,
  mostPlaces,
  type Places,
  placesOf,
  placesTogether,
  SHOWN,
  snap,
} from './snap.ts';

/** Writes the next cell of the row; `key` names its column for the tables and sheets that refer to it. */
export type PutNext = (
  key: string,
  title: string,
  content: Expression | Plain,
  style?: CellStyle,
) => Expression;

export interface RowContext extends PanelContext {
  readonly language: Language;
  readonly labels: (typeof SHEET_WORDS)[Language];
}

/** What ranking and grading need of a subject's row. */
export interface TotalCells {
  readonly components: ReadonlyMap<string, Expression>;
  readonly vetoes: ReadonlyMap<string, Expression>;
  readonly flag: Expression;
  readonly score: Expression;
  readonly banding: Expression;
  /** Whether every value on the way has a known number of decimals. */
  readonly places: Places;
}

/** From the panels' and items' cells to the rounded total of one subject. */
export function putTotal(
  context: RowContext,
  subject: SubjectScore,
  { put, blocks }: { put: PutNext; blocks: ReadonlyMap<string, PanelBlock> },
): TotalCells {
  const { rulebook, review } = context.scoring;
  const category = review.subjects[subject.index]?.category ?? '';
  const parts = subject.components.map((score) =>
    putComponent(context, score, { put, block: blocks.get(score.component.id), subject }),
  );
  const facts = putFacts(context, subject, put);
  const adjustments = putAdjustments(context, subject, { put, facts });
  const vetoes = putVetoes(context, subject, { put, facts });
  const live = liveConditions(context, { parts, facts, vetoes });
  const holds = live.every((test) => test.value() === true);
  const reason =
    subject.status === 'void' && holds
      ? reasonsFor(context.scoring, subject.index, context.language).join('；')
      : '';
  const other = put('otherVoid', context.labels.otherVoid, plain(reason), 'wrapped');
  const flag = put(
    'flag',
    context.labels.flag,
    choose(all([is(other, '=', words('')), ...live]), literal(1), literal(0)),
    'whole',
  );
  if ((subject.status === 'scored') !== isOne(flag))
    throw new Error(`Formula and core differ in who is scored: subject ${subject.index}`);
  const scored = (content: Expression) => choose(is(flag, '=', literal(1)), content, words(''));
  const counted = parts.filter(
    ({ value, score }) =>
      value !== null &&
      score.weight.num !== 0n &&
      !(score.kind === 'reading' && score.value === null),
  );
  const sumPlaces = weightedPlaces(rulebook.base, counted);
  const weighted = put(
    'weighted',
    context.labels.weighted,
    scored(weightedSum(context, counted, { category, places: sumPlaces })),
    'general',
  );
  const places = mostPlaces([sumPlaces, ...adjustments.map((one) => one.places)]);
  const sumWith = (list: typeof adjustments) =>
    scored(
      snap(
        clamped(
          context,
          list.reduce((left, one) => plus(left, one.cell), weighted),
        ),
        places,
        SHOWN.total,
      ),
    );
  const exact = put('exact', context.labels.exact, sumWith(adjustments), 'general');
  agree(exact, subject.total?.exact ?? null, { subject, what: 'exact total' });
  const toPlaces = (from: Expression) =>
    scored(rounded(from, context.rules.of('places'), rulebook.final.round.mode));
  const score = put('score', context.labels.total, toPlaces(exact), 'strong2');
  agree(score, subject.total?.score ?? null, { subject, what: 'score' });
  const forBanding = adjustments.filter(({ counts }) => counts);
  const bandingFrom = forBanding.length === adjustments.length ? null : sumWith(forBanding);
  const banding = put(
    'banding',
    context.labels.banding,
    bandingFrom ? toPlaces(bandingFrom) : scored(score),
    'decimal2',
  );
  agree(banding, subject.total?.banding ?? null, { subject, what: 'banding total' });
  const components = new Map(
    parts.flatMap(({ score: one, value }) => (value ? [[one.component.id, value] as const] : [])),
  );
  return { components, vetoes, flag, score, banding, places };
}

const isOne = (flag: Expression): boolean => {
  const value = flag.value();
  return typeof value === 'object' && value.num === 1n && value.den === 1n;
};

interface Part {
  readonly score: ComponentScore;
  /** Null for a component that has no cell: a reading that is not handed in. */
  readonly value: Expression | null;
  readonly places: Places;
}

interface ComponentPlace {
  readonly put: PutNext;
  readonly block: PanelBlock | undefined;
  readonly subject: SubjectScore;
}

function putComponent(context: RowContext, score: ComponentScore, place: ComponentPlace): Part {
  if (score.kind === 'ballots') return putBallots(context, score, place);
  if (score.kind === 'checklist') return putChecklist(context, score, place);
  return { score, value: score.value === null ? null : literal(0), places: 0 };
}

function putBallots(
  context: RowContext,
  score: BallotsScore,
  { put, block, subject }: ComponentPlace,
): Part {
  const { component } = score;
  const title = context.title(component);
  const key = component.id;
  if (!block || block.rows.length === 0) {
    put(`state:${key}`, `${title} ${context.labels.state}`, plain(''), 'center');
    return { score, value: put(`component:${key}`, title, plain(''), 'general'), places: 0 };
  }
  const state = put(
    `state:${key}`,
    `${title} ${context.labels.state}`,
    componentState(context, component, block),
    'center',
  );
  const sum = snap(sumOfProducts(block.values, block.weights), block.places, SHOWN.component);
  const value = put(
    `component:${key}`,
    title,
    choose(is(state, '=', words(context.states.scored)), sum, words('')),
    'general',
  );
  agree(value, score.value, { subject, what: `component ${key}` });
  return { score, value, places: block.places };
}

/** What withholds the component, in the order in which staff would mend it. */
function componentState(
  { states }: RowContext,
  { empty }: BallotsScore['component'],
  block: PanelBlock,
): Expression {
  const some = (range: PanelBlock['states'], text: string) =>
    is(countWords(range, text), '>', literal(0));
  const scored = words(states.scored);
  const withheld = [states.short, states.empty].reduceRight<Expression>(
    (rest, text) => choose(some(block.states, text), words(text), rest),
    scored,
  );
  const reweighed = block.leafStates.reduceRight<Expression>(
    (rest, leaf) => choose(some(leaf, states.scored), rest, words(states.empty)),
    scored,
  );
  const byPolicy = { void: withheld, reweigh: reweighed, zero: scored }[empty];
  return choose(some(block.states, states.entry), words(states.entry), byPolicy);
}

function putChecklist(
  context: RowContext,
  score: ChecklistScore,
  { put, subject }: ComponentPlace,
): Part {
  const { component, row } = score;
  const full = component.items.map(({ id }) => context.rules.of('full', component.id, id));
  const cells = component.items.map(({ id, title }, index) => {
    const input = row?.items[index];
    const shown = input ? context.inputs.item(input) : null;
    const most = full[index] ?? literal(0);
    const left = shown && input?.lost && input.value !== null ? minus(most, shown) : shown;
    return put(`item:${component.id}:${id}`, title[context.language], left ?? plain(''), 'general');
  });
  const range = { text: `${cells[0]?.text}:${cells.at(-1)?.text.replace(/^.*!/, '')}`, cells };
  const inBounds = cells.flatMap((cell, index) => [
    is(cell, '>=', literal(0)),
    is(cell, '<=', full[index] ?? literal(0)),
  ]);
  const fullMarks = addUp(component.items.map((item) => item.full));
  const places = placesTogether(
    context.itemPlaces(component.id),
    placesOf(divide(HUNDRED, fullMarks)),
  );
  const points = snap(
    over(times(literal(100), total(cells)), total(full)),
    places,
    SHOWN.component,
  );
  const value = put(
    `component:${component.id}`,
    context.title(component),
    choose(
      is(countOf(range), '=', literal(cells.length)),
      choose(all(inBounds), points, words('')),
      words(''),
    ),
    'general',
  );
  agree(value, score.value, { subject, what: `component ${component.id}` });
  return { score, value, places };
}

type FactCells = ReadonlyMap<string, Expression>;

/** Each fact of the subject, its rows added up. Empty without facts sheets. */
function putFacts(
  { scoring, inputs, title, states }: RowContext,
  { index }: SubjectScore,
  put: PutNext,
): FactCells {
  const { rulebook, review } = scoring;
  if (!review.factsGiven) return new Map();
  const rows = review.facts.filter(({ subject }) => subject === index);
  const entry = words(states.entry);
  return new Map(
    rulebook.facts.map((fact) => {
      const cells = rows.flatMap(({ values }) =>
        values.filter((value) => value.fact === fact.id).map(inputs.amount),
      );
      const sum = total([literal(0), ...cells]);
      const positive = cells.map((cell) => is(cell, '>=', literal(0)));
      const content =
        cells.length === 0
          ? literal(0)
          : choose(isSummable(sum, cells), choose(all(positive), sum, entry), entry);
      return [fact.id, put(`fact:${fact.id}`, title(fact), content, 'general')] as const;
    }),
  );
}

interface FactPlace {
  readonly put: PutNext;
  readonly facts: FactCells;
}

function putAdjustments(
  { rules, title, labels, scoring }: RowContext,
  subject: SubjectScore,
  { put, facts }: FactPlace,
) {
  const list = subject.adjustments.map(({ adjustment, points }) => {
    const { id, cap, each, banding } = adjustment;
    const fact = facts.get(each);
    const places = placesTogether(AMOUNT_PLACES, placesOf(adjustment.points));
    const limit = cap && rules.of('cap', id);
    const raw = fact && snap(times(rules.of('points', id), fact), places, SHOWN.component);
    const capped = raw && limit ? largest([opposite(limit), smallest(limit, raw)]) : raw;
    const content = fact && capped ? choose(isNumeric(fact), capped, literal(0)) : literal(0);
    const cell = put(`adjust:${id}`, title(adjustment), content, 'general');
    agree(cell, points, { subject, what: `adjustment ${id}` });
    return { cell, places, counts: banding === 'counted' };
  });
  if (scoring.rulebook.adjust.length > 0) {
    put(
      'adjustments',
      labels.adjustments,
      snap(
        total(list.map(({ cell }) => cell)),
        mostPlaces(list.map(({ places }) => places)),
        SHOWN.component,
      ),
      'general',
    );
  }
  return list;
}

function putVetoes(
  { rules, title }: RowContext,
  subject: SubjectScore,
  { put, facts }: FactPlace,
): Map<string, Expression> {
  return new Map(
    subject.vetoes.map(({ veto, fired }) => {
      const fact = facts.get(veto.when.id);
      const asked = fact && is(fact, veto.when.op, rules.of('veto', veto.id));
      const content =
        fact && asked
          ? choose(isNumeric(fact), choose(asked, literal(1), literal(0)), literal(0))
          : literal(0);
      const cell = put(`veto:${veto.id}`, title(veto), content, 'whole');
      if (isOne(cell) !== fired)
        throw new Error(`Formula and core differ in veto ${veto.id} of subject ${subject.index}`);
      return [veto.id, cell] as const;
    }),
  );
}

interface Live {
  readonly parts: readonly Part[];
  readonly facts: FactCells;
  readonly vetoes: ReadonlyMap<string, Expression>;
}

/** What must hold for a total, as far as cells can show it; the rest is `otherVoid`. */
function liveConditions({ scoring }: RowContext, { parts, facts, vetoes }: Live): Expression[] {
  const stops = scoring.rulebook.veto.filter(({ effect }) => effect.kind === 'stop');
  return [
    ...parts
      .filter(({ score }) => score.kind !== 'reading' && score.weight.num !== 0n)
      .map(({ value }) => isNumeric(value ?? words(''))),
    ...[...facts.values()].map(isNumeric),
    ...stops.map(({ id }) => is(vetoes.get(id) ?? literal(0), '=', literal(0))),
  ];
}

const weightsOf = (parts: readonly Part[]): Rational =>
  addUp(parts.map(({ score }) => score.weight));

/** Null, too, for a base above 1000: it leaves a double too few digits for the decimals. */
function weightedPlaces(base: Rational, parts: readonly Part[]): Places {
  if (compare(base, rational(1000n)) > 0) return null;
  if (!equals(weightsOf(parts), ONE)) return null;
  const scale = placesOf(divide(base, HUNDRED));
  return placesTogether(
    mostPlaces(parts.map(({ score, places }) => placesTogether(places, placesOf(score.weight)))),
    scale,
  );
}

/** Σ weight × component, in base units; a reading that is left out leaves its weight to the others. */
function weightedSum(
  { rules, scoring }: RowContext,
  parts: readonly Part[],
  { category, places }: { category: string; places: Places },
): Expression {
  const weight = (component: Component) => rules.of('weight', component.id, category);
  const terms = parts.map(({ score, value }) =>
    times(weight(score.component), value ?? literal(0)),
  );
  const sum = total(terms);
  const shared = equals(weightsOf(parts), ONE)
    ? sum
    : over(sum, total(parts.map(({ score }) => weight(score.component))));
  const { base } = scoring.rulebook;
  const scaled = equals(base, HUNDRED)
    ? shared
    : over(times(shared, rules.of('base')), literal(100));
  return snap(scaled, places, SHOWN.total);
}

function clamped({ rules, scoring }: RowContext, value: Expression): Expression {
  if (!scoring.rulebook.final.clamp) return value;
  return largest([rules.of('clamp', 'low'), smallest(rules.of('clamp', 'high'), value)]);
}
