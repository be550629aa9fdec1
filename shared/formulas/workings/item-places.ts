import type { Scoring } from '../../score/model/scoring.ts';
import { AMOUNT_PLACES, mostPlaces, type Places, placesOf } from '../base/snap.ts';
import { formulasOf } from '../components/kinds.ts';

interface Read extends Pick<Scoring, 'review'> {
  readonly plan: Pick<Scoring['plan'], 'rulebook' | 'categories'>;
}

/**
 * Decimals that a component's items, or its numbers, may have: as many as their cells hold (a formula of the
 * staff's may give many), and as many as leave the total exact, for what is entered later.
 */
export function itemPlacesOf({ plan, review }: Read): (component: string) => Places {
  const places = new Map<string, Places>();
  const { base, components } = plan.rulebook;
  for (const [index, component] of components.entries()) {
    const weights = plan.categories.flatMap((category) => category.components[index]?.weight ?? []);
    const room = formulasOf(component.kind).itemPlaces?.(component, { base, weights });
    if (room !== undefined) places.set(component.id, room);
  }
  for (const { component, items } of review.checklists) {
    const own = items.map(({ value }) => (value === null ? 0 : placesOf(value)));
    places.set(component, mostPlaces([places.get(component) ?? AMOUNT_PLACES, ...own]));
  }
  for (const { component, value } of review.measures) {
    const own = value === null ? 0 : placesOf(value);
    places.set(component, mostPlaces([places.get(component) ?? AMOUNT_PLACES, own]));
  }
  return (component) => places.get(component) ?? AMOUNT_PLACES;
}
