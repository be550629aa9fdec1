import { answerCells } from '../ballots/turnout.ts';
import { compare, multiply, type Rational } from '../exact/rational.ts';
import type { BallotsComponent, Rulebook, Scale } from '../rulebook/rulebook.ts';
import type { BallotsScore, Panel, Scoring, SubjectScore } from '../score/scoring.ts';
import type { Draft } from './draft.ts';
import { plain } from './draft.ts';
import {
  approximate,
  choose,
  countOf,
  countUnwhole,
  type Expression,
  floor,
  is,
  isSummable,
  largest,
  literal,
  minus,
  over,
  plus,
  type Range,
  rounded,
  smallest,
  sumOf,
  times,
  total,
  words,
} from './expression.ts';
import type { InputCells } from './inputs.ts';
import type { RuleCells } from './rules-sheet.ts';
import {
  mostPlaces,
  type Places,
  panelBound,
  placesOf,
  placesTogether,
  SHOWN,
  snap,
} from './snap.ts';
import { type WeightedLeaf, weightedLeaves } from './weighted-leaves.ts';

/** The words that a panel's state is written in. */
export interface StateWords {
  readonly scored: string;
  readonly entry: string;
  readonly short: string;
  readonly empty: string;
}

/** One subject's panels of one component: a block of rows, and what its sum can need in decimals. */
export interface PanelBlock {
  readonly states: Range;
  readonly values: Range;
  readonly weights: Range;
  /** Per leaf, for `reweigh`: at least one panel of each must be scored. */
  readonly leafStates: readonly Range[];
  /** Level counts of each panel, by position in the scale, and counted marks: for shares. */
  readonly rows: readonly PanelRow[];
  readonly places: Places;
}
export interface PanelRow {
  readonly levels: readonly Expression[];
  readonly marks: Expression;
  readonly state: Expression;
}

export interface PanelContext {
  readonly draft: Draft;
  readonly scoring: Scoring;
  readonly rules: RuleCells;
  readonly inputs: InputCells;
  readonly states: StateWords;
  /** Titles in the sheet's language. */
  readonly title: (of: { readonly title: { readonly zh: string; readonly en: string } }) => string;
  /** Decimals that the items of a checklist have. */
  readonly itemPlaces: (component: string) => Places;
  /** How many level columns the table has. */
  readonly levels: number;
}

/** Columns before the level counts: name, unit, category, component, indicator, group, clause. */
export const BEFORE_LEVELS = 7;
/** Columns behind them. */
export const BEHIND_LEVELS = [
  'expected',
  'present',
  'marks',
  'droppedHigh',
  'droppedLow',
  'state',
  'value',
  'weight',
] as const;

/** Writes one block from `firstRow` on. */
export function putPanelBlock(
  context: PanelContext,
  subject: SubjectScore,
  { component: score, firstRow }: { component: BallotsScore; firstRow: number },
): PanelBlock {
  const { rulebook } = context.scoring;
  const category = context.scoring.review.subjects[subject.index]?.category ?? '';
  const component = score.component;
  const scale = scaleOf(rulebook, component);
  const entries = weightedLeaves(component.indicators, category).flatMap((leaf) =>
    panelsOf(score, leaf.leaf.id).map((panel) => ({ leaf, panel })),
  );
  const rows = entries.map(({ leaf, panel }, index) =>
    putPanel(context, { subject, score, leaf, panel, scale, category, row: firstRow + index }),
  );
  const column = context.levels + BEFORE_LEVELS;
  const block = (offset: number, cells: readonly Expression[], from = 0): Range =>
    context.draft.range(
      { row: firstRow + from, column: column + offset },
      { row: firstRow + from + cells.length - 1, column: column + offset },
      cells,
    );
  const weights = entries.map(({ leaf, panel }, index) =>
    putWeight(context, { component, category, leaf, panel, rows, entries, index, firstRow }),
  );
  const leafStates = component.empty === 'reweigh' ? leafRanges(entries, rows, block) : [];
  const weightPlaces = entries.map(({ leaf, panel }) =>
    placesOf(multiply(leaf.weight, panel.weight)),
  );
  return {
    states: block(
      6,
      rows.map(({ state }) => state),
    ),
    values: block(
      7,
      rows.map(({ value }) => value),
    ),
    weights: block(8, weights),
    leafStates,
    rows,
    places:
      component.empty === 'reweigh'
        ? null
        : placesTogether(panelPlaces(component, scale), mostPlaces(weightPlaces)),
  };
}

