import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellText, quotable, shownPlace } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import { normaliseName } from '../labels/names.ts';
import { indexAlike } from './alike-names.ts';
import { type Asking, ownNames } from './ask-who.ts';
import type { LinkedTable } from './link-rows.ts';
import type { LongRows } from './table-reader.ts';

/** One ballot in four is still a small unit's; a slip is one among many. */
const RARELY = 4;

/**
 * Among single ballots a slip in a name makes a person of its own, with few ballots and a rank. Without
 * a roster, whoever has few rows where somebody who is called nearly alike has many, and whom nobody
 * judged who judged the other, may be that other: neither gets a total until it is known.
 */
export function askRarelyNamed(
  tables: readonly LinkedTable[],
  { roll: { subjects }, same }: Asking,
): Problem[] {
  const isOwn = ownNames(same);
  return tables.flatMap((table) =>
    pairsIn(table, subjects)
      .filter((pair) => !pair.some(({ subject }) => isOwn(nameOf(subjects, subject))))
      .flatMap((pair) => askedOf(pair, subjects)),
  );
}

interface Named {
  readonly subject: number;
  readonly rows: number;
}
type Pair = readonly [rare: Named, frequent: Named];

function pairsIn(table: LinkedTable, subjects: readonly Subject[]): Pair[] {
  if (!table.long) return [];
  const bySubject = subjectsOf(table);
  const counts = countsOf(table.long, bySubject);
  const most = [...counts.values()].reduce((high, rows) => Math.max(high, rows), 0);
  const rare = [...counts].filter(([, rows]) => rows * RARELY <= most);
  if (rare.length === 0) return [];
  const known = [...counts.keys()];
  const find = indexAlike(known.map((subject) => nameOf(subjects, subject)));
  const pairs = rare.flatMap(([subject, rows]) =>
    find(nameOf(subjects, subject)).flatMap((index): Pair[] => {
      const other = known[index] ?? subject;
      const frequent = { subject: other, rows: counts.get(other) ?? 0 };
      const isSlip = rows * RARELY <= frequent.rows && !areApart(subjects, [subject, other]);
      return isSlip ? [[{ subject, rows }, frequent]] : [];
    }),
  );
  if (pairs.length === 0) return [];
  const judges = judgesOf(table, bySubject, new Set(pairs.flat().map(({ subject }) => subject)));
  return pairs.filter(([{ subject: one }, { subject: other }]) =>
    [...(judges.get(one) ?? [])].every((judge) => !judges.get(other)?.has(judge)),
  );
}

const nameOf = (subjects: readonly Subject[], subject: number): string =>
  normaliseName(subjects[subject]?.name ?? '');

/** Of two units. */
function areApart(subjects: readonly Subject[], pair: readonly [number, number]): boolean {
  const [one = '', other = ''] = pair.map((subject) => subjects[subject]?.unit ?? '');
  return one !== '' && other !== '' && normaliseName(one) !== normaliseName(other);
}

/** By the index of a name among the table's: whose it is; undefined where that is not known. */
function subjectsOf({ rows, linked }: LinkedTable): (number | undefined)[] {
  const byRow = new Map(linked.map(({ row, subject }) => [row, subject]));
  return rows.map(({ row }) => byRow.get(row));
}

function countsOf(
  { who }: LongRows,
  bySubject: readonly (number | undefined)[],
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of who) {
    const subject = bySubject[index];
    if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}

/** Who judged those of them, as far as the table names who judges. */
function judgesOf(
  { sheet, table, long }: LinkedTable,
  bySubject: readonly (number | undefined)[],
  asked: ReadonlySet<number>,
): Map<number, Set<string>> {
  const judges = new Map([...asked].map((subject) => [subject, new Set<string>()]));
  const rater = findColumn(sheet, table, 'rater');
  if (!rater || !long) return judges;
  long.rows.forEach((row, at) => {
    const judge = cellText(rater.cell(row));
    if (judge !== '') judges.get(bySubject[long.who[at] ?? -1] ?? -1)?.add(judge);
  });
  return judges;
}

function askedOf([rare, frequent]: Pair, subjects: readonly Subject[]): Problem[] {
  const [one, another] = [subjects[rare.subject], subjects[frequent.subject]];
  if (!one || !another) return [];
  const values = {
    name: quotable(one.name),
    rows: rare.rows,
    known: quotable(another.name),
    most: frequent.rows,
    other: shownPlace(another.at, one.at),
  };
  return [rare, frequent].map(({ subject }) =>
    layoutProblem('name-rarely-named', values, { place: one.at, subject }),
  );
}
