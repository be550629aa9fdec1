const PREFIX = 'number ';
/** Relative: what sums in another order of doubles come to. */
const TOLERANCE = 1e-8;

/** Whether two results of a formula are the same to a program that reckons in doubles. */
export function resultsAgree(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (!a?.startsWith(PREFIX) || !b?.startsWith(PREFIX)) return false;
  const [one, other] = [Number(a.slice(PREFIX.length)), Number(b.slice(PREFIX.length))];
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other), 1);
}
