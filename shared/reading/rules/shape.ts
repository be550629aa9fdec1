/**
 * Takes in a value of unknown origin and gives it back as `T`, members in the order of the shape.
 * @throws Unfit naming the path where the value is of another form
 */
export type Shape<T> = (value: unknown, path: string) => T;

/** Thrown by shapes and caught where a record is read; never seen elsewhere. */
export class Unfit extends Error {
  constructor(readonly path: string) {
    super(`Not as a record has it: ${path}`);
  }
}

/** A text that passes the test. */
export const text =
  (isFit: (text: string) => boolean): Shape<string> =>
  (value, path) => {
    if (typeof value !== 'string' || !isFit(value)) throw new Unfit(path);
    return value;
  };

/** A whole number from 0 to `most`. */
export const count =
  (most: number): Shape<number> =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Unfit(path);
    const number = Number(value);
    if (number < 0 || number > most) throw new Unfit(path);
    return number;
  };

export const flag: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Unfit(path);
  return value;
};

/** One of a few values. */
export const oneOf =
  <const T>(values: readonly T[]): Shape<T> =>
  (value, path) => {
    const found = values.find((known) => known === value);
    if (found === undefined) throw new Unfit(path);
    return found;
  };

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const list =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > most) throw new Unfit(path);
    return value.map((one: unknown, index) => shape(one, `${path}[${index}]`));
  };

/** Exactly these members: what is absent and what is unknown are both refused. */
export const object =
  <T>(members: { readonly [Name in keyof T]: Shape<T[Name]> }): Shape<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unfit(path);
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) throw new Unfit(below(path, unknown));
    const read = Object.entries<Shape<unknown>>(members).map(([name, shape]) => [
      name,
      shape((value as Record<string, unknown>)[name], below(path, name)),
    ]);
    return Object.fromEntries(read) as T;
  };

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
