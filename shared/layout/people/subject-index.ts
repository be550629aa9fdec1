import type { SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { normaliseName } from '../labels/names.ts';
import type { TableRow } from './table-reader.ts';

/** A subject before its category is known. */
export type Entry = Pick<TableRow, 'name' | 'unit' | 'at' | 'unitAt'>;

/** Equal for equal names and units. */
export const keyOf = (name: string, unit: string): string =>
  JSON.stringify([normaliseName(name), normaliseName(unit)]);

/** How a sentence tells people of one name apart. */
export const whoIs = ({ name, unit }: Pick<Entry, 'name' | 'unit'>): string =>
  quotable(unit === '' ? name : `${unit} ${name}`);

/** From a row's name and unit to a subject. The row that entered a subject is always its own. */
export type FindSubject = (row: Pick<Entry, 'name' | 'unit' | 'at'>) => FoundSubject;
export type FoundSubject =
  | { readonly kind: 'one'; readonly index: number }
  /** Several of that name, and no unit to tell them apart. */
  | { readonly kind: 'several'; readonly indices: readonly number[] }
  /** Of that name, but all of other units. */
  | { readonly kind: 'other-unit'; readonly indices: readonly number[] }
  | { readonly kind: 'none' };

/** Looks subjects up by name and unit; a unique name suffices where either has no unit. */
export function indexSubjects(entries: readonly Entry[]): FindSubject {
  const byKey = new Map<string, number>();
  const byName = new Map<string, number[]>();
  entries.forEach(({ name, unit }, index) => {
    byKey.set(keyOf(name, unit), index);
    const named = byName.get(normaliseName(name)) ?? [];
    named.push(index);
    byName.set(normaliseName(name), named);
  });
  return ({ name, unit, at }) => {
    const indices = byName.get(normaliseName(name)) ?? [];
    const [index, ...others] = indices;
    const exact = byKey.get(keyOf(name, unit));
    if (exact !== undefined && (unit !== '' || isSame(entries[exact]?.at, at)))
      return { kind: 'one', index: exact };
    if (index === undefined) return { kind: 'none' };
    if (unit === '')
      return others.length > 0 ? { kind: 'several', indices } : { kind: 'one', index };
    const isFree = others.length === 0 && entries[index]?.unit === '';
    return isFree ? { kind: 'one', index } : { kind: 'other-unit', indices };
  };
}

const isSame = (one: SheetPlace | undefined, other: SheetPlace): boolean =>
  one?.sheet === other.sheet && one.cell === other.cell;
