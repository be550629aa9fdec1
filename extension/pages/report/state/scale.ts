/** Steps of an axis that are easily read. Minutes. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 240, 360];

/** The marks of an axis from nothing to at least the most, at most four above nothing. Minutes. */
export function marksUpTo(most: number): readonly number[] {
  const step = STEPS.find((size) => most <= 4 * size) ?? Math.ceil(most / 240) * 60;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, mark) => mark * step);
}