const scaleOf = ({ scales }: Rulebook, { scale }: BallotsComponent): Scale => {
  const found = scales.find(({ id }) => id === scale);
  if (!found) throw new Error(`No scale ${scale}: the parser lets none pass`);
  return found;
};

function panelsOf(score: BallotsScore, leaf: string): readonly Panel[] {
  const search = (indicators: BallotsScore['indicators']): readonly Panel[] =>
    indicators.flatMap((one) =>
      one.of.length > 0 ? search(one.of) : one.indicator.id === leaf ? one.panels : [],
    );
  return search(score.indicators);
}

/** A mean without rounding has no bound: its marks may be any number. */
function panelPlaces({ round, aggregate }: BallotsComponent, { levels }: Scale): Places {
  const points = mostPlaces(levels.map((level) => placesOf(level.points)));
  if (round) return panelBound(round.places, points);
  return aggregate === 'median' ? placesTogether(points, 1) : null;
}

interface Entry {
  readonly leaf: WeightedLeaf;
  readonly panel: Panel;
}
interface PanelPlace extends Entry {
  readonly subject: SubjectScore;
  readonly score: BallotsScore;
  readonly scale: Scale;
  readonly category: string;
  readonly row: number;
}

function putPanel(
  context: PanelContext,
  place: PanelPlace,
): PanelRow & { readonly value: Expression } {
  const { draft, rules, states } = context;
  const { panel, score, scale, row } = place;
  const { component } = score;
  putLabels(context, place);
  const column = BEFORE_LEVELS + context.levels;
  const at = (offset: number) => ({ row, column: column + offset });
  const levels = scale.levels.map((_, index) =>
    draft.put(
      { row, column: BEFORE_LEVELS + 1 + index },
      context.inputs.amount(panel.counts?.levels[index]),
      'whole',
    ),
  );
  const counts = draft.range(
    { row, column: BEFORE_LEVELS + 1 },
    { row, column: BEFORE_LEVELS + levels.length },
    levels,
  );
  const turnout = score.turnouts.find(({ group }) => group === panel.group);
  const expected = draft.put(
    at(1),
    turnout ? context.inputs.amount(turnout.expectedFrom[0]) : plain(''),
    'whole',
  );
  const present = draft.put(at(2), turnout ? presentOf(context, place) : plain(''), 'whole');
  const complete = is(countOf(counts), '=', literal(levels.length));
  const marks = draft.put(at(3), choose(complete, sumOf(counts), literal(0)), 'whole');
  const parts: Parts = { component, scale, rules, levels, marks };
  const high = draft.put(at(4), dropped(parts, 'high'), 'general');
  const low = draft.put(at(5), dropped(parts, 'low'), 'general');
  const took = draft.range({ row, column: column + 1 }, { row, column: column + 2 }, [
    expected,
    present,
  ]);
  const asked = turnout && component.turnout?.short === 'void' ? { expected, present, took } : null;
  const wrong = panel.state === 'unreadable' && panel.counts === null;
  const state = draft.put(
    at(6),
    wrong ? plain(states.entry) : stateOf({ ...parts, counts, complete, asked, states }),
    'center',
  );
  const without = component.empty === 'zero' ? zeroUnlessWrong(state, states) : words('');
  const value = draft.put(
    at(7),
    choose(is(state, '=', words(states.scored)), aggregateOf({ ...parts, high, low }), without),
    'general',
  );
  agree(value, panel.value, {
    subject: place.subject,
    what: `${score.component.id} ${panel.group} ${place.leaf.leaf.id}`,
  });
  return { levels, marks, state, value };
}

/**
 * The formula's exact value must be the core's: a difference is a bug, never a tolerance. Whoever a
 * problem in the input leaves without a total has none to agree on.
 */
export function agree(
  expression: Expression,
  value: Rational | null,
  { subject, what }: { subject: SubjectScore; what: string },
): void {
  if (subject.voids.some(({ by }) => by === 'problem')) return;
  const found = expression.value();
  const same =
    value === null ? found === '' : typeof found === 'object' && compare(found, value) === 0;
  if (!same)
    throw new Error(
      `Formula and core differ in ${what} of subject ${subject.index}: ${expression.text}`,
    );
}

const zeroUnlessWrong = (state: Expression, { entry }: StateWords): Expression =>
  choose(is(state, '=', words(entry)), words(''), literal(0));

