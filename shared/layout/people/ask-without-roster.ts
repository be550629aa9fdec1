import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import { nameWithAddition } from '../labels/name-addition.ts';
import { normaliseName } from '../labels/names.ts';
import { isSource } from '../model/ballot-sources.ts';
import type { TableLayout } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import { indexAlike } from './alike-names.ts';
import { askRarelyNamed } from './ask-rarely-named.ts';
import { type Asking, ownNames } from './ask-who.ts';
import type { LinkedTable } from './link-rows.ts';
import { type Presence, presences } from './presence.ts';

/**
 * Without a roster whoever stands in any table is there. Tables that disagree about that are told;
 * two who are called nearly alike and never stand in one table may be one person, and neither gets
 * a total until it is known; 薛冰 and 薛冰（补） in one table are two, and told.
 */
export function askWithoutRoster(tables: readonly LinkedTable[], asking: Asking): Problem[] {
  const { roll, categories, same } = asking;
  const forAll = presences(tables, categories).filter(({ isForAll }) => isForAll);
  const lacking = [...new Set(forAll.flatMap(({ absent }) => absent))].toSorted((a, b) => a - b);
  const isOwn = ownNames(same);
  const isAnswered = (subject: number) => isOwn(roll.subjects[subject]?.name ?? '');
  const open = lacking.filter((subject) => !isAnswered(subject));
  const added = pairsAdded(roll.subjects).filter((pair) => !pair.some(isAnswered));
  const areTwo = (pair: Pair) => standTogether(pair, forAll);
  const pairs = [
    ...pairsAlike(open, roll.subjects).filter((pair) => complete(pair, forAll)),
    ...added.filter((pair) => !areTwo(pair)),
  ];
  const asked = new Set(pairs.flat());
  return [
    ...pairs.flatMap((pair) => askedOf(pair, roll.subjects)),
    ...added.filter(areTwo).flatMap((pair) => toldOf(pair, roll.subjects)),
    ...askRarelyNamed(tables, asking),
    ...forAll.flatMap((presence) => missingHere(presence, asked, roll.subjects)),
  ];
}

type Pair = readonly [first: number, second: number];

/** Both names of each pair are open; if only two are, they need not be alike. */
function pairsAlike(open: readonly number[], subjects: readonly Subject[]): Pair[] {
  const [first, second, ...others] = open;
  if (first !== undefined && second !== undefined && others.length === 0) return [[first, second]];
  const nameOf = (subject: number) => subjects[subject]?.name ?? '';
  const find = indexAlike(open.map(nameOf));
  return open.flatMap((subject) =>
    find(nameOf(subject)).flatMap((index): Pair[] => {
      const other = open[index] ?? subject;
      return other > subject ? [[subject, other]] : [];
    }),
  );
}

/** 杨刚（借调） and 杨刚, 杨刚2 and 杨刚. */
function pairsAdded(subjects: readonly Subject[]): Pair[] {
  const byName = new Map(subjects.map(({ name }, subject) => [normaliseName(name), subject]));
  return subjects.flatMap(({ name }, subject): Pair[] => {
    const [, numbered = ''] = NUMBER_BEHIND.exec(normaliseName(name)) ?? [];
    const other = byName.get(nameWithAddition(name)?.bare ?? numbered);
    return other === undefined ? [] : [[other, subject]];
  });
}

const NUMBER_BEHIND = /^(\D+)\d{1,2}$/;

/** In tables of a row a subject nobody has two; among single ballots one of many may be written so. */
const standTogether = ([first, second]: Pair, tables: readonly Presence[]): boolean =>
  tables.some(({ table, present }) => !table.long && present.has(first) && present.has(second));

/** No table has both, and each is where the other is missing. */
function complete([first, second]: Pair, tables: readonly Presence[]): boolean {
  const instead = (one: number, other: number) =>
    tables.some(({ present, absent }) => present.has(one) && absent.includes(other));
  return (
    !tables.some(({ present }) => present.has(first) && present.has(second)) &&
    instead(first, second) &&
    instead(second, first)
  );
}

function askedOf(pair: Pair, subjects: readonly Subject[]): Problem[] {
  return [pair, pair.toReversed()].flatMap(([subject = 0, other = 0]) => {
    const [one, another] = [subjects[subject], subjects[other]];
    if (!one || !another) return [];
    const values = {
      name: quotable(one.name),
      known: quotable(another.name),
      other: shownPlace(another.at, one.at),
    };
    return layoutProblem('names-maybe-same', values, { place: one.at, subject });
  });
}

function toldOf([plain, added]: Pair, subjects: readonly Subject[]): Problem[] {
  const [known, own] = [subjects[plain], subjects[added]];
  if (!known || !own) return [];
  const values = {
    name: quotable(own.name),
    known: quotable(known.name),
    other: shownPlace(known.at, own.at),
  };
  return [layoutProblem('name-beside-addition', values, { place: own.at })];
}

/**
 * Somebody of the roster without a row among a group's ballots gets no total, and is told so, unless
 * the rules count the other groups instead: then one lost row moves a total, and is told here.
 * @param asked subjects of whom it is asked whether they stand there by another name
 */
export function missingThoughScored(
  tables: readonly LinkedTable[],
  { roll, categories }: Asking,
  { marks, asked }: Pick<Needs, 'marks'> & { readonly asked: ReadonlySet<number> },
): Problem[] {
  return presences(tables, categories)
    .filter(({ table: { table }, present }) => present.size > 0 && isScoredWhenEmpty(table, marks))
    .flatMap((presence) => missingHere(presence, asked, roll.subjects));
}

const isScoredWhenEmpty = (table: TableLayout, marks: Needs['marks']): boolean =>
  marks.some(
    (need) =>
      need.scoredWhenEmpty && need.groups.some((group) => isSource(table, need.id, group.id)),
  );

const MOST_NAMED = 8;

function missingHere(
  { table, absent }: Presence,
  asked: ReadonlySet<number>,
  subjects: readonly Subject[],
): Problem[] {
  const missing = absent.filter((subject) => !asked.has(subject));
  if (missing.length === 0) return [];
  const names = missing
    .slice(0, MOST_NAMED)
    .map((subject) => quotable(subjects[subject]?.name ?? ''));
  const values = { count: missing.length, names };
  return [layoutProblem('people-missing-here', values, { place: { sheet: table.sheet.name } })];
}
