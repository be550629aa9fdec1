import { multiply, type Rational, whole } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Band, Quota } from '../rulebook/model/rulebook.ts';
import { askRequires, type Graded, nameOf } from './grade.ts';
import type { CategoryScore } from './model/scoring.ts';

interface Applied {
  readonly graded: readonly Graded[];
  readonly quotas: CategoryScore['quotas'];
}

/**
 * From the top grade down: whoever has no place drops to the next grade, is asked what that one
 * requires, and joins its candidates.
 * @param graded all scored subjects of one category, by rank
 */
export function applyQuotas(bands: readonly Band[], graded: readonly Graded[]): Applied {
  return bands.reduce<Applied>(
    (applied, band, index) =>
      band.quota && index < bands.length - 1
        ? applyQuota(bands, { applied, band, index, quota: band.quota })
        : applied,
    { graded, quotas: [] },
  );
}

interface Turn {
  readonly applied: Applied;
  readonly band: Band;
  readonly index: number;
  readonly quota: Quota;
}

function applyQuota(
  bands: readonly Band[],
  { applied: { graded, quotas }, band, index, quota }: Turn,
): Applied {
  const places = countPlaces(quota, graded.length);
  const isCandidate = (one: Graded) => one.grade === index && !one.fixed;
  const ranks = graded.filter(isCandidate).map(({ ranked }) => ranked.rank);
  const lastKept = lastRankKept(ranks, places, quota.ties);
  const told = { kind: 'quota', grade: band.grade, places, candidates: ranks.length } as const;
  const stay = { ...told, kept: true, to: band.grade };
  const drop = { ...told, kept: false, to: nameOf(bands, index + 1) };
  const settled = graded.map((one) => {
    if (!isCandidate(one)) return one;
    if (one.ranked.rank <= lastKept) return { ...one, steps: [...one.steps, stay] };
    return askRequires(bands, { ...one, grade: index + 1, steps: [...one.steps, drop] });
  });
  return { graded: settled, quotas: [...quotas, { band, places, candidates: ranks.length }] };
}

/** N × max, rounded to a whole number in integers. */
function countPlaces({ max, round: mode }: Quota, scored: number): number {
  const places: Rational = round(multiply(whole(scored), max), { places: 0, mode });
  return Number(places.num);
}

/**
 * Ranks up to this one keep the grade; 0 where nobody does.
 * @param ranks of the candidates, best first
 */
function lastRankKept(ranks: readonly number[], places: number, ties: Quota['ties']): number {
  const firstOut = ranks[places];
  if (firstOut === undefined) return Infinity;
  const lastIn = ranks[places - 1];
  if (lastIn === undefined) return 0;
  if (lastIn < firstOut || ties === 'all-keep') return lastIn;
  return firstOut - 1;
}
