import { compare, type Rational } from '../../../shared/exact/rational.ts';
import { formatFixed } from '../../../shared/exact/text.ts';
import type { Place, Scoring } from '../../../shared/score/model/scoring.ts';
import { rankedIn } from './ranking.ts';

/** Where things stand on a strip of totals, in per cent of its width. Only for drawing. */
export interface StripPlot {
  readonly edges: readonly { readonly label: string; readonly x: number }[];
  readonly bands: readonly { readonly grade: string; readonly x: number }[];
  readonly dots: readonly StripDot[];
  /** Where a quota cut: between the last that it kept and the first that it dropped. */
  readonly cuts: readonly { readonly grade: string; readonly x: number }[];
}
export interface StripDot {
  readonly subject: number;
  readonly grade: string;
  readonly x: number;
  /** 0 on the line, higher where others stand at the same place. */
  readonly level: number;
}

const MARGIN = 3;
const DOT_WIDTH = 3.2;

/** The scored subjects of a category along their totals, or undefined where there is none. */
export function drawStrip(scoring: Scoring, category: string): StripPlot | undefined {
  const scored = rankedIn(scoring, category).flatMap((index) => {
    const place = scoring.places[index];
    return place ? { index, grading: place.grading, score: place.total().score } : [];
  });
  const totals = scored.map(({ score }) => numberOf(score));
  if (totals.length === 0) return undefined;
  const scale = scaleFor(scoring, totals);
  return {
    ...drawBands(scoring, scale),
    dots: drawDots(scored, scale.x),
    cuts: scoring.plan.rulebook.grades.bands.flatMap(({ grade }) =>
      drawCut(scored, grade, scale.x),
    ),
  };
}

interface Dot extends Pick<Place, 'grading'> {
  readonly index: number;
  readonly score: Rational;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly x: (total: number) => number;
}

/** From the edge below the lowest total to the top of the highest band. */
function scaleFor({ plan: { rulebook } }: Scoring, totals: readonly number[]): Scale {
  const edges = rulebook.grades.bands
    .flatMap(({ low, high }) => [low, high])
    .filter((edge) => edge !== null)
    .map(numberOf);
  const least = Math.min(...totals);
  const low = Math.max(...edges.filter((edge) => edge <= least), -Infinity);
  const high = Math.max(...edges, ...totals);
  const start = Number.isFinite(low) ? low : least;
  const width = high - start || 1;
  return {
    low: start,
    high,
    x: (total) => MARGIN + ((total - start) / width) * (100 - 2 * MARGIN),
  };
}

function drawBands(
  { plan: { rulebook } }: Scoring,
  { low, high, x }: Scale,
): Pick<StripPlot, 'edges' | 'bands'> {
  const ends = rulebook.grades.bands
    .map((band) => ({
      grade: band.grade,
      from: band.low ? numberOf(band.low) : low,
      to: band.high ? numberOf(band.high) : high,
    }))
    .filter(({ from, to }) => to > low && from < high);
  const edges = [
    ...new Set(ends.flatMap(({ from, to }) => [Math.max(from, low), Math.min(to, high)])),
  ];
  return {
    edges: edges.map((edge) => ({ label: `${edge}`, x: x(edge) })),
    bands: ends.map(({ grade, from, to }) => ({
      grade,
      x: x((Math.max(from, low) + Math.min(to, high)) / 2),
    })),
  };
}

function drawDots(scored: readonly Dot[], x: Scale['x']): StripDot[] {
  const dots: StripDot[] = [];
  for (const { index, score, grading } of byTotal(scored)) {
    const here = x(numberOf(score));
    const near = dots.filter((dot) => here - dot.x < DOT_WIDTH).map(({ level }) => level);
    const level = [...near.keys(), near.length].find((free) => !near.includes(free)) ?? 0;
    dots.push({ subject: index, grade: grading.suggested, x: here, level });
  }
  return dots;
}

function drawCut(scored: readonly Dot[], grade: string, x: Scale['x']) {
  const asked = scored.flatMap(({ score, grading }) => {
    const step = grading.steps.find((taken) => taken.kind === 'quota' && taken.grade === grade);
    return step?.kind === 'quota' ? [{ kept: step.kept, total: score }] : [];
  });
  const dropped = asked.filter(({ kept }) => !kept).map(({ total }) => numberOf(total));
  if (dropped.length === 0) return [];
  const stayed = asked.filter(({ kept }) => kept).map(({ total }) => numberOf(total));
  const highest = Math.max(...dropped);
  const at = stayed.length > 0 ? (Math.min(...stayed) + highest) / 2 : highest;
  return [{ grade, x: x(at) + (stayed.length > 0 ? 0 : DOT_WIDTH / 2) }];
}

const byTotal = (scored: readonly Dot[]): Dot[] =>
  scored.toSorted((a, b) => compare(a.score, b.score));

const numberOf = (value: Rational): number => Number(formatFixed(value, 6));
