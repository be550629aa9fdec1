/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0, below `limit`. */
export const below = (next: Random, limit: number): number => Math.floor(next() * limit);

export function pick<T>(next: Random, from: readonly T[]): T {
  const found = from[below(next, from.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}
