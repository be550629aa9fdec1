/** Fields of a data file of the product, every value as text. Each throws a TypeError naming its path. */

/** Keys and values, with known keys alone. */
export function record(
  data: unknown,
  path: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new TypeError(`${path}: keys and values are expected`);
  }
  const unknown = Object.keys(data).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new TypeError(`${path}.${unknown}: no such key`);
  return data as Readonly<Record<string, unknown>>;
}

/** A list of anything. */
export function list(data: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new TypeError(`${path}: a list is expected`);
  return data;
}

/** A text that is not empty. */
export function text(data: unknown, path: string): string {
  if (typeof data !== 'string' || data === '') throw new TypeError(`${path}: text is expected`);
  return data;
}

/** A list of texts. */
export function texts(data: unknown, path: string): readonly string[] {
  return list(data, path).map((value, at) => text(value, `${path}[${at}]`));
}

/** At least one text. */
export function oneOrMore(data: unknown, path: string): readonly string[] {
  const given = texts(data, path);
  if (given.length === 0) throw new TypeError(`${path}: at least one is expected`);
  return given;
}
