import { compare } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { RankComponent } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';

/** The last place is worth no more than the first. */
export function lintRank({ id, first, least }: RankComponent, at: At): Problem[] {
  if (compare(least, first) <= 0) return [];
  const place = at(['components', id, 'rank', 'least']);
  const values = { least: formatForReading(least), first: formatForReading(first) };
  return [rulebookProblem('rulebook-rank-least', values, { place })];
}
