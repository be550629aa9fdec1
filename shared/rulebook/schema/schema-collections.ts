import { isMap, isNode, isSeq } from 'yaml';
import {
  inside,
  mapped,
  type ObjectShape,
  refuse,
  type Schema,
  type Spot,
  type ValueOf,
} from './schema.ts';
import { type Entry, entriesOf } from './schema-entries.ts';
import { excerpt } from './schema-text.ts';

/** A key that may be left out: the value that it then has. */
export interface Optional<T> {
  readonly schema: Schema<T>;
  readonly otherwise: T;
}
export const optional = <T, U>(schema: Schema<T>, otherwise: U): Optional<T | U> => ({
  schema: schema as Schema<T | U>,
  otherwise,
});

type Field = Schema<unknown> | Optional<unknown>;
type FieldValue<F> = F extends Optional<infer T> ? T : ValueOf<F>;
export type ObjectOf<F> = { readonly [Key in keyof F]: FieldValue<F[Key]> };

/** A map with known keys. Unknown ones are refused with the list of known ones. */
export function object<F extends Readonly<Record<string, Field>>>(fields: F): Schema<ObjectOf<F>> {
  const read = (spot: Spot): ObjectOf<F> | undefined => {
    const entries = entriesOf(spot);
    if (!entries) return undefined;
    refuseUnknownKeys(spot, entries, fields);
    const values = Object.entries(fields).map(([key, field]) => [
      key,
      readField(spot, entries.get(key), [key, field]),
    ]);
    if (values.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(values) as ObjectOf<F>;
  };
  return { shape: objectShape(fields), read };
}

function objectShape(fields: Readonly<Record<string, Field>>): ObjectShape {
  const shapes = Object.entries(fields).map(([key, field]) => {
    const isOptional = 'otherwise' in field;
    const schema = isOptional ? field.schema : field;
    return [key, { shape: schema.shape, optional: isOptional }] as const;
  });
  return { kind: 'object', fields: Object.fromEntries(shapes) };
}

function readField(spot: Spot, entry: Entry | undefined, [key, field]: [string, Field]): unknown {
  if (entry) {
    const schema = 'otherwise' in field ? field.schema : field;
    return entry.value && schema.read(inside(spot, key, entry.value));
  }
  if ('otherwise' in field) return field.otherwise;
  return refuse(spot, 'rulebook-key-missing', { key });
}

function refuseUnknownKeys(spot: Spot, entries: ReadonlyMap<string, Entry>, fields: object): void {
  const known = Object.keys(fields);
  for (const { key, keyNode } of entries.values()) {
    if (Object.hasOwn(fields, key)) continue;
    refuse(spot, 'rulebook-key-unknown', { key: excerpt(keyNode), known }, keyNode);
  }
}

/** An object of whose optional fields `keys` exactly one is written; else `refuseOther` says so. */
export function exactlyOne<F extends Readonly<Record<string, Field>>>(
  fields: F,
  keys: readonly (keyof F & string)[],
  refuseOther: (spot: Spot) => undefined,
): Schema<ObjectOf<F>> {
  const { read } = mapped(object(fields), (value, spot) =>
    keys.filter((key) => value[key] !== null).length === 1 ? value : refuseOther(spot),
  );
  return { shape: { ...objectShape(fields), exactlyOne: keys }, read };
}

/** A map whose keys the writer chooses; their order means something. */
export function orderedMap<T>(
  key: Schema<string>,
  value: Schema<T>,
  least = 1,
): Schema<readonly (readonly [id: string, value: T])[]> {
  const read = (spot: Spot) => {
    const entries = entriesOf(spot);
    if (!entries) return undefined;
    if (entries.size < least) return refuse(spot, 'rulebook-too-few', { least });
    return allOrNone([...entries.values()].map((entry) => readEntry(spot, entry, [key, value])));
  };
  return { shape: { kind: 'map', key: key.shape, value: value.shape, least }, read };
}

function readEntry<T>(
  spot: Spot,
  entry: Entry,
  [key, value]: readonly [Schema<string>, Schema<T>],
): readonly [string, T] | undefined {
  if (!entry.value) return undefined;
  const id = key.read({ ...spot, node: entry.keyNode });
  const read = value.read(inside(spot, entry.key, entry.value, entry.keyNode));
  return id === undefined || read === undefined ? undefined : [id, read];
}

/** An ordered map of objects, each with its key as `id`. */
export const byId = <T extends object>(
  key: Schema<string>,
  value: Schema<T>,
  least = 1,
): Schema<readonly ({ readonly id: string } & T)[]> =>
  mapped(orderedMap(key, value, least), (entries) =>
    entries.map(([id, entry]) => ({ id, ...entry })),
  );

export function list<T>(item: Schema<T>, least = 0): Schema<readonly T[]> {
  const read = (spot: Spot) => {
    const { node } = spot;
    if (!isSeq(node)) return refuse(spot, 'rulebook-not-list', { value: excerpt(node) });
    if (node.items.length < least) return refuse(spot, 'rulebook-too-few', { least });
    return allOrNone(
      node.items.map((child, index) =>
        isNode(child)
          ? item.read(inside(spot, `${index}`, child))
          : refuse(spot, 'rulebook-value-missing', { key: `${index + 1}` }),
      ),
    );
  };
  return { shape: { kind: 'list', item: item.shape, least }, read };
}

/** A schema that is defined later, because it holds itself; its shape goes by a title. */
export const later = <T>(title: string, define: () => Schema<T>): Schema<T> => ({
  shape: { kind: 'named', title, shape: () => define().shape },
  read: (spot) => define().read(spot),
});

/** A schema whose shape is published once, by a title. */
export const named = <T>(title: string, schema: Schema<T>): Schema<T> => ({
  shape: { kind: 'named', title, shape: () => schema.shape },
  read: schema.read,
});

/** Where the written kind decides: one value is read by `scalar`, a map by `map`. */
export const scalarOrMap = <T, U>(scalar: Schema<T>, map: Schema<U>): Schema<T | U> => ({
  shape: { kind: 'either', of: [scalar.shape, map.shape] },
  read: (spot) => (isMap(spot.node) ? map.read(spot) : scalar.read(spot)),
});

const allOrNone = <T>(values: readonly (T | undefined)[]): T[] | undefined => {
  const read = values.filter((value) => value !== undefined);
  return read.length === values.length ? read : undefined;
};
