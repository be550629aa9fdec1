let largest = Number.MAX_SAFE_INTEGER;

/**
 * Whether whole numbers up to this size are held exactly in a double, and so are their sums and
 * products that stay below it. Whatever is computed in doubles asks this first, with a bound that
 * no step exceeds; where it says no, fractions of whole numbers of any length take over.
 */
export const isHeld = (bound: number): boolean => bound <= largest;

/** Runs with a smaller bound, so that one review can be scored in doubles and in fractions alone. */
export function withLargest<T>(bound: number, run: () => T): T {
  const before = largest;
  largest = bound;
  try {
    return run();
  } finally {
    largest = before;
  }
}
