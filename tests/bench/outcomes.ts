import { formatFixed } from '../../shared/exact/text.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';

export interface Outcome {
  readonly score: string;
  readonly rank: number;
  readonly grade: number;
}

/** What a loop over columns gives. */
export interface Found {
  readonly score: Iterable<{ toFixed(places: number): string }>;
  readonly rank: Uint32Array;
  readonly grade: Uint8Array;
}

export const outcomesOf = ({ score, rank, grade }: Found): Outcome[] =>
  Array.from(score, (value, subject) => ({
    score: value.toFixed(2),
    rank: rank[subject] ?? 0,
    grade: grade[subject] ?? -1,
  }));

export function exactOutcomes({ plan, places }: Scoring): Outcome[] {
  const bands = plan.rulebook.grades.bands.map(({ grade }) => grade);
  return places.map((place) => ({
    score: place ? formatFixed(place.total().score, 2) : 'void',
    rank: place?.rank ?? 0,
    grade: bands.indexOf(place?.grading.suggested ?? ''),
  }));
}

/** How many subjects have another score, rank or grade. */
export const differing = (ours: readonly Outcome[], theirs: readonly Outcome[]): number =>
  ours.filter((own, subject) => {
    const other = theirs[subject];
    return own.score !== other?.score || own.rank !== other.rank || own.grade !== other.grade;
  }).length;
