import {
  countMarks,
  dropHighest,
  dropLowest,
  type Histogram,
  histogramOf,
  mean,
  median,
  sumPoints,
} from '../../ballots/histogram.ts';
import { holds } from '../../ballots/holds.ts';
import type { LeafCounts } from '../../ballots/review.ts';
import { whole, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import type { BallotsComponent, Scale } from '../../rulebook/rulebook.ts';
import type { Panel } from '../scoring.ts';

/** What a panel is made of before anything is computed. */
export type PanelInput = Pick<Panel, 'group' | 'weight' | 'tally' | 'counts'> & {
  /** What turnout, or a second row for the same subject, makes of the whole group. */
  readonly groupState: 'counted' | 'short' | 'unreadable';
};

/** The value of one group on one indicator: trimmed by count, averaged, rounded as declared. */
export function scorePanel(
  { groupState, ...input }: PanelInput,
  component: BallotsComponent,
  scale: Scale,
): Panel {
  const counts = input.counts ? readCounts(input.counts) : [];
  const bars = histogramOf(scale.levels, counts ?? []);
  const panel = { ...input, ...NOTHING, marks: countMarks(bars) };
  if (groupState === 'unreadable' || counts === null) return { ...panel, state: 'unreadable' };
  const without = component.empty === 'zero' ? ZERO : null;
  if (groupState === 'short') return { ...panel, state: 'short', value: without };
  if (bars.length === 0) return { ...panel, state: 'empty', value: without };
  return { ...panel, state: 'scored', ...aggregate(bars, component) };
}

const NOTHING = {
  trimmed: { high: 0, low: 0 },
  dropped: { high: ZERO, low: ZERO },
  points: ZERO,
  exact: null,
  value: null,
} as const;

/** Null where a count cannot be read. */
function readCounts({ levels }: LeafCounts): number[] | null {
  const known = levels.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length < levels.length ? null : known;
}

type Trimming = Pick<Panel, 'trimmed' | 'dropped'> & { readonly left: Histogram };

function trimMarks(bars: Histogram, { trim }: BallotsComponent): Trimming {
  const { trimmed, dropped } = NOTHING;
  if (!trim || !holds(trim.when, whole(countMarks(bars)))) return { left: bars, trimmed, dropped };
  const top = dropHighest(bars, trim.high);
  const { left, points: low } = dropLowest(top.left, trim.low);
  return {
    left,
    trimmed: { high: trim.high, low: trim.low },
    dropped: { high: top.points, low },
  };
}

function aggregate(bars: Histogram, component: BallotsComponent) {
  const { left, trimmed, dropped } = trimMarks(bars, component);
  const exact = component.aggregate === 'median' ? median(left) : mean(left);
  return {
    trimmed,
    dropped,
    points: sumPoints(left),
    exact,
    value: component.round ? round(exact, component.round) : exact,
  };
}
