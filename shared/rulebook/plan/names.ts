import type { Rulebook } from '../model/rulebook.ts';
import { leavesOf } from './declared-leaves.ts';
import type { DeclaredLeaf, PlanNames } from './plan.ts';

export const namesOf = (rulebook: Rulebook): Omit<PlanNames, 'category'> => {
  const declared = rulebook.components.map((component) => {
    const leaves = leavesOf(component);
    return { id: component.id, leaves, indicator: finder('indicator', leaves.flatMap(pathOf)) };
  });
  const declaredIn = finder('component', declared);
  return {
    component: finder('component', rulebook.components),
    group: finder('group', rulebook.groups),
    scale: finder('scale', rulebook.scales),
    fact: finder('fact', rulebook.facts),
    indicator: (component, id) => declaredIn(component).indicator(id),
    leaves: (component) => declaredIn(component).leaves,
  };
};

const pathOf = ({ branches, indicator }: DeclaredLeaf) => [...branches, indicator];

/** @returns what finds one of these by its id. @throws Error when there is none */
export function finder<T extends { readonly id: string }>(what: string, things: readonly T[]) {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id: string): T => {
    const thing = byId.get(id);
    if (thing === undefined) throw new Error(`No ${what} ${id}: the parser lets none pass`);
    return thing;
  };
}
