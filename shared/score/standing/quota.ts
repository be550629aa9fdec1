import { multiply, whole } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import type { Quota } from '../../rulebook/model/rulebook.ts';

/** N × max, rounded to a whole number in integers. @source seeds/rulebooks/README.md#quotas */
export const placesIn = ({ max, round: mode }: Quota, scored: number): number =>
  Number(round(multiply(whole(scored), max), { places: 0, mode }).num);

/**
 * Ranks up to this one keep the grade; 0 where nobody does.
 * @param ranks of the candidates, best first
 */
export function lastRankKept(
  ranks: readonly number[],
  places: number,
  ties: Quota['ties'],
): number {
  const firstOut = ranks[places];
  if (firstOut === undefined) return Infinity;
  const lastIn = ranks[places - 1];
  if (lastIn === undefined) return 0;
  if (lastIn < firstOut || ties === 'all-keep') return lastIn;
  return firstOut - 1;
}
