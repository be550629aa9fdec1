import type { MarkCounts } from '../../ballots/mark-counts.ts';
import { SOURCES } from '../../ballots/tally-rows.ts';
import { type Column, hideRows, isKnown } from '../../exact/column.ts';
import type { BallotsComponent } from '../../rulebook/model/rulebook.ts';
import type { Panel } from '../model/scoring.ts';
import { type PanelFigures, panelValues } from './panel-figures.ts';
import { TURNOUT, turnoutBoxes } from './turnout-boxes.ts';

/** Every panel of a component, before weights and categories. */
export interface JudgedPanels {
  readonly counts: MarkCounts;
  /** By panel; none where nothing is left to average, or it may not count. */
  readonly values: Column;
  readonly stateOf: (panel: number) => Panel['state'];
  /** Whether there may be panels whose counts nobody knows. */
  readonly hasUnreadable: boolean;
  /** By box, what turnout says; null where it is not asked. */
  readonly turnout: Uint8Array | null;
  /** Of a panel whose state is `scored`. */
  readonly figuresOf: (panel: number) => PanelFigures;
}

const STATES = ['scored', 'empty', 'short', 'unreadable'] as const;
const [SCORED, EMPTY, SHORT, UNREADABLE] = [0, 1, 2, 3];

export function judgePanels(counts: MarkCounts, component: BallotsComponent): JudgedPanels {
  const { values, figuresOf } = panelValues(counts, component);
  const turnout = component.turnout ? turnoutBoxes(counts, component.turnout) : null;
  const states = panelStates(counts, component, { turnout, values });
  return {
    counts,
    values: states ? hideRows(values, states) : values,
    stateOf: states
      ? (panel) => STATES[states[panel] ?? EMPTY] ?? 'empty'
      : (panel) => (isKnown(values, panel) ? 'scored' : 'empty'),
    hasUnreadable: states?.includes(UNREADABLE) ?? false,
    turnout,
    figuresOf,
  };
}

/** Null where every panel is what its value says: scored, or empty. */
function panelStates(
  counts: MarkCounts,
  { turnout: asked, trim }: BallotsComponent,
  { turnout, values }: { readonly turnout: Uint8Array | null; readonly values: Column },
): Uint8Array | null {
  const { sources, isUnreadable, leaves, rowOf } = counts;
  const emptied = asked?.short === 'void' ? turnout : null;
  // Rows of counts do not say which marks stand on one ballot.
  const needsBallots = trim?.per === 'ballot' && rowOf.size > 0;
  const isPlain = !emptied && !isUnreadable && !needsBallots && !sources.includes(SOURCES.twice);
  if (isPlain) return null;
  const stateOf = (panel: number, box: number): number => {
    if (sources[box] === SOURCES.twice || emptied?.[box] === TURNOUT.unknown) return UNREADABLE;
    if (isUnreadable?.[panel] === 1) return UNREADABLE;
    if (needsBallots && isOnRow(counts, box, panel % leaves.length)) return UNREADABLE;
    if (emptied?.[box] === TURNOUT.short) return SHORT;
    return isKnown(values, panel) ? SCORED : EMPTY;
  };
  return Uint8Array.from({ length: values.size }, (_, panel) =>
    stateOf(panel, Math.floor(panel / leaves.length)),
  );
}

const isOnRow = ({ rowOf, leaves }: MarkCounts, box: number, leaf: number): boolean =>
  rowOf.get(box)?.counts.some(({ indicator }) => indicator === leaves[leaf]) === true;
