import type { Subject } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import { isSameCell, quotable, shownPlace } from '../cells/cell-text.ts';
import { nameWithAddition, withoutMark } from '../labels/name-addition.ts';
import { normaliseName } from '../labels/names.ts';
import type { SameName } from '../model/layout.ts';
import { readCategories } from './categories.ts';
import { categoriesOfSections } from './section-categories.ts';
import {
  type Entry,
  type FindSubject,
  indexSubjects,
  isKnownAddition,
  type NameKnowledge,
  personKey,
  whoIs,
} from './subject-index.ts';
import type { TableReader } from './table-reader.ts';

/** All subjects, and the way from a row's name and unit to one of them. */
export interface Roll {
  readonly subjects: readonly Subject[];
  readonly find: FindSubject;
  /** A roster says who is there; otherwise whoever stands in any table is. */
  readonly isListed: boolean;
}
export interface Called {
  readonly roll: Roll;
  readonly problems: readonly Problem[];
}

export interface RollOptions {
  readonly declared: Rulebook['categories'];
  /** Answers to the question who is meant. */
  readonly same: readonly SameName[];
}

/**
 * Who is scored. The rosters decide; without one, all tables together do. Categories come from
 * whichever table has them, and must agree; where none has, from the sections of a table.
 */
export function callRoll(given: readonly TableReader[], { declared, same }: RollOptions): Called {
  const { tables, problems: sections } = categoriesOfSections(given, declared);
  const rosters = tables.filter(({ table }) => table.role.kind === 'roster');
  const isListed = rosters.length > 0;
  const additions = declared.flatMap(({ id, aliases }) => [id, ...aliases]);
  const entered = createEntries();
  const twice = rosters.flatMap(({ rows }) => rows.flatMap((row) => entered.enterOnce(row)));
  if (!isListed) enterAll(tables.filter(holdsSubjects), entered, { same, additions });
  const entries = entered.all();
  const find = indexSubjects(entries, { same, additions });
  const categories = readCategories(tables, declared, { entries, find });
  const subjects = entries.map(({ name, unit, at }, index) => ({
    name,
    unit,
    at,
    category: categories.of[index] ?? '',
  }));
  const problems = [
    ...twice,
    ...unitsMissing(entries),
    ...(isListed ? [] : namesakes(entries)),
    ...sections,
    ...categories.problems,
  ];
  return { roll: { subjects, find, isListed }, problems };
}

/** Whoever hands in a reading record need not be judged here. */
const holdsSubjects = ({ table }: TableReader): boolean => table.role.kind !== 'readings';

function createEntries() {
  const byKey = new Map<string, Entry>();
  const names = new Set<string>();
  const keyOf = ({ name, unit }: Entry) => personKey(withoutMark(name), unit);
  const enter = (entry: Entry) => {
    const { unit, at, unitAt } = entry;
    const name = withoutMark(entry.name);
    byKey.set(keyOf(entry), { name, unit, at, unitAt });
    names.add(normaliseName(name));
  };
  return {
    all: (): readonly Entry[] => [...byKey.values()],
    hasName: (name: string) => names.has(normaliseName(name)),
    has: (entry: Entry) => byKey.has(keyOf(entry)),
    enter,
    /** A second row for the same name and unit is a problem. */
    enterOnce(row: Entry): Problem[] {
      const other = byKey.get(keyOf(row));
      if (!other) {
        enter(row);
        return [];
      }
      const name = quotable(row.name);
      const [place, values] = [row.at, { name, other: shownPlace(other.at, row.at) }];
      return [
        isSameCell(other.at, place)
          ? layoutProblem('subject-merged', { name }, { place })
          : layoutProblem('subject-twice', values, { place }),
      ];
    },
  };
}

/** Where several people have one name and one of them has no unit, nobody knows whose a row without a unit is. */
function unitsMissing(entries: readonly Entry[]): Problem[] {
  const named = groupBy(entries, ({ name }) => normaliseName(name));
  return entries.flatMap(({ name, unit, unitAt }, subject) => {
    const same = named.get(normaliseName(name)) ?? [];
    if (unit !== '' || same.length < 2) return [];
    const values = { name: quotable(name), candidates: same.map(whoIs) };
    return [layoutProblem('name-ambiguous', values, { place: unitAt, subject })];
  });
}

/** Without a roster two people of one name may be one whose unit was mistaken, or a name typed twice. */
function namesakes(entries: readonly Entry[]): Problem[] {
  const named = groupBy(entries, ({ name }) => normaliseName(name));
  return [...named.values()].flatMap((same) => {
    const last = same.at(-1);
    // A name merged over rows of several units is told of its own.
    const isOne = last && same.every(({ at }) => isSameCell(at, last.at));
    if (!last || isOne || same.some(({ unit }) => unit === '')) return [];
    const values = { name: quotable(last.name), candidates: same.map(whoIs) };
    return [layoutProblem('namesakes', values, { place: last.at })];
  });
}

/**
 * First the rows with units, so that a bare name can be seen to be one of them; last those with a
 * post in brackets behind the name. A name that an answer calls another's is nobody's own.
 */
function enterAll(
  tables: readonly TableReader[],
  entered: ReturnType<typeof createEntries>,
  { same, additions }: NameKnowledge,
) {
  const others = new Set(
    same.filter((answer) => !isOwn(answer)).map(([name]) => normaliseName(name)),
  );
  const rows = tables
    .flatMap((table) => table.rows)
    .filter(({ name }) => !others.has(normaliseName(name)));
  const isKnown = isKnownAddition([...additions, ...rows.map(({ unit }) => unit)]);
  const bareOf = ({ name }: Entry) => {
    const parts = nameWithAddition(name);
    return parts && isKnown(parts) ? parts.bare : null;
  };
  const plain = rows.filter((row) => bareOf(row) === null);
  for (const row of plain) if (row.unit !== '' && !entered.has(row)) entered.enter(row);
  for (const row of plain) if (row.unit === '' && !entered.hasName(row.name)) entered.enter(row);
  for (const row of rows) {
    const bare = bareOf(row);
    if (bare !== null && !entered.hasName(bare) && !entered.has(row)) entered.enter(row);
  }
}

const isOwn = ([written, meant]: SameName): boolean =>
  normaliseName(written) === normaliseName(meant);
