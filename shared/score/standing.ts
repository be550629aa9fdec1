import type { Subject } from '../ballots/review.ts';
import type { RankKey, Rulebook } from '../rulebook/model/rulebook.ts';
import { bandOf } from './grade.ts';
import type { SubjectScore } from './model/scoring.ts';
import { type Standing, shareOf } from './rank.ts';

/** Where a traced subject stands; null for a void one. */
export function standingOf(
  { ranking, scales, grades }: Rulebook,
  score: SubjectScore,
  subject: Subject,
): Standing | null {
  const { index, total, vetoes, components } = score;
  if (!total) return null;
  // What weighs 0 % in the category may be shown beside; it decides nothing.
  const find = (id: string) =>
    components.find(({ component, weight }) => component.id === id && weight.num !== 0n);
  const componentValue = (id: string) => find(id)?.value ?? null;
  const keyOf = (key: RankKey): Standing['keys'] => {
    if (key.by === 'name') return [];
    if (key.by === 'component') return [componentValue(key.component)];
    if (key.by !== 'share') return [total[key.by]];
    const component = find(key.component);
    return [component ? shareOf(component, key.level, scales) : null];
  };
  return {
    index,
    subject,
    keys: ranking.order.flatMap(keyOf),
    total: () => total,
    band: bandOf(grades.bands, total.banding),
    vetoes,
    componentValue,
  };
}
