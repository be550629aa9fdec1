import { compare, HUNDRED, multiply } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { RateComponent, Rulebook } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';
import { levelReference, type Reference } from './references.ts';

/** The levels whose share counts. */
export const ofReferences = ({ id, scale, of }: RateComponent, { scales }: Rulebook): Reference[] =>
  of.flatMap((value, index) => {
    const path = ['components', id, 'rate', 'of', `${index}`];
    return levelReference(scales, scale, { value, path });
  });

/** The bands descend to 0 %, so that every share has its points. */
export function lintRateBands({ id, bands }: RateComponent, at: At): Problem[] {
  const path = ['components', id, 'rate', 'bands'];
  const rising = bands.findIndex((band, index) => {
    const before = bands[index - 1];
    return before && compare(band.from, before.from) >= 0;
  });
  if (rising !== -1) {
    const place = at([...path, `${rising}`, 'from']);
    return [rulebookProblem('rulebook-rate-bands-order', {}, { place })];
  }
  const last = bands.at(-1);
  if (!last || last.from.num === 0n) return [];
  const place = at([...path, `${bands.length - 1}`, 'from']);
  const from = `${formatForReading(multiply(last.from, HUNDRED))}%`;
  return [rulebookProblem('rulebook-rate-bands-zero', { from }, { place })];
}
