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
import type { BallotsComponent, Scale, Trim } from '../../rulebook/model/rulebook.ts';
import type { Panel } from '../model/scoring.ts';

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
  const bars = input.counts ? readBars(input.counts, scale) : [];
  const panel = { ...input, ...NOTHING, marks: countMarks(bars ?? []) };
  const trimming = bars && trim(bars, input, { component, scale });
  if (groupState === 'unreadable' || !trimming) return { ...panel, state: 'unreadable' };
  const without = component.empty === 'zero' ? ZERO : null;
  if (groupState === 'short') return { ...panel, state: 'short', value: without };
  if (trimming.left.length === 0) return { ...panel, state: 'empty', value: without };
  return { ...panel, state: 'scored', ...aggregate(trimming, component) };
}

const NOTHING = {
  trimmed: { high: 0, low: 0 },
  dropped: { high: ZERO, low: ZERO },
  points: ZERO,
  exact: null,
  value: null,
} as const;

/** Null where a count cannot be read. */
function readBars({ levels, numbers }: LeafCounts, scale: Scale): Histogram | null {
  const known = levels.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length < levels.length ? null : histogramOf(numbers ?? scale.levels, known);
}

type Trimming = Pick<Panel, 'trimmed' | 'dropped'> & { readonly left: Histogram };
interface Rules {
  readonly component: BallotsComponent;
  readonly scale: Scale;
}

/** Null where whole ballots are asked for and only counts are there. */
function trim(
  bars: Histogram,
  { tally, counts }: Pick<Panel, 'tally' | 'counts'>,
  { component, scale }: Rules,
): Trimming | null {
  if (component.trim?.per !== 'ballot') return trimMarks(bars, component.trim);
  if (!tally || !counts) return { ...NOTHING, left: [] };
  const kept = tally.ballots?.kept;
  const left = kept?.counts.find(({ indicator }) => indicator === counts.indicator);
  const leftBars = left && readBars(left, scale);
  return kept && leftBars
    ? { ...NOTHING, trimmed: { high: kept.high, low: kept.low }, left: leftBars }
    : null;
}

function trimMarks(bars: Histogram, rule: Trim | null): Trimming {
  if (!rule || !holds(rule.when, whole(countMarks(bars)))) return { ...NOTHING, left: bars };
  const top = dropHighest(bars, rule.high);
  const { left, points: low } = dropLowest(top.left, rule.low);
  return {
    left,
    trimmed: { high: rule.high, low: rule.low },
    dropped: { high: top.points, low },
  };
}

function aggregate({ left, trimmed, dropped }: Trimming, component: BallotsComponent) {
  const exact = component.aggregate === 'median' ? median(left) : mean(left);
  return {
    trimmed,
    dropped,
    points: sumPoints(left),
    exact,
    value: component.round ? round(exact, component.round) : exact,
  };
}
