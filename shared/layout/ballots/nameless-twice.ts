import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, cellText } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import { isLongRole } from '../model/layout.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import {
  type Claims,
  type InCommon,
  inCommon,
  isOneSheet,
  keyOf,
  titleOf,
  type What,
  whoAre,
} from '../twice/in-common.ts';
import { type Bound, bindRows, type Unbound } from './bind-rows.ts';
import { eachRow } from './long-table.ts';
import type { Polls } from './poll.ts';

/**
 * Ballots without names of one component and group on two sheets, with people in common: nobody can
 * say whether they are the same ballots. With a name the same rater twice would be seen.
 * @source seeds/rulebooks/README.md#what-is-there-twice
 */
export function namelessTwice(tables: readonly LinkedTable[], polls: Polls): Problem[] {
  const rows = tables.filter(({ table }) => isLongRole(table.role) && table.rater === null);
  if (rows.length < 2) return [];
  // Halves of one sheet go on, each with ballots of its own.
  const onOthers = inCommon(rows.flatMap((table) => claimsOf(table, polls))).filter(
    (shared) => !isOneSheet(shared),
  );
  return onOthers.map((shared) => {
    const { table, other, what, subjects } = shared;
    const values = {
      what: titleOf(what, polls.needs),
      other: other.sheet.name,
      names: whoAre(subjects, polls.roll),
    };
    const isCopy = answersOf(shared, table, polls) === answersOf(shared, other, polls);
    const code = isCopy ? 'ballots-sheet-copied' : 'ballots-sheet-twice';
    return layoutProblem(code, values, { place: { sheet: table.sheet.name } });
  });
}

/** Whom the table's ballots without names are about, by component and group. */
function claimsOf(table: LinkedTable, polls: Polls): Claims[] {
  const claims = new Map<Bound, Set<number>>();
  eachNameless(table, polls, (bound, { subject }) => {
    const own = claims.get(bound) ?? new Set();
    claims.set(bound, own.add(subject));
  });
  return [...claims].map(([bound, subjects]) => ({ table, what: whatOf(bound), subjects }));
}

function whatOf({ poll: { words }, group }: Bound): What {
  return { component: words.id, group: words.groups[group]?.id ?? '' };
}

type VisitBallot = (
  bound: Bound,
  ballot: { readonly row: number; readonly subject: number },
) => void;

function eachNameless(table: LinkedTable, polls: Polls, visit: VisitBallot): void {
  const rater = findColumn(table.sheet, table.table, 'rater');
  const bind = bindRows(table, polls);
  eachRow(table, (row, subject) => {
    const bound: Bound | Unbound = bind(row);
    const isNamed = rater && cellText(rater.cell(row)) !== '';
    if (!isNamed && !('value' in bound)) visit(bound, { row, subject });
  });
}

/** Equal for tables that hold the same answers about these subjects, in whatever order. */
function answersOf({ what, subjects }: InCommon, table: LinkedTable, polls: Polls): string {
  const asked = new Set(subjects);
  const answered = table.table.columns.filter(({ meaning }) => 'indicator' in meaning);
  const lines: string[] = [];
  eachNameless(table, polls, (bound, { row, subject }) => {
    if (!asked.has(subject) || keyOf(whatOf(bound)) !== keyOf(what)) return;
    const answers = answered.map(({ column }) => cellText(cellAt(table.sheet, row, column)));
    lines.push(JSON.stringify([subject, ...answers]));
  });
  return lines.toSorted().join();
}
