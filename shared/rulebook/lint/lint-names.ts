import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Component, Indicator, Named, Rulebook, Scale, Titled } from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';

/** Something that sheets may name, by its id, its titles and its aliases. */
interface Nameable {
  readonly thing: Named | Titled;
  readonly path: Path;
  /** Where its aliases are written: those of levels stand beside the levels. */
  readonly aliases: Path;
}

/**
 * Within one list, no two things may answer to the same name, and no id may be used twice. A
 * column of numbers may not be headed as a fact, an item or an indicator is.
 */
export function lintNames(rulebook: Rulebook, at: At): Problem[] {
  const lists = [
    under(['categories'], rulebook.categories),
    ...rulebook.scales.map(answersOf),
    under(['groups'], rulebook.groups),
    under(['components'], rulebook.components),
    ...rulebook.components.map(innerNames),
    under(['facts'], rulebook.facts),
  ];
  return [
    ...lists.flatMap((list) => [...lintIds(list, at), ...lintClashes(list, at)]),
    ...lintColumns(rulebook, at),
  ];
}

const under = (path: Path, things: readonly (Named | Titled)[]): Nameable[] =>
  things.map((thing) => nameable(thing, [...path, thing.id]));
const nameable = (thing: Named | Titled, path: Path): Nameable => ({
  thing,
  path,
  aliases: [...path, 'aliases'],
});

const answersOf = ({ id, levels, notMarks }: Scale): Nameable[] =>
  [...under(['scales', id, 'levels'], levels), ...under(['scales', id, 'not-marks'], notMarks)].map(
    (one) => ({ ...one, aliases: ['scales', id, 'aliases', one.thing.id] }),
  );

function innerNames(component: Component): Nameable[] {
  const path = ['components', component.id, component.kind];
  if (component.kind === 'ballots') {
    return indicatorNames(component.indicators, [...path, 'indicators']);
  }
  return component.kind === 'checklist' ? under([...path, 'items'], component.items) : [];
}

const indicatorNames = (indicators: readonly Indicator[], path: Path): Nameable[] =>
  indicators.flatMap((one) => [
    nameable(one, [...path, one.id]),
    ...indicatorNames(one.of, [...path, one.id, 'of']),
  ]);

/** Keys of one map differ already; indicators of several branches may not. */
function lintIds(list: readonly Nameable[], at: At): Problem[] {
  const first = new Map<string, Path>();
  return list.flatMap(({ thing: { id }, path }) => {
    const before = first.get(id);
    if (!before) first.set(id, path);
    if (!before) return [];
    return [
      rulebookProblem('rulebook-id-reused', { id, line: at(before).line }, { place: at(path) }),
    ];
  });
}

/** A name as labels of sheets are compared, and where it is given. */
interface Given {
  readonly name: string;
  readonly path: Path;
  /** An alias is more easily changed than a title, and that than an id. */
  readonly givenAs: 'id' | 'title' | 'alias';
}
const EASE = ['id', 'title', 'alias'];

function lintClashes(list: readonly Nameable[], at: At): Problem[] {
  const owners = new Map<string, Given & { readonly id: string }>();
  return list.flatMap((one) => {
    const { id } = one.thing;
    return namesOf(one).flatMap((given) => {
      const owner = owners.get(given.name);
      if (!owner) owners.set(given.name, { ...given, id });
      if (!owner || owner.id === id) return [];
      const easier = EASE.indexOf(owner.givenAs) > EASE.indexOf(given.givenAs) ? owner : given;
      const values = { name: given.name, one: owner.id, other: id };
      return [rulebookProblem('rulebook-name-clash', values, { place: at(easier.path) })];
    });
  });
}

/** The header of a column says what its numbers are: it cannot mean a fact or an item as well. */
function lintColumns({ facts, components }: Rulebook, at: At): Problem[] {
  const others = [...under(['facts'], facts), ...components.flatMap(innerNames)];
  return components.flatMap((component) => {
    if (!('column' in component)) return [];
    const name = normal(component.column);
    const other = others.find((one) => namesOf(one).some((given) => given.name === name));
    if (!other) return [];
    const place = at(['components', component.id, component.kind, 'column']);
    const values = { name, one: other.thing.id, other: component.id };
    return [rulebookProblem('rulebook-name-clash', values, { place })];
  });
}

/** Each name once, as it is given first. */
function namesOf({ thing, path, aliases }: Nameable): Given[] {
  const titles = 'title' in thing ? Object.entries(thing.title) : [];
  const given: readonly Given[] = [
    { name: thing.id, path, givenAs: 'id' },
    ...titles.map(
      ([language, name]): Given => ({ name, path: [...path, 'title', language], givenAs: 'title' }),
    ),
    ...thing.aliases.map(
      (name, index): Given => ({ name, path: [...aliases, `${index}`], givenAs: 'alias' }),
    ),
  ];
  const names = given.map((one) => ({ ...one, name: normal(one.name) }));
  return names.filter(
    ({ name }, index) => names.findIndex((other) => other.name === name) === index,
  );
}

/** As labels of sheets are compared. */
const normal = (name: string): string => name.normalize('NFKC').trim();
