import { isMap, isNode, isSeq } from 'yaml';
import {
  inside,
  mapped,
  refuse,
  type Schema,
  type Shape,
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

/**
 * A map with known keys. Unknown ones are refused with the list of known ones; those of
 * `unsupported` (key → what to use instead) as not supported in this version.
 */
export function object<F extends Readonly<Record<string, Field>>>(
  fields: F,
  unsupported: Readonly<Record<string, string>> = {},
): Schema<ObjectOf<F>> {
  const read = (spot: Spot): ObjectOf<F> | undefined => {
    const entries = entriesOf(spot);
    if (!entries) return undefined;
    const isSupported = refuseUnknownKeys(spot, entries, { fields, unsupported });
    const values = Object.entries(fields).map(([key, field]) => {
      const entry = entries.get(key);
      // What is not supported may stand in the place of a key that is then no longer missing.
      return [key, entry || isSupported ? readField(spot, entry, [key, field]) : undefined];
    });
    if (values.some(([, value]) => value === undefined) || !isSupported) return undefined;
    return Object.fromEntries(values) as ObjectOf<F>;
  };
  return { shape: objectShape(fields), read };
}

function objectShape(fields: Readonly<Record<string, Field>>): Shape {
  const shapes = Object.entries(fields).map(([key, field]) => {
    const isOptional = 'otherwise' in field;
    const schema = isOptional ? field.schema : field;
    // A getter, because an indicator holds indicators.
    return [
      key,
      {
        get shape() {
          return schema.shape;
        },
        optional: isOptional,
      },
    ] as const;
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

/** False where one of them is known but not supported. */
function refuseUnknownKeys(
  spot: Spot,
  entries: ReadonlyMap<string, Entry>,
  { fields, unsupported }: { fields: object; unsupported: Readonly<Record<string, string>> },
): boolean {
  const known = Object.keys(fields).join(', ');
  const foreign = [...entries.values()].filter(({ key }) => !Object.hasOwn(fields, key));
  const later = foreign.filter(({ key, keyNode }) => {
    const instead = Object.hasOwn(unsupported, key) ? unsupported[key] : undefined;
    if (instead) refuse(spot, 'rulebook-not-supported', { key, instead }, keyNode);
    else refuse(spot, 'rulebook-key-unknown', { key: excerpt(keyNode), known }, keyNode);
    return instead;
  });
  return later.length === 0;
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
      node.items.map((one, index) =>
        isNode(one)
          ? item.read(inside(spot, `${index}`, one))
          : refuse(spot, 'rulebook-value-missing', { key: `${index + 1}` }),
      ),
    );
  };
  return { shape: { kind: 'list', item: item.shape, least }, read };
}

/** A schema that is defined later, because it holds itself. */
export const later = <T>(define: () => Schema<T>): Schema<T> => ({
  get shape() {
    return define().shape;
  },
  read: (spot) => define().read(spot),
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
