import { divide, HUNDRED } from '../../exact/rational.ts';
import type { Component, Rulebook } from '../../rulebook/model/rulebook.ts';
import type { CategoryPlan, PlannedComponent } from '../../rulebook/plan/plan.ts';
import { AMOUNT_PLACES, mostPlaces, type Places, placesOf, placesTogether } from '../base/snap.ts';
import { formulasOf } from './kinds.ts';

interface Rules {
  readonly rulebook: Rulebook;
  /** Of a checklist's items, or a measure's numbers. */
  readonly itemPlaces: (component: string) => Places;
}

/** Decimals that the totals of a category can need, before they are rounded; null where nothing bounds them. */
export function totalPlaces({ counted }: CategoryPlan, rules: Rules): Places {
  const terms = counted.map((planned) =>
    placesTogether(valuePlaces(planned, rules), placesOf(planned.weight)),
  );
  const weighted = placesTogether(
    mostPlaces(terms),
    placesOf(divide(rules.rulebook.base, HUNDRED)),
  );
  return mostPlaces([weighted, adjustmentPlaces(rules, null)]);
}

function valuePlaces(planned: PlannedComponent, rules: Rules): Places {
  const { id, kind }: Component = planned.component;
  const own = formulasOf(kind).places(planned, rules.itemPlaces(id));
  return mostPlaces([own, adjustmentPlaces(rules, id)]);
}

/** Of those that belong to a component, or to the total. */
const adjustmentPlaces = ({ rulebook }: Rules, component: string | null): Places =>
  mostPlaces(
    rulebook.adjust
      .filter(({ to }) => to === component)
      .map(({ points }) => placesTogether(AMOUNT_PLACES, placesOf(points))),
  );
