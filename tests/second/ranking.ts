import { compare, type Fraction } from './fraction.ts';
import { at, list, type Part, text } from './rulebook.ts';
import type { Total } from './total.ts';

/** A scored subject, among those it is compared with. */
export interface Standing {
  readonly subject: number;
  readonly category: string;
  readonly total: Total;
  /** Exact values of the components that are known, on 0 to 100. */
  readonly components: ReadonlyMap<string, Fraction>;
  /** Share of a level among a component's counted marks; null of none. */
  readonly share: (component: string, level: string) => Fraction | null;
  readonly vetoes: readonly Part[];
}

type Key = (standing: Standing) => Fraction | null;

/** The rank of each, inside its category and in the order of `standings`. */
export function rankAll(rulebook: Part, standings: readonly Standing[]): number[] {
  const keys = readKeys(rulebook);
  const isDense = text(at(rulebook, 'ranking', 'ties'), 'shared') === 'dense';
  const results = standings.map((standing) => ({
    category: standing.category,
    values: keys.map((key) => key(standing)),
  }));
  return results.map((own) => {
    const ahead = results
      .filter((other) => other.category === own.category)
      .filter((other) => compareResults(other.values, own.values) < 0)
      .map(({ values }) => values);
    return 1 + (isDense ? countDistinct(ahead) : ahead.length);
  });
}

/** What a subject has under each key, the first key first. */
type Result = readonly (Fraction | null)[];

/** How many there are when equals count once. */
function countDistinct(results: readonly Result[]): number {
  return results.filter(
    (own, place) => !results.slice(0, place).some((other) => compareResults(other, own) === 0),
  ).length;
}

/** Below 0 where `a` is placed before `b`, 0 where no key tells them apart. */
function compareResults(a: Result, b: Result): number {
  const orders = a.map((value, key) => compareKeys(b[key] ?? null, value));
  return orders.find((order) => order !== 0) ?? 0;
}

/** None is lower than anything. */
function compareKeys(a: Fraction | null, b: Fraction | null): number {
  if (a && b) return compare(a, b);
  return (a ? 1 : 0) - (b ? 1 : 0);
}

function readKeys(rulebook: Part): Key[] {
  const order = at(rulebook, 'ranking', 'order') ?? ['score desc'];
  // A name orders the list and never separates ranks.
  return list(order)
    .map((key) => text(key).replace(/\s+(asc|desc)$/u, ''))
    .filter((key) => key !== 'name')
    .map(readKey);
}

function readKey(key: string): Key {
  const [, component, level] = /^share\(\s*(.*?)\s*,\s*(.*?)\s*\)$/u.exec(key) ?? [];
  if (component !== undefined && level !== undefined) return ({ share }) => share(component, level);
  if (key === 'score') return ({ total }) => total.score;
  if (key === 'banding') return ({ total }) => total.banding;
  return ({ components }) => components.get(key.replace(/^component\./u, '')) ?? null;
}
