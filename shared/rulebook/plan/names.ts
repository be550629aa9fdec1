import type { Indicator, Rulebook, Titled } from '../model/rulebook.ts';
import type { PlanNames } from './plan.ts';

export const namesOf = (rulebook: Rulebook): Omit<PlanNames, 'category'> => {
  const indicators = new Map(
    rulebook.components.map((component): [string, (id: string) => Titled] => [
      component.id,
      'indicators' in component
        ? finder('indicator', everyOf(component.indicators))
        : finder('indicator', [component]),
    ]),
  );
  const indicatorsOf = finderIn('component', indicators);
  return {
    component: finder('component', rulebook.components),
    group: finder('group', rulebook.groups),
    scale: finder('scale', rulebook.scales),
    fact: finder('fact', rulebook.facts),
    indicator: (component, id) => indicatorsOf(component)(id),
  };
};

const everyOf = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.flatMap((indicator) => [indicator, ...everyOf(indicator.of)]);

/** @returns what finds one of these by its id. @throws Error when there is none */
export const finder = <T extends { readonly id: string }>(what: string, things: readonly T[]) =>
  finderIn(what, new Map(things.map((thing) => [thing.id, thing])));

const finderIn =
  <T>(what: string, byId: ReadonlyMap<string, T>) =>
  (id: string): T => {
    const thing = byId.get(id);
    if (thing === undefined) throw new Error(`No ${what} ${id}: the parser lets none pass`);
    return thing;
  };
