import {
  countMarks,
  dropHighest,
  dropLowest,
  type Histogram,
  mean,
  median,
  sumPoints,
} from '../../ballots/histogram.ts';
import { countBars, type Histograms, makeBars, sumWindow } from '../../ballots/histograms.ts';
import { holds } from '../../ballots/holds.ts';
import type { MarkCounts } from '../../ballots/mark-counts.ts';
import { isHeld } from '../../exact/bound.ts';
import { type Column, columnByRow, valueAt } from '../../exact/column.ts';
import { quotients } from '../../exact/quotients.ts';
import { whole, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import { fractionOf, leastCommonMultiple } from '../../exact/units.ts';
import type { BallotsComponent, Level, Trim } from '../../rulebook/model/rulebook.ts';
import type { Panel } from '../model/scoring.ts';
import { windowsOf } from './windows.ts';

/** What is made of a panel's counts alone, whatever turnout says of its group. */
export type PanelFigures = Pick<
  Panel,
  'marks' | 'trimmed' | 'dropped' | 'points' | 'exact' | 'value'
>;

export interface PanelValues {
  /** By panel: trimmed, averaged, rounded as declared; none where no marks are left. */
  readonly values: Column;
  /** Every step to the value of a panel that has one. */
  readonly figuresOf: (panel: number) => PanelFigures;
}

/** Every panel's value at once: weights and categories come later. */
export function panelValues(counts: MarkCounts, component: BallotsComponent): PanelValues {
  const points = wholePoints(counts.levels);
  const isInDoubles =
    counts.mostMarks <= MOST_WINDOWS &&
    isHeld(points.most * counts.mostMarks) &&
    isHeld(points.perPoint * Math.max(1, counts.mostMarks));
  return isInDoubles
    ? valuesByWindow(counts, component, points)
    : valuesByHistogram(counts, component);
}

/** A table by number of marks is not made for more. */
const MOST_WINDOWS = 65_536;

interface WholePoints {
  readonly points: Float64Array;
  readonly perPoint: number;
  readonly most: number;
}

/** The levels' points as whole numbers of 1/perPoint. */
function wholePoints(levels: readonly Level[]): WholePoints {
  const perPoint = leastCommonMultiple(levels.map(({ points }) => Number(points.den)));
  const points = Float64Array.from(
    levels,
    ({ points: { num, den } }) => Number(num) * (perPoint / Number(den)),
  );
  return { points, perPoint, most: points.reduce((most, one) => Math.max(most, Math.abs(one)), 0) };
}

const panelsIn = ({ sources, leaves }: MarkCounts): number => sources.length * leaves.length;

function valuesByWindow(
  counts: MarkCounts,
  component: BallotsComponent,
  { points, perPoint, most }: WholePoints,
): PanelValues {
  const averaged = counts.kept?.left ?? counts.valid;
  const windows = windowsOf(component, counts.mostMarks);
  const { first, end } = windows;
  const sums = new Float64Array(panelsIn(counts));
  const counted = new Int32Array(sums.length);
  averaged.addUp({ points, first, end, sums, counted });
  const values = quotients(sums, counted, { by: perPoint, most, rounding: component.round });
  const bars = makeBars(points.length);
  return {
    values,
    figuresOf: (panel) => {
      const many = averaged.read(panel, bars);
      const marks = countBars(bars, many);
      const at = (window: Int32Array) => window[marks] ?? 0;
      const sum = (from: number, to: number) => sumWindow(bars, { many, points, from, to });
      const [from, to] = [at(windows.from), at(windows.to)];
      const isTrimmed = windows.isTrimmed[marks] === 1;
      const figures = {
        dropped: {
          high: fractionOf(sum(to, marks), perPoint),
          low: fractionOf(sum(0, from), perPoint),
        },
        points: fractionOf(sum(from, to), perPoint),
        exact: fractionOf(sum(at(first), at(end)), (at(end) - at(first)) * perPoint),
        value: valueAt(values, panel),
      };
      return { ...figures, ...trimmedOf(counts, component, { panel, marks, isTrimmed }) };
    },
  };
}

/** Numbers too large for doubles, panel by panel in fractions. */
function valuesByHistogram(counts: MarkCounts, component: BallotsComponent): PanelValues {
  const averaged = counts.kept?.left ?? counts.valid;
  const barsOf = histogramReader(counts, averaged);
  const figuresIn = (bars: Histogram, panel: number): PanelFigures => {
    const marks = countMarks(bars);
    const own = component.trim?.per === 'panel' ? component.trim : null;
    const isTrimmed = own !== null && holds(own.when, whole(marks));
    const top = isTrimmed ? dropHighest(bars, own.high) : { left: bars, points: ZERO };
    const { left, points: low } = isTrimmed
      ? dropLowest(top.left, own.low)
      : { ...top, points: ZERO };
    const exact = component.aggregate === 'median' ? median(left) : mean(left);
    return {
      ...trimmedOf(counts, component, { panel, marks, isTrimmed }),
      dropped: { high: top.points, low },
      points: sumPoints(left),
      exact,
      value: component.round ? round(exact, component.round) : exact,
    };
  };
  return {
    values: columnByRow(panelsIn(counts), (panel) => {
      const bars = barsOf(panel);
      return bars.length === 0 ? null : figuresIn(bars, panel).value;
    }),
    figuresOf: (panel) => figuresIn(barsOf(panel), panel),
  };
}

/** Readable bars of a panel; bars without marks left out. */
function histogramReader(
  { levels }: MarkCounts,
  histograms: Histograms,
): (panel: number) => Histogram {
  const bars = makeBars(levels.length);
  return (panel) => {
    const many = histograms.read(panel, bars);
    return Array.from({ length: many }, (_, bar) => ({
      points: levels[bars.level[bar] ?? 0]?.points ?? ZERO,
      count: bars.count[bar] ?? 0,
    })).filter(({ count }) => count > 0);
  };
}

/** How many marks there were, and how many went: single ones, or with whole ballots. */
function trimmedOf(
  { kept, valid, leaves }: MarkCounts,
  { trim }: BallotsComponent,
  { panel, marks, isTrimmed }: { panel: number; marks: number; isTrimmed: boolean },
): Pick<PanelFigures, 'marks' | 'trimmed'> {
  if (!kept) return { marks, trimmed: isTrimmed ? ends(trim) : ends(null) };
  const isBallotTrimmed = kept.isTrimmed[Math.floor(panel / leaves.length)] === 1;
  return {
    marks: valid.marksIn(panel),
    trimmed: ends(isBallotTrimmed ? trim : null),
  };
}

const ends = (trim: Trim | null): Panel['trimmed'] => ({
  high: trim?.high ?? 0,
  low: trim?.low ?? 0,
});
