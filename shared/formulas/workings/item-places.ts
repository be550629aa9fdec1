import { divide, HUNDRED, sum } from '../../exact/rational.ts';
import { type ChecklistComponent, type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import {
  AMOUNT_PLACES,
  MOST_PLACES,
  mostPlaces,
  type Places,
  placesOf,
  placesTogether,
} from '../base/snap.ts';

/**
 * Decimals that a component's items may have: as many as their cells hold (a formula of the
 * staff's may give many), and as many as leave the total exact, for what is entered later.
 */
export function itemPlacesOf({ rulebook, review }: Scoring): (component: string) => Places {
  const places = new Map<string, Places>();
  for (const one of rulebook.components)
    if (one.kind === 'checklist') places.set(one.id, roomFor(one, rulebook));
  for (const { component, items } of review.checklists) {
    const own = items.map(({ value }) => (value === null ? 0 : placesOf(value)));
    places.set(component, mostPlaces([places.get(component) ?? AMOUNT_PLACES, ...own]));
  }
  return (component) => places.get(component) ?? AMOUNT_PLACES;
}

/** What the share of the full marks, the weight and the base leave of a total's decimals. */
function roomFor(component: ChecklistComponent, { base, categories }: Rulebook): number {
  const full = sum(component.items.map((item) => item.full));
  const weights = categories.map(({ id }) => placesOf(weightIn(component.weight, id)));
  const taken = placesTogether(
    placesOf(divide(HUNDRED, full)),
    mostPlaces(weights),
    placesOf(divide(base, HUNDRED)),
  );
  return Math.max(AMOUNT_PLACES, taken === null ? 0 : MOST_PLACES - taken);
}
