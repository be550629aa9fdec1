import { compare, equals, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Rulebook } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';

/** The clamp rises within [0, base], and its ends are totals that can be: on the rounding grid. */
export function lintClamp(
  { base, final: { clamp, round: rounding } }: Rulebook,
  at: At,
): Problem[] {
  if (!clamp) return [];
  const [low, high] = clamp;
  const place = at(['final', 'clamp']);
  if (compare(low, high) >= 0 || compare(low, ZERO) < 0 || compare(high, base) > 0) {
    const ends = { low: formatForReading(low), high: formatForReading(high) };
    const values = { ...ends, base: formatForReading(base) };
    return [rulebookProblem('rulebook-clamp-range', values, { place })];
  }
  return clamp
    .filter((end) => !equals(round(end, rounding), end))
    .map((end) => {
      const values = { value: formatForReading(end), places: rounding.places };
      return rulebookProblem('rulebook-clamp-grid', values, { place });
    });
}
