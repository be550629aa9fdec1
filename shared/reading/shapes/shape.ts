/**
 * Takes in a value of unknown origin and gives it back as `T`, members in the order of the shape.
 * @throws Unfit naming the path where the value is of another form
 */
export type Shape<T> = (value: unknown, path: string) => T;

/** Thrown by shapes, and caught by `readAs` alone. */
export class Unfit extends Error {
  constructor(readonly path: string) {
    super(`Of another form: ${path}`);
  }
}

/** A value that fits its shape, or the path of the first part that does not; '' for all of it. */
export type Fitted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly path: string };

/** Holds a value of unknown origin against a shape. */
export function readAs<T>(shape: Shape<T>, value: unknown): Fitted<T> {
  try {
    return { ok: true, value: shape(value, '') };
  } catch (cause) {
    if (!(cause instanceof Unfit)) throw cause;
    return { ok: false, path: cause.path };
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

/** A whole number from 1 to `most`. */
export const positive =
  (most: number): Shape<number> =>
  (value, path) => {
    const number = count(most)(value, path);
    if (number === 0) throw new Unfit(path);
    return number;
  };

/** True or false, and nothing that counts as either. */
export const flag: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Unfit(path);
  return value;
};

/** Any of a few values. */
export const oneOf =
  <const T>(values: readonly T[]): Shape<T> =>
  (value, path) => {
    const known = values.find((allowed) => allowed === value);
    if (known === undefined) throw new Unfit(path);
    return known;
  };

/** Null, or a value of the shape. */
export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** Left out, or a value of the shape: what a form has gained since it was first written. */
export const absent =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : shape(value, path);

/** At most so many values of one shape. */
export const list =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > most) throw new Unfit(path);
    return value.map((part: unknown, index) => shape(part, `${path}[${index}]`));
  };

/** A shape for each member of `T`. */
export type Members<T> = { readonly [Name in keyof T]: Shape<T[Name]> };

/** Exactly these members: what is absent and what is unknown are both refused. */
export const object =
  <T>(members: Members<T>): Shape<T> =>
  (value, path) => {
    const names = Object.keys(asObject(value, path));
    const unknown = names.find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) throw new Unfit(below(path, unknown));
    return membersOf(members)(value, path);
  };

/** These members, and nothing of what else is there. */
export const membersOf =
  <T>(members: Members<T>): Shape<T> =>
  (value, path) => {
    const given = asObject(value, path);
    const taken = Object.entries<Shape<unknown>>(members).map(([name, shape]) => [
      name,
      shape(given[name], below(path, name)),
    ]);
    return Object.fromEntries(taken) as T;
  };

function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unfit(path);
  return value as Readonly<Record<string, unknown>>;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
