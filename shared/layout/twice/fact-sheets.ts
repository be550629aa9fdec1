import { groupBy } from '../../base/group-by.ts';
import { counted } from '../../messages/counted.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { areCopiesByName } from '../labels/copy-names.ts';
import { type FactEntry, factEntries, type ReadFacts } from './fact-entries.ts';

/** All facts of one sheet, in however many tables. */
export interface FactSheet {
  readonly name: string;
  readonly rows: number;
  /** Whom its rows are about, also those that add nothing. */
  readonly people: ReadonlySet<number>;
  readonly entries: readonly FactEntry[];
}

export const factSheetsOf = (read: readonly ReadFacts[]): FactSheet[] =>
  [...groupBy(read, ({ table }) => table.sheet.name)].map(([name, tables]) => ({
    name,
    rows: tables.reduce((rows, { facts }) => rows + facts.length, 0),
    people: new Set(tables.flatMap(({ facts }) => facts.map(({ subject }) => subject))),
    entries: tables.flatMap(factEntries),
  }));

/** A sheet of facts with its copy beside it stops; sheets that are added up are named. */
export function sheetsTwice(sheets: readonly FactSheet[]): Problem[] {
  const given = sheets.filter(({ rows }) => rows > 0);
  const [first, ...others] = given;
  if (!first || others.length === 0) return [];
  const copied = given.flatMap((sheet, index) =>
    given.slice(0, index).flatMap((other) => copiedOf(sheet, other)),
  );
  if (copied.length > 0) return copied;
  const tables = given.map(withRows);
  return [layoutProblem('facts-added-up', { tables }, { place: { sheet: first.name } })];
}

const withRows = ({ name, rows }: FactSheet): Sayable => ({
  zh: `“${quotable(name)}”${rows} 行`,
  en: `“${quotable(name)}” (${counted(rows, 'row')})`,
});

function copiedOf(sheet: FactSheet, other: FactSheet): Problem[] {
  const alike = entriesAlike(sheet.entries, other.entries);
  if (!isCopy(sheet, other, alike)) return [];
  const place = { sheet: sheet.name };
  if (alike.length === 0)
    return [layoutProblem('facts-copied-by-name', { other: other.name }, { place })];
  const values = { other: other.name, rows: alike.length };
  return [layoutProblem('facts-copied', values, { place })];
}

/** Entries of the one sheet that stand in the other as well, each as often as there. */
function entriesAlike(entries: readonly FactEntry[], others: readonly FactEntry[]): FactEntry[] {
  const left = new Map<string, number>();
  for (const entry of others) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  return entries.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count > 0;
  });
}

/** What stands beside the document's number may have been filled in since. */
const keyOf = ({ subject, amounts, document, evidence }: FactEntry): string =>
  `${subject} ${amounts} ${document || evidence}`;

/** Sheets as short as this may well say the same of everybody, where they give no evidence. */
const SHORTEST_BARE = 3;

function isCopy(sheet: FactSheet, other: FactSheet, alike: readonly FactEntry[]): boolean {
  const shorter = Math.min(sheet.entries.length, other.entries.length);
  if (areCopiesByName(sheet.name, other.name))
    return alike.length > 0 || sharesPeople(sheet.people, other.people);
  const evident = alike.filter(({ document, evidence }) => document !== '' || evidence !== '');
  if (shorter > 1 && 2 * evident.length > shorter) return true;
  const isWhole = alike.length === sheet.entries.length && alike.length === other.entries.length;
  return isWhole && shorter >= SHORTEST_BARE;
}

/** Half of the people of the shorter sheet, or more, stand in both. */
function sharesPeople(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const both = [...one].filter((subject) => other.has(subject)).length;
  return both > 0 && 2 * both >= Math.min(one.size, other.size);
}
