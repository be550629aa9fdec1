import { normaliseLabel } from './names.ts';

/** Of the pairs of characters of a title so many are in a header that may mean it. */
export const LEAST_ALIKE = 1 / 3;

/** Those whose text has most pairs of characters of one of the labels; none where it has less than `least` of them. */
export function mostAlike<T extends { readonly text: string }>(
  all: readonly T[],
  labels: readonly string[],
  least: number,
): T[] {
  const wanted = labels.map(pairsOf);
  const rated = all.map((candidate) => {
    const own = pairsOf(normaliseLabel(candidate.text));
    return { candidate, like: Math.max(0, ...wanted.map((pairs) => shared(pairs, own))) };
  });
  const most = rated.reduce((best, { like }) => Math.max(best, like), 0);
  if (most < least) return [];
  return rated.flatMap(({ candidate, like }) => (like === most ? [candidate] : []));
}

const pairsOf = (key: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));

const shared = (wanted: ReadonlySet<string>, own: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : [...wanted].filter((pair) => own.has(pair)).length / wanted.size;
