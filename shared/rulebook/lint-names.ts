import { type Problem, problem } from '../messages/problem.ts';
import type { Component, Indicator, Named, Rulebook, Scale, Titled } from './rulebook.ts';
import type { At, Path } from './schema.ts';

/** Something that sheets may name, by its id, its titles and its aliases. */
interface Nameable {
  readonly thing: Named | Titled;
  readonly path: Path;
}

/** Within one list, no two things may answer to the same name, and no id may be used twice. */
export function lintNames(rulebook: Rulebook, at: At): Problem[] {
  const lists = [
    under(['categories'], rulebook.categories),
    ...rulebook.scales.map(answersOf),
    under(['groups'], rulebook.groups),
    under(['components'], rulebook.components),
    ...rulebook.components.map(innerNames),
    under(['facts'], rulebook.facts),
  ];
  return lists.flatMap((list) => [...lintIds(list, at), ...lintClashes(list, at)]);
}

const under = (path: Path, things: readonly (Named | Titled)[]): Nameable[] =>
  things.map((thing) => ({ thing, path: [...path, thing.id] }));

const answersOf = ({ id, levels, notMarks }: Scale): Nameable[] => [
  ...under(['scales', id, 'levels'], levels),
  ...under(['scales', id, 'not-marks'], notMarks),
];

function innerNames(component: Component): Nameable[] {
  const path = ['components', component.id, component.kind];
  if (component.kind === 'ballots') {
    return indicatorNames(component.indicators, [...path, 'indicators']);
  }
  return component.kind === 'checklist' ? under([...path, 'items'], component.items) : [];
}

const indicatorNames = (indicators: readonly Indicator[], path: Path): Nameable[] =>
  indicators.flatMap((one) => [
    { thing: one, path: [...path, one.id] },
    ...indicatorNames(one.of, [...path, one.id, 'of']),
  ]);

/** Keys of one map differ already; indicators of several branches may not. */
function lintIds(list: readonly Nameable[], at: At): Problem[] {
  const first = new Map<string, Path>();
  return list.flatMap(({ thing: { id }, path }) => {
    const before = first.get(id);
    if (!before) first.set(id, path);
    if (!before) return [];
    return [problem('rulebook-id-reused', { id, line: at(before).line }, { place: at(path) })];
  });
}

function lintClashes(list: readonly Nameable[], at: At): Problem[] {
  const owners = new Map<string, string>();
  return list.flatMap(({ thing, path }) =>
    [...new Set(namesOf(thing).map(normal))].flatMap((name) => {
      const one = owners.get(name);
      if (one === undefined) owners.set(name, thing.id);
      if (one === undefined || one === thing.id) return [];
      return [problem('rulebook-name-clash', { name, one, other: thing.id }, { place: at(path) })];
    }),
  );
}

const namesOf = (thing: Named | Titled): string[] =>
  'title' in thing
    ? [thing.id, thing.title.zh, thing.title.en, ...thing.aliases]
    : [thing.id, ...thing.aliases];

/** As labels of sheets are compared. */
const normal = (name: string): string => name.normalize('NFKC').trim();