function putLabels({ draft, scoring, title }: PanelContext, place: PanelPlace): void {
  const { name = '', unit = '' } = scoring.review.subjects[place.subject.index] ?? {};
  const group = scoring.rulebook.groups.find(({ id }) => id === place.panel.group);
  const labels = [
    name,
    unit,
    place.category,
    title(place.score.component),
    place.leaf.path.map(title).join(' / '),
    group ? title(group) : place.panel.group,
    place.score.component.cite ?? '',
  ];
  for (const [index, label] of labels.entries()) {
    draft.put({ row: place.row, column: index + 1 }, plain(label), index < 2 ? 'text' : 'center');
  }
}

interface Parts {
  readonly component: BallotsComponent;
  readonly scale: Scale;
  readonly rules: RuleCells;
  readonly levels: readonly Expression[];
  readonly marks: Expression;
}

/** Levels with their points on Rules and their counts here, from most points to fewest. */
const descending = ({ scale, rules, levels }: Parts) =>
  scale.levels
    .map(({ id, points }, index) => ({
      points,
      cell: rules.of('points', scale.id, id),
      count: levels[index] ?? literal(0),
    }))
    .sort((a, b) => compare(b.points, a.points));

const isTrimmed = ({ component: { id, trim }, rules, marks }: Parts): Expression | null =>
  trim && is(marks, trim.when.op, rules.of('trim', id, 'when'));

/** Points of the marks that trimming drops at one end: of each level what is still due. */
function dropped(parts: Parts, end: 'high' | 'low'): Expression {
  const trims = isTrimmed(parts);
  const { component, rules } = parts;
  if (!trims || component.trim?.[end] === 0) return literal(0);
  const bars = end === 'high' ? descending(parts) : descending(parts).reverse();
  const due = rules.of('trim', component.id, end);
  const terms = bars.map(({ cell, count }, index) => {
    const passed = bars.slice(0, index).map((bar) => bar.count);
    const left = passed.reduce(minus, due);
    return times(
      cell,
      index === 0 ? smallest(count, left) : largest([literal(0), smallest(count, left)]),
    );
  });
  return choose(trims, snap(total(terms), pointPlaces(parts.scale), SHOWN.component), literal(0));
}

const pointPlaces = ({ levels }: Scale): Places =>
  mostPlaces(levels.map(({ points }) => placesOf(points)));

interface StateParts extends Parts {
  readonly counts: Range;
  readonly complete: Expression;
  readonly asked: {
    readonly expected: Expression;
    readonly present: Expression;
    /** Both, as they stand side by side. */
    readonly took: Range;
  } | null;
  readonly states: StateWords;
}

function stateOf({
  component,
  rules,
  counts,
  complete,
  marks,
  asked,
  states,
}: StateParts): Expression {
  const filled = choose(is(marks, '=', literal(0)), words(states.empty), words(states.scored));
  const judged =
    asked && component.turnout ? choose(enough(asked), filled, words(states.short)) : filled;
  const entry = words(states.entry);
  const whole = (range: Range, content: Expression) =>
    choose(is(countUnwhole(range), '=', literal(0)), content, entry);
  const readable = asked
    ? choose(is(countOf(asked.took), '=', literal(2)), whole(asked.took, judged), entry)
    : judged;
  return choose(complete, whole(counts, readable), entry);
  function enough({
    expected,
    present,
  }: {
    expected: Expression;
    present: Expression;
  }): Expression {
    // present ÷ expected against a share, in whole numbers: no quotient is rounded.
    const share = {
      num: rules.of('turnout', component.id, 'num'),
      den: rules.of('turnout', component.id, 'den'),
    };
    return is(
      times(present, share.den),
      component.turnout?.min.op ?? '>',
      times(expected, share.num),
    );
  }
}

/** 收回, or else the most answers that a leaf has. */
function presentOf({ inputs, states }: PanelContext, { panel: { tally }, scale }: PanelPlace) {
  if (!tally) return plain('');
  if (tally.turnout.returned) return inputs.amount(tally.turnout.returned);
  const leaves = tally.counts.map((leaf) => answerCells(leaf, scale.notMarks));
  const most = largest([
    ...(leaves.length === 0 ? [literal(0)] : []),
    ...leaves.map((cells) => total(cells.map(inputs.amount))),
  ]);
  if (leaves.flat().every(({ value }) => value !== null)) return most;
  return choose(isSummable(most, leaves.flat().map(inputs.amount)), most, words(states.entry));
}

