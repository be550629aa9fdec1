import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import { normaliseName } from '../labels/names.ts';
import type { SameName } from '../model/layout.ts';
import { indexAlike } from './alike-names.ts';
import type { LinkedTable } from './link-rows.ts';
import { type Presence, presences } from './presence.ts';
import type { Roll } from './roll.ts';
import type { TableRow } from './table-reader.ts';

export interface Asking {
  readonly roll: Roll;
  /** By subject. */
  readonly categories: readonly CategoryPlan[];
  /** What has been answered already. */
  readonly same: readonly SameName[];
}

/**
 * Names in the data that are not on the roster. Where somebody of the roster is missing in that
 * table who may be meant, it is asked whether they are one person, and no total is given until it
 * is known; elsewhere the row is left out with a note. By table.
 */
export function askWhoIsMeant(
  tables: readonly LinkedTable[],
  { roll, categories, same }: Asking,
): (table: LinkedTable) => readonly Problem[] {
  if (tables.every(({ strangers }) => strangers.length === 0)) return () => [];
  const isOwn = ownNames(same);
  const byTable = presences(tables, categories).map((presence): [LinkedTable, Problem[]] => {
    const { strangers } = presence.table;
    const open = strangers.filter(({ name }) => !isOwn(name));
    const meant = open.length === 0 ? () => [] : whoMayBeMeant(presence, open, roll);
    return [presence.table, strangers.flatMap((row) => asked(row, meant(row), roll))];
  });
  const problems = new Map(byTable);
  return (table) => problems.get(table) ?? [];
}

/** Names of which it was said that they are nobody else's. */
export function ownNames(same: readonly SameName[]): (name: string) => boolean {
  const own = new Set(
    same.flatMap(([written, meant]) =>
      normaliseName(written) === normaliseName(meant) ? [normaliseName(written)] : [],
    ),
  );
  return (name) => own.has(normaliseName(name));
}

/** Whoever is missing and called nearly so; or whoever alone is missing, of one stranger alone. */
function whoMayBeMeant(
  { absent, isForAll }: Presence,
  strangers: readonly TableRow[],
  { subjects }: Roll,
): (stranger: TableRow) => readonly number[] {
  const find = indexAlike(absent.map((subject) => subjects[subject]?.name ?? ''));
  const names = new Set(strangers.map(({ name }) => normaliseName(name)));
  const isPair = isForAll && names.size === 1 && absent.length === 1;
  return ({ name }) => {
    if (!names.has(normaliseName(name))) return [];
    return isPair ? absent : find(name).flatMap((index) => absent[index] ?? []);
  };
}

function asked(row: TableRow, meant: readonly number[], { subjects }: Roll): Problem[] {
  const name = quotable(row.name);
  if (meant.length === 0) return [layoutProblem('not-on-roster', { name }, { place: row.at })];
  return meant.flatMap((subject) => {
    const known = subjects[subject];
    if (!known) return [];
    const values = { name, known: quotable(known.name), other: shownPlace(known.at, row.at) };
    return layoutProblem('name-maybe-same', values, { place: row.at, subject });
  });
}
