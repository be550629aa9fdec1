import { equals } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Scoring } from '../../score/model/scoring.ts';

/** In a smaller category everybody may well be alike. */
const FEWEST = 5;

/** A category in which all totals are one, everybody has the highest grade, or nobody leaves the lowest. */
export function categoriesAlike({ plan, categories, places }: Scoring): Problem[] {
  const bands = plan.rulebook.grades.bands.map(({ grade }) => grade);
  return categories.flatMap(({ category, ranked }): Problem[] => {
    const own = ranked.flatMap((subject) => places[subject] ?? []);
    const [first] = own;
    if (!first || own.length < FEWEST) return [];
    const count = own.length;
    const total = first.total().exact;
    if (own.every((place) => equals(place.total().exact, total)))
      return [suspicion('category-one-total', { category, count, total: formatForReading(total) })];
    const grade = first.grading.suggested;
    if (!own.every(({ grading }) => grading.suggested === grade)) return [];
    if (grade === bands.at(-1)) return [suspicion('category-nobody', { category, count, grade })];
    return grade === bands[0] ? [suspicion('category-everybody', { category, count, grade })] : [];
  });
}
