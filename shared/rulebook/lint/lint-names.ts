import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Rulebook, Scale, Titled } from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';
import type { ComponentLint, Linted } from './kinds.ts';
import { type Nameable, nameable, under } from './named-things.ts';

/**
 * Within one list, no two things may answer to the same name, and no id may be used twice. A
 * column of numbers may not be headed as a fact, an item or an indicator is.
 */
export function lintNames({ rulebook, components }: Linted, at: At): Problem[] {
  const lists = [
    under(['categories'], rulebook.categories),
    ...rulebook.scales.map(answersOf),
    under(['groups'], rulebook.groups),
    under(['components'], rulebook.components),
    ...components.map(({ names }) => names),
    under(['facts'], rulebook.facts),
  ];
  return [
    ...lists.flatMap((list) => [...lintIds(list, at), ...lintClashes(list, at)]),
    ...lintColumns(rulebook.facts, components, at),
    ...lintSubject(rulebook, components, at),
  ];
}

/** What heads those who are reviewed cannot head a fact, an item or an indicator as well. */
function lintSubject(
  { subject, facts }: Rulebook,
  components: readonly ComponentLint[],
  at: At,
): Problem[] {
  if (!subject) return [];
  const own = namesOf(nameable({ id: 'subject', ...subject }, ['subject']));
  const others = [...under(['facts'], facts), ...components.flatMap(({ names }) => names)];
  return others.flatMap((other) => {
    const known = new Set(namesOf(other).map(({ name }) => name));
    const clash = own.find(({ name, givenAs }) => givenAs !== 'id' && known.has(name));
    if (!clash) return [];
    const values = { name: clash.name, one: other.thing.id, other: 'subject' };
    return [rulebookProblem('rulebook-name-clash', values, { place: at(clash.path) })];
  });
}

const answersOf = ({ id, levels, notMarks }: Scale): Nameable[] =>
  [...under(['scales', id, 'levels'], levels), ...under(['scales', id, 'not-marks'], notMarks)].map(
    (answer) => ({ ...answer, aliases: ['scales', id, 'aliases', answer.thing.id] }),
  );

/** Keys of one map differ already; indicators of several branches may not. */
function lintIds(list: readonly Nameable[], at: At): Problem[] {
  const first = new Map<string, Path>();
  return list.flatMap(({ thing: { id }, path }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, path);
      return [];
    }
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
  return list.flatMap((nameable) => {
    const { id } = nameable.thing;
    return namesOf(nameable).flatMap((given) => {
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
function lintColumns(
  facts: readonly Titled[],
  components: readonly ComponentLint[],
  at: At,
): Problem[] {
  const others = [...under(['facts'], facts), ...components.flatMap(({ names }) => names)];
  return components.flatMap(({ id, path, column }) => {
    if (column === null) return [];
    const name = normal(column);
    const other = others.find((thing) => namesOf(thing).some((given) => given.name === name));
    if (!other) return [];
    const values = { name, one: other.thing.id, other: id };
    return [rulebookProblem('rulebook-name-clash', values, { place: at([...path, 'column']) })];
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
  const names = given.map((own) => ({ ...own, name: normal(own.name) }));
  return names.filter(
    ({ name }, index) => names.findIndex((other) => other.name === name) === index,
  );
}

/** As labels of sheets are compared. */
const normal = (name: string): string => name.normalize('NFKC').trim();
