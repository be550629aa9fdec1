/**
 * How far kept reading time may be from a driver's truth, in milliseconds or as a share of the truth,
 * whichever is more. The precise bar is for a quiet machine, `npm run bench`.
 */
const PRECISE = { milliseconds: 500, share: 0.01 };
const WIDE = { milliseconds: 1000, share: 0.1 };

/**
 * @param truth milliseconds
 * @param share the precise bar, where it is another
 * @returns milliseconds
 */
export function tolerance(truth: number, share?: number): number {
  if (!process.env.PRECISE) return Math.max(WIDE.milliseconds, WIDE.share * truth);
  return share ? share * truth : Math.max(PRECISE.milliseconds, PRECISE.share * truth);
}
