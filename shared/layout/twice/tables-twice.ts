import type { ChecklistRow, Tally } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import type { Needs } from '../model/needs.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { Roll } from '../people/roll.ts';
import {
  type Claims,
  type InCommon,
  inCommon,
  isOneSheet,
  keyOf,
  titleOf,
  type What,
  whoAre,
} from './in-common.ts';

/** A table with what was read from its rows. */
export interface ReadTable {
  readonly table: LinkedTable;
  readonly tallies: readonly Tally[];
  readonly checklists: readonly ChecklistRow[];
}

interface Source {
  readonly needs: Needs;
  readonly roll: Roll;
}

/**
 * Two tallies of one component and group, or two checklists of one component, with people in common:
 * on two sheets a question which one holds, on one sheet a row too many for whoever has two.
 */
export function tablesTwice(read: readonly ReadTable[], source: Source): Problem[] {
  const claims = read.flatMap((table) => [
    ...claimsOf(table.table, table.tallies),
    ...claimsOf(table.table, table.checklists),
  ]);
  return inCommon(claims).flatMap((shared) =>
    isOneSheet(shared) ? rowsTwice(shared, source) : tableTwice(shared, source),
  );
}

function tableTwice({ table, other, what, subjects }: InCommon, { needs, roll }: Source) {
  const values = {
    what: titleOf(what, needs),
    other: other.sheet.name,
    names: whoAre(subjects, roll),
  };
  return [layoutProblem('table-twice', values, { place: { sheet: table.sheet.name } })];
}

function rowsTwice({ table, other, subjects }: InCommon, { roll }: Source): Problem[] {
  const rowOf = ({ linked }: LinkedTable, subject: number) =>
    linked.find((row) => row.subject === subject)?.at;
  return subjects.flatMap((subject) => {
    const [place, first] = [rowOf(table, subject), rowOf(other, subject)];
    if (!place || !first) return [];
    const name = quotable(roll.subjects[subject]?.name ?? '');
    const values = { name, other: shownPlace(first, place) };
    return [layoutProblem('subject-twice-in-sheet', values, { place, subject })];
  });
}

const claimsOf = (
  table: LinkedTable,
  rows: readonly (What & { readonly subject: number })[],
): Claims[] =>
  [...groupBy(rows, keyOf).values()].flatMap((said) => {
    const subjects = new Set(said.map(({ subject }) => subject));
    return said.slice(0, 1).map((what) => ({ table, what, subjects }));
  });
