import type { Rational } from '../exact/rational.ts';
import { formatFraction } from '../exact/text.ts';
import type { Scoring, SubjectScore } from '../score/model/scoring.ts';

/** Everybody's exact values, rank and grade, a line each in the roster's order. */
export const canonicalResults = (scoring: Scoring): string =>
  scoring.subjects.map((subject) => resultOf(scoring, subject)).join('\n');

function resultOf({ review }: Scoring, subject: SubjectScore): string {
  const { name, unit, category } = review.subjects[subject.index] ?? {};
  const { status, total, rank, grading } = subject;
  return JSON.stringify([
    [name, unit, category, status],
    total && [total.exact, total.score, total.banding].map(formatFraction),
    [rank, grading?.suggested],
    subject.components.map(({ component, value }) => [component.id, text(value)]),
    subject.adjustments.map(({ adjustment, points }) => [adjustment.id, text(points)]),
    subject.vetoes.map(({ veto, fired }) => [veto.id, fired]),
  ]);
}

const text = (value: Rational | null): string | null => value && formatFraction(value);
