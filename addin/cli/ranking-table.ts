import { formatFixed } from '../../shared/exact/text.ts';
import type { Language } from '../../shared/messages/problem.ts';
import type { Scoring, SubjectScore } from '../../shared/score/scoring.ts';
import { table } from './output.ts';

const WORDS = {
  zh: { head: ['名次', '姓名', '单位', '总分', '建议等次'], void: '不计分' },
  en: { head: ['Rank', 'Name', 'Unit', 'Total', 'Suggested grade'], void: 'void' },
} as const;

/** One table a category, by rank; void subjects at the end without a rank. */
export function rankingTable(scoring: Scoring, language: Language): string {
  return scoring.rulebook.categories
    .map(({ id }) => {
      const rows = inCategory(scoring, id).map((subject) => row(scoring, subject, language));
      return rows.length === 0 ? '' : `${id}\n${table([WORDS[language].head, ...rows])}\n`;
    })
    .join('');
}

const inCategory = ({ subjects, review }: Scoring, category: string): SubjectScore[] =>
  subjects
    .filter(({ index }) => review.subjects[index]?.category === category)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index);

function row(
  { rulebook, review }: Scoring,
  { index, total, rank, grading }: SubjectScore,
  language: Language,
) {
  const { name = '', unit = '' } = review.subjects[index] ?? {};
  if (!total) return ['', name, unit, WORDS[language].void, ''];
  const score = formatFixed(total.score, rulebook.final.round.places);
  return [`${rank}`, name, unit, score, grading?.suggested ?? ''];
}
