import type { Node } from 'yaml';
import type { Problem, TextPlace } from '../../messages/problem.ts';
import { type RulebookCode, rulebookProblem } from '../../messages/rulebook.ts';

/**
 * One definition of a part of the rulebook: `read` turns its YAML into a value, `shape` describes
 * what may be written, for the documentation and the JSON Schema.
 */
export interface Schema<T> {
  readonly shape: Shape;
  /** The value, or undefined once what is wrong has been reported. */
  read(spot: Spot): T | undefined;
}
export type ValueOf<S> = S extends Schema<infer T> ? T : never;

export type Shape =
  | ObjectShape
  | { readonly kind: 'map'; readonly key: Shape; readonly value: Shape; readonly least: number }
  | ListShape
  | TextShape
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | { readonly kind: 'named'; readonly title: string; readonly shape: () => Shape };
export interface TextShape {
  readonly kind: 'text';
  /** An example of what is asked, or several with ` | ` between. */
  readonly form: string;
  /** Of the text without the spaces around it, with `^` and `$`. */
  readonly pattern?: string;
  /** Bounds of its number, inclusive, where the text may be nothing but a number. */
  readonly range?: { readonly least: number; readonly most: number };
}
export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, FieldShape>>;
  /** Optional fields of which exactly one is written. */
  readonly exactlyOne?: readonly string[];
}
export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
  readonly least: number;
  readonly most?: number;
}
export interface FieldShape {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** Ids from the root down, as the YAML has them: `['components', 'report', 'weight']`. */
export type Path = readonly string[];

/** Where the value at a path stands in the text. */
export type At = (path: Path) => TextPlace;

/** A node, how it is reached, and the pass that it belongs to. */
export interface Spot {
  readonly node: Node;
  readonly path: Path;
  readonly pass: Pass;
}

/** What one pass over the text carries along: the problems found, and where each value stands. */
export interface Pass {
  readonly problems: Problem[];
  readonly places: Map<string, TextPlace>;
  placeOf(offset: number): TextPlace;
}

/** Reports at the spot (or at `node`, a key of it) and gives undefined, for `return refuse(…)`. */
export function refuse<C extends RulebookCode>(
  { pass, node: here }: Spot,
  code: C,
  values: Parameters<typeof rulebookProblem<C>>[1],
  node: Node = here,
): undefined {
  const place = pass.placeOf(node.range?.[0] ?? 0);
  pass.problems.push(rulebookProblem(code, values, { place }));
  return undefined;
}

/** Reports at a path that has been read already, below the spot's own. */
export function refuseInside<C extends RulebookCode>(
  spot: Spot,
  below: Path,
  ...[code, values]: readonly [C, Parameters<typeof rulebookProblem<C>>[1]]
): undefined {
  const place = placeAt(spot.pass, [...spot.path, ...below]);
  spot.pass.problems.push(rulebookProblem(code, values, { place }));
  return undefined;
}

/** The spot of a value inside `spot`. For lint its place is remembered, or that of `named`. */
export function inside(spot: Spot, key: string, node: Node, named = node): Spot {
  const path = [...spot.path, key];
  spot.pass.places.set(pathKey(path), spot.pass.placeOf(named.range?.[0] ?? 0));
  return { node, path, pass: spot.pass };
}

/** Where the value at a path stands; for one that was not written, where its holder does. */
export function placeAt(pass: Pass, path: Path): TextPlace {
  const place = pass.places.get(pathKey(path));
  if (place) return place;
  return path.length === 0 ? { line: 1, column: 1 } : placeAt(pass, path.slice(0, -1));
}

const pathKey = (path: Path): string => JSON.stringify(path);

/** `schema`, its value changed by `change`, which may refuse it. */
export function mapped<T, U>(
  schema: Schema<T>,
  change: (value: T, spot: Spot) => U | undefined,
): Schema<U> {
  const read = (spot: Spot) => {
    const value = schema.read(spot);
    return value === undefined ? undefined : change(value, spot);
  };
  return { shape: schema.shape, read };
}