interface Ends {
  readonly high: Expression;
  readonly low: Expression;
}

function aggregateOf(parts: Parts & Ends): Expression {
  const { component, rules } = parts;
  const exact = component.aggregate === 'median' ? medianOf(parts) : meanOf(parts);
  return component.round
    ? rounded(exact, rules.of('round', component.id), component.round.mode)
    : exact;
}

function meanOf(parts: Parts & Ends): Expression {
  const { component, rules, marks, high, low, scale } = parts;
  const points = total(descending(parts).map(({ cell, count }) => times(cell, count)));
  const left = snap(minus(minus(points, high), low), pointPlaces(scale), SHOWN.component);
  const trims = isTrimmed(parts);
  if (!trims) return over(left, marks);
  const ends = plus(rules.of('trim', component.id, 'high'), rules.of('trim', component.id, 'low'));
  return over(left, minus(marks, choose(trims, ends, literal(0))));
}

/** Mean of the two middle marks (the same one twice where their number is odd), counted from below. */
function medianOf(parts: Parts): Expression {
  const { component, rules, marks } = parts;
  const trims = isTrimmed(parts);
  const low = trims ? choose(trims, rules.of('trim', component.id, 'low'), literal(0)) : literal(0);
  const high = trims
    ? choose(trims, rules.of('trim', component.id, 'high'), literal(0))
    : literal(0);
  const left = trims ? minus(minus(marks, low), high) : marks;
  const half = (n: Expression) => floor(over(n, literal(2)));
  const below = plus(low, half(minus(left, literal(1))));
  const above = plus(low, half(left));
  return over(plus(pointsAt(parts, below), pointsAt(parts, above)), literal(2));
}

/** Points of the mark at a position from 0, in ascending order. */
function pointsAt(parts: Parts, position: Expression): Expression {
  const bars = descending(parts).reverse();
  const [top] = bars.slice(-1);
  return bars
    .slice(0, -1)
    .reduceRight<Expression>(
      (rest, { cell }, index) =>
        choose(
          is(position, '<', total(bars.slice(0, index + 1).map(({ count }) => count))),
          cell,
          rest,
        ),
      top?.cell ?? literal(0),
    );
}

interface WeightPlace extends Entry {
  readonly component: BallotsComponent;
  readonly category: string;
  readonly rows: readonly PanelRow[];
  readonly entries: readonly Entry[];
  readonly index: number;
  readonly firstRow: number;
}

/** Indicator weight × group weight; with `reweigh` over the groups of the leaf that have marks. */
function putWeight({ draft, rules, states, levels }: PanelContext, place: WeightPlace): Expression {
  const { component, category, leaf, panel, entries, rows, index, firstRow } = place;
  const at = { row: firstRow + index, column: BEFORE_LEVELS + levels + 8 };
  const leafWeight = rules.of('leaf', component.id, leaf.leaf.id, category);
  const groupWeight = (one: Entry) => rules.of('group', component.id, one.panel.group, category);
  if (component.empty !== 'reweigh') {
    const places = placesOf(multiply(leaf.weight, panel.weight));
    return draft.put(
      at,
      snap(times(leafWeight, groupWeight({ leaf, panel })), places, SHOWN.weight),
      'percent',
    );
  }
  const isScored = (row: number) => is(rows[row]?.state ?? words(''), '=', words(states.scored));
  const sum = total(
    entries.flatMap((one, row) =>
      one.leaf === leaf || one.leaf.leaf.id === leaf.leaf.id
        ? [choose(isScored(row), groupWeight(one), literal(0))]
        : [],
    ),
  );
  const share = approximate(
    over(times(leafWeight, groupWeight({ leaf, panel })), sum),
    SHOWN.weight,
  );
  return draft.put(at, choose(isScored(index), share, literal(0)), 'percent');
}

function leafRanges(
  entries: readonly Entry[],
  rows: readonly PanelRow[],
  block: (offset: number, cells: readonly Expression[], from?: number) => Range,
): Range[] {
  const leaves = [...new Set(entries.map(({ leaf }) => leaf.leaf.id))];
  return leaves.map((id) => {
    const from = entries.findIndex(({ leaf }) => leaf.leaf.id === id);
    const of = entries.flatMap(({ leaf }, index) =>
      leaf.leaf.id === id ? (rows[index]?.state ?? []) : [],
    );
    return block(6, of, from);
  });
}
