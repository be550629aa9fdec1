import { groupBy } from '../../base/group-by.ts';
import { multiply } from '../../exact/rational.ts';
import type { BallotsComponent } from '../../rulebook/model/rulebook.ts';
import type { PlannedBallots } from '../../rulebook/plan/plan.ts';
import type { BallotsScore, Panel, SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { CategoryNow } from '../base/category-now.ts';
import type { RowContext } from '../base/row-context.ts';
import {
  MARK_PLACES,
  mostPlaces,
  type Places,
  panelBound,
  placesOf,
  placesTogether,
} from '../base/snap.ts';
import { literal } from '../expression/expression.ts';
import { cellAt } from '../expression/ranges.ts';
import type { RangeNode } from '../expression/tree.ts';
import { alikePanels } from './alike-panels.ts';
import { pointPlaces } from './bars.ts';
import { columnOf, FIRST_LEVEL } from './panel-columns.ts';
import type { PanelEntry } from './panel-place.ts';
import { putPanelRow } from './panel-row.ts';
import { putWeights, weightPlaces } from './panel-weights.ts';

/** One subject's panels of one component: a block of rows, and what its sum can need in decimals. */
export interface PanelBlock {
  readonly size: number;
  readonly states: RangeNode;
  readonly values: RangeNode;
  readonly weights: RangeNode;
  readonly marks: RangeNode;
  /** Counts of the level at a position in the scale, of each panel. */
  readonly level: (position: number) => RangeNode;
  /** Per leaf, for `reweigh`: at least one panel of each must be scored. */
  readonly leafStates: readonly RangeNode[];
  readonly places: Places;
}

interface BlockInput {
  readonly planned: PlannedBallots;
  readonly score: BallotsScore;
  readonly firstRow: number;
}

/** Writes one block from `firstRow` on. */
export function putPanelBlock(
  context: RowContext,
  subject: SubjectScore,
  { planned, score, firstRow }: BlockInput,
): PanelBlock {
  const category = context.categoryNow(subject.index);
  const { component, scale } = planned;
  const entries = entriesOf(score, planned);
  const common = { subject, score, scale, category };
  context.draft.alike(alikePanels(context, { ...common, entries, firstRow }), () => {
    const rows = entries.map((entry, index) =>
      putPanelRow(context, {
        ...common,
        ...entry,
        row: firstRow + index,
        leaves: leavesOf(entries, entry, firstRow),
      }),
    );
    const states = rows.map(({ state }) => state);
    putWeights(context, { component, category, entries, states, firstRow });
  });
  const points = context.marks.places(component.id) ?? pointPlaces(scale);
  const places = sumPlaces(entries, { component, category }, points);
  const block = blockOf(context, { entries, firstRow, component, places });
  agreeOnPanels(subject, entries, block);
  return block;
}

/** Only when all rows are there: turnout is asked of every leaf that the group judged. */
function agreeOnPanels(
  subject: SubjectScore,
  entries: readonly PanelEntry[],
  { values }: PanelBlock,
): void {
  for (const [index, { leaf, panel }] of entries.entries())
    agree(cellAt(values, literal(index + 1)), panel.value, {
      subject,
      what: `${leaf.leaf.id} by ${panel.group}`,
    });
}

function entriesOf(score: BallotsScore, { leaves }: PlannedBallots): PanelEntry[] {
  const panels = new Map(panelsByLeaf(score.indicators));
  return leaves.flatMap((leaf) =>
    (panels.get(leaf.leaf.id) ?? []).map((panel) => ({ leaf, panel })),
  );
}

/** Every leaf as the same group judged it. */
const leavesOf = (entries: readonly PanelEntry[], { panel }: PanelEntry, firstRow: number) =>
  entries.flatMap((one, index) =>
    one.panel.group === panel.group ? [{ row: firstRow + index, counts: one.panel.counts }] : [],
  );

const panelsByLeaf = (
  indicators: BallotsScore['indicators'],
): (readonly [leaf: string, panels: readonly Panel[]])[] =>
  indicators.flatMap(({ indicator, of, panels }) =>
    of.length > 0 ? panelsByLeaf(of) : [[indicator.id, panels] as const],
  );

/** Of a component, whatever is entered; null where nothing bounds them. */
export function ballotsPlaces({ component, scale, leaves, groups }: PlannedBallots): Places {
  if (component.empty === 'reweigh') return null;
  const weights = leaves.flatMap((leaf) =>
    groups.map((group) => placesOf(multiply(leaf.weight, group.weight))),
  );
  const points = scale.range ? MARK_PLACES : pointPlaces(scale);
  return placesTogether(panelPlaces(component, points), mostPlaces(weights));
}

/** Of the sum over the block; null where the panels are means without rounding, or are weighed anew. */
function sumPlaces(
  entries: readonly PanelEntry[],
  weighed: { readonly component: BallotsComponent; readonly category: CategoryNow },
  points: Places,
): Places {
  const { component } = weighed;
  if (component.empty === 'reweigh') return null;
  const weights = entries.map((entry) => weightPlaces(weighed, entry));
  return placesTogether(panelPlaces(component, points), mostPlaces(weights));
}

/** A mean without rounding has no bound: its marks may be any number. */
function panelPlaces({ round, aggregate }: BallotsComponent, points: Places): Places {
  if (round) return panelBound(round.places, points);
  return aggregate === 'median' ? placesTogether(points, 1) : null;
}

interface Written extends Pick<PanelBlock, 'places'> {
  readonly entries: readonly PanelEntry[];
  readonly firstRow: number;
  readonly component: BallotsComponent;
}

function blockOf(context: RowContext, written: Written): PanelBlock {
  const { entries, component, places } = written;
  const down = downFrom(context, written.firstRow, entries.length);
  const all = (key: 'state' | 'value' | 'marks' | 'weight') => down(columnOf(key, context));
  return {
    size: entries.length,
    states: all('state'),
    values: all('value'),
    weights: all('weight'),
    marks: all('marks'),
    level: (position) => down(FIRST_LEVEL + position),
    leafStates: component.empty === 'reweigh' ? leafStates(context, written) : [],
    places,
  };
}

/** Cells one below the other, from a row on. */
const downFrom =
  ({ draft }: RowContext, row: number, size: number) =>
  (column: number): RangeNode =>
    draft.range({ row, column }, { row: row + size - 1, column });

/** The panels of a leaf stand together. */
function leafStates(context: RowContext, { entries, firstRow }: Written): RangeNode[] {
  const byLeaf = groupBy([...entries.entries()], ([, { leaf }]) => leaf.leaf.id);
  return [...byLeaf.values()].map((of) =>
    downFrom(context, firstRow + (of[0]?.[0] ?? 0), of.length)(columnOf('state', context)),
  );
}
