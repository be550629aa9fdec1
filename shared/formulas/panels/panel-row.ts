import type { BallotsComponent, RateComponent } from '../../rulebook/model/rulebook.ts';
import { plain } from '../base/draft.ts';
import type { NumberMarks, PanelMarks } from '../base/marks.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose, isNumeric } from '../expression/functions.ts';
import { countOf, sumOf } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import type { Bars } from './bars.ts';
import { putCounts } from './count-cells.ts';
import { droppedPoints } from './dropped.ts';
import { columnOf, middleColumn } from './panel-columns.ts';
import type { PanelPlace, PanelRow } from './panel-place.ts';
import { panelState } from './panel-state.ts';
import { type Ends, type Middle, middleOf, panelValue } from './panel-value.ts';
import { putTurnout } from './turnout-cells.ts';

/** Writes one panel, from its level counts to its value. */
export function putPanelRow(context: RowContext, place: PanelPlace): PanelRow {
  putPanelLabels(context, { ...place, component: place.score.component, group: place.panel.group });
  const ballots = ballotsOf(context, place);
  const { levels, marks, answers, complete } = ballots?.numbers
    ? putNumberCount(context, place, ballots.numbers)
    : putMarkCount(context, place, ballots);
  const turnout = putTurnout(context, place);
  const at = placeOf(context, place);
  const { component } = place.score;
  const common = { component, scale: place.scale, rules: context.rules };
  const bars: Bars = { ...common, levels, marks, numbers: ballots?.numbers, kept: ballots?.kept };
  const ends = putEnds(context, place, bars);
  const stated = panelState(bars, { answers, complete, turnout, labels: context.labels });
  const state = context.draft.put(
    at('state'),
    isTwice(place) ? plain(context.labels.entry) : stated,
    'center',
  );
  const middle = putMiddle(context, place, { bars, state });
  const value = putValue(context, place, { state, content: panelValue(bars, middle ?? ends) });
  return { levels, marks, state, value };
}

/** How many marks there are, and whether all of them can be read. */
interface MarkCount extends Pick<PanelRow, 'levels' | 'marks'> {
  readonly answers: RangeNode;
  readonly complete: Expression;
}

function putMarkCount(
  context: RowContext,
  place: PanelPlace,
  ballots: PanelMarks | undefined,
): MarkCount {
  const { levels, counts, answers, asked } = putCounts(context, { ...place, ballots });
  const complete = is(countOf(answers), '=', literal(asked));
  const count = choose(complete, sumOf(counts), literal(0));
  const marks = context.draft.put(placeOf(context, place)('marks'), count, 'whole');
  return { levels, marks, answers, complete };
}

function putNumberCount(context: RowContext, place: PanelPlace, { count }: NumberMarks): MarkCount {
  const at = placeOf(context, place)('marks');
  const marks = context.draft.put(at, count, 'whole');
  const answers = context.draft.across(at.row, at.column, at.column);
  return { levels: [], marks, answers, complete: isNumeric(marks) };
}

const placeOf =
  (context: RowContext, { row }: PanelPlace) =>
  (key: Parameters<typeof columnOf>[0]) => ({ row, column: columnOf(key, context) });

/** Undefined where a sheet of counts says what the group gave. */
function ballotsOf({ marks }: RowContext, { subject, score, leaf, panel }: PanelPlace) {
  const { tally, group } = panel;
  const { id: component } = score.component;
  const ballots = marks.panel({ component, subject: subject.index, group, leaf: leaf.leaf.id });
  return tally && !tally.ballots ? undefined : ballots;
}

/** A tally that stands in the sheets twice has no cells to refer to. */
const isTwice = ({ panel }: PanelPlace): boolean =>
  panel.state === 'unreadable' && panel.counts === null;

interface Labelled extends Pick<PanelPlace, 'subject' | 'category' | 'leaf' | 'row'> {
  readonly component: BallotsComponent | RateComponent;
  readonly group: string;
}

/** Whose panel it is, of what, and by whom. */
export function putPanelLabels({ draft, scoring, title }: RowContext, place: Labelled): void {
  const { name = '', unit = '' } = scoring.review.subjects[place.subject.index] ?? {};
  const labels = [
    name,
    unit,
    place.category.plans[0]?.plan.id ?? '',
    title(place.component),
    place.leaf.path.map(title).join(' / '),
    title(scoring.plan.names.group(place.group)),
    place.component.cite ?? '',
  ];
  for (const [index, label] of labels.entries()) {
    draft.put({ row: place.row, column: index + 1 }, plain(label), index < 2 ? 'text' : 'center');
  }
  const { text } = place.category;
  if (text) draft.put({ row: place.row, column: CATEGORY_COLUMN }, text, 'center');
}

/** Nothing where nothing is dropped. */
const CATEGORY_COLUMN = 3;

function putEnds(context: RowContext, place: PanelPlace, bars: Bars): Ends | null {
  if (bars.component.trim?.per !== 'panel') return null;
  const { draft } = context;
  const at = placeOf(context, place);
  return {
    high: draft.put(at('droppedHigh'), droppedPoints(bars, 'high'), 'general'),
    low: draft.put(at('droppedLow'), droppedPoints(bars, 'low'), 'general'),
  };
}

/** The two marks that a median is made of, each in a cell of its own: else its formula is hard to read. */
function putMiddle(
  context: RowContext,
  { row }: PanelPlace,
  { bars, state }: { readonly bars: Bars; readonly state: CellNode },
): Middle | null {
  if (bars.component.aggregate !== 'median') return null;
  const isScored = is(state, '=', words(context.labels.scored));
  const put = (index: number, points: Expression) =>
    context.draft.put(
      { row, column: middleColumn(index, context) },
      choose(isScored, points, words('')),
      'general',
    );
  const { lower, upper } = middleOf(bars);
  return { lower: put(0, lower), upper: put(1, upper) };
}

function putValue(
  context: RowContext,
  place: PanelPlace,
  { state, content }: { state: Expression; content: Expression },
): CellNode {
  const { labels, draft } = context;
  const { component } = place.score;
  const without =
    component.empty === 'zero'
      ? choose(is(state, '=', words(labels.entry)), words(''), literal(0))
      : words('');
  const shown = choose(is(state, '=', words(labels.scored)), content, without);
  return draft.put(placeOf(context, place)('value'), shown, 'general');
}
