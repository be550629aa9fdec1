import type { PlannedJudged } from '../../rulebook/plan/plan.ts';
import { MARK_PLACES, mostPlaces, type Places, placesOf, placesTogether } from '../base/snap.ts';
import { pointPlaces } from './bars.ts';

/** Decimals that the weighted total of a ballot can need. */
export function ballotTotalPlaces({ scale, leaves }: PlannedJudged): Places {
  const weights = mostPlaces(leaves.map(({ weight }) => placesOf(weight)));
  return placesTogether(scale.range ? MARK_PLACES : pointPlaces(scale), weights);
}
