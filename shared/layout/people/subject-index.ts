import { groupBy } from '../../base/group-by.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import {
  bareName,
  isPersonDetail,
  type NameWithAddition,
  nameWithAddition,
} from '../labels/name-addition.ts';
import { normaliseName } from '../labels/names.ts';
import type { SameName } from '../model/layout.ts';
import type { TableRow } from './table-reader.ts';

/** A subject before its category is known. */
export type Entry = Pick<TableRow, 'name' | 'unit' | 'at' | 'unitAt'>;

/** Equal for equal names and units; no name that is folded holds the character between. */
export const personKey = (name: string, unit: string): string =>
  `${normaliseName(name)}\u0000${normaliseName(unit)}`;

/** How a sentence tells people of one name apart. */
export const whoIs = ({ name, unit }: Pick<Entry, 'name' | 'unit'>): string =>
  quotable(unit === '' ? name : `${unit} ${name}`);

/** From a row's name and unit to a subject. The row that entered a subject is always its own. */
export type FindSubject = (row: Who) => FoundSubject;
type Who = Pick<Entry, 'name' | 'unit' | 'at'>;
export type FoundSubject =
  | {
      readonly kind: 'one';
      readonly index: number;
      /** Called so but for what stands in brackets behind one of the names. */
      readonly added?: true;
    }
  /** Several of that name, and no unit to tell them apart. */
  | { readonly kind: 'several'; readonly indices: readonly number[] }
  /** Of that name, but all of other units. */
  | { readonly kind: 'other-unit'; readonly indices: readonly number[] }
  | { readonly kind: 'none' };

/** What is known besides the names themselves. */
export interface NameKnowledge {
  /** Answers to the question who is meant. */
  readonly same: readonly SameName[];
  /** What may stand in brackets behind a name besides a post, such as a category. */
  readonly additions: readonly string[];
}

/**
 * Looks subjects up by name and unit; a unique name suffices where either has no unit. A name that
 * is nobody's is looked up without the post or unit in brackets behind it.
 */
export function indexSubjects(
  entries: readonly Entry[],
  { same, additions }: NameKnowledge,
): FindSubject {
  const plain = indexBy(entries, normaliseName);
  const bare = indexBy(entries, bareName);
  const meant = new Map(same.map(([written, other]) => [normaliseName(written), other]));
  const isKnown = isKnownAddition([...additions, ...entries.map(({ unit }) => unit)]);
  const units = new Set(entries.map(({ unit }) => normaliseName(unit)));
  return (row) => {
    const found = plain(row);
    if (found.kind !== 'none') return found;
    const answer = meant.get(normaliseName(row.name));
    if (answer !== undefined) return plain({ ...row, name: answer });
    const parts = nameWithAddition(row.name);
    if (parts && !isKnown(parts)) return found;
    const unit = row.unit || (parts && units.has(parts.addition) ? parts.addition : '');
    const bareRow = { ...row, unit, name: parts?.bare ?? row.name };
    const person = bare(bareRow);
    if (person.kind !== 'one') return person;
    const own = nameWithAddition(entries[person.index]?.name ?? '');
    if (own && !isKnown(own)) return { kind: 'none' };
    return parts?.is === 'number' ? person : { ...person, added: true };
  };
}

/** A mark, a post, or a unit or category that the workbook or the rulebook names. */
export function isKnownAddition(known: readonly string[]): (parts: NameWithAddition) => boolean {
  const names = new Set(known.map(normaliseName));
  return ({ addition, is }) => is !== 'brackets' || isPersonDetail(addition) || names.has(addition);
}

function indexBy(entries: readonly Entry[], fold: (name: string) => string): FindSubject {
  const keyed = ({ name, unit }: Pick<Who, 'name' | 'unit'>) =>
    `${fold(name)}\u0000${normaliseName(unit)}`;
  const indices = entries.map((_, index) => index);
  const byKey = groupBy(indices, (index) => keyed(entries[index] ?? NOBODY));
  const byName = groupBy(indices, (index) => fold((entries[index] ?? NOBODY).name));
  return (row) => {
    const named = byName.get(fold(row.name)) ?? [];
    const [index, ...others] = named;
    const [exact, ...twins] = byKey.get(keyed(row)) ?? [];
    const isExact = exact !== undefined && twins.length === 0;
    if (isExact && (row.unit !== '' || isSame(entries[exact]?.at, row.at)))
      return { kind: 'one', index: exact };
    if (index === undefined) return { kind: 'none' };
    if (row.unit === '' || twins.length > 0)
      return others.length > 0 ? { kind: 'several', indices: named } : { kind: 'one', index };
    const isFree = others.length === 0 && entries[index]?.unit === '';
    return isFree ? { kind: 'one', index } : { kind: 'other-unit', indices: named };
  };
}
const NOBODY = { name: '', unit: '' };

const isSame = (one: SheetPlace | undefined, other: SheetPlace): boolean =>
  one?.sheet === other.sheet && one.cell === other.cell;
