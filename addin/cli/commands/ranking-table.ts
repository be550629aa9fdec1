import { formatFixed } from '../../../shared/exact/text.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Scoring } from '../../../shared/score/model/scoring.ts';
import { table } from '../table.ts';
import { wordsIn } from '../words/index.ts';

/** One table a category, by rank; void subjects at the end without a rank. */
export function rankingTable(scoring: Scoring, language: Language): string {
  return scoring.plan.rulebook.categories
    .map(({ id }) => {
      const rows = inCategory(scoring, id).map((index) => row(scoring, index, language));
      return rows.length === 0 ? '' : `${id}\n${table([wordsIn(language).ranking, ...rows])}\n`;
    })
    .join('');
}

/** Indices, by rank. */
function inCategory({ places, review }: Scoring, category: string): number[] {
  const rankOf = (index: number) => places[index]?.rank ?? Infinity;
  return review.subjects
    .flatMap((subject, index) => (subject.category === category ? index : []))
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

function row(
  { plan: { rulebook }, review, places }: Scoring,
  index: number,
  language: Language,
): string[] {
  const { name = '', unit = '' } = review.subjects[index] ?? {};
  const place = places[index];
  if (!place) return ['', name, unit, wordsIn(language).voided, ''];
  const score = formatFixed(place.total().score, rulebook.final.round.places);
  return [`${place.rank}`, name, unit, score, place.grading.suggested];
}
