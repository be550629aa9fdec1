import type { GradingStep, Scoring, SubjectScore } from '../../score/model/scoring.ts';
import { mustAgree } from '../base/agree.ts';
import { wholeNumber } from '../expression/value.ts';
import type { SubjectCells } from './grading-place.ts';

/** Ranks, places and grades: asked when all rows are there, since each of them looks at the others. */
export function agreeOnPlacings(
  { subjects, plan: { rulebook } }: Scoring,
  rows: readonly SubjectCells[],
): void {
  const { bands } = rulebook.grades;
  const numberOf = (grade: string) => bands.findIndex((band) => band.grade === grade) + 1;
  for (const [index, cells] of rows.entries()) {
    const subject = subjects[index];
    if (subject) agreeOnPlacing(subject, cells, numberOf);
  }
}

function agreeOnPlacing(
  { index, rank, grading }: SubjectScore,
  cells: SubjectCells,
  numberOf: (grade: string) => number,
): void {
  const agree = (key: string, number: number | null) => {
    const cell = cells.get(key);
    if (!cell) throw new Error(`No ${key} of subject ${index}`);
    mustAgree(cell, number === null ? null : wholeNumber(number), `${key} of subject ${index}`);
  };
  agree('rank', rank);
  agree('grade', grading && numberOf(grading.suggested));
  for (const { grade, to } of (grading?.steps ?? []).filter(isQuota))
    agree(`quota:${grade}`, numberOf(to));
}

type QuotaStep = Extract<GradingStep, { kind: 'quota' }>;
const isQuota = (step: GradingStep): step is QuotaStep => step.kind === 'quota';
