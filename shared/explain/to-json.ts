import { formatFixed, formatFraction } from '../exact/text.ts';
import { sayProblem } from '../messages/catalogue.ts';
import type { Language } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';
import { sortProblems } from '../score/inputs/sort-problems.ts';
import type { Scoring, SubjectScore } from '../score/model/scoring.ts';
import { reasonsFor } from './reasons.ts';

/** The result as a file for other programs: exact values as text, ranks as whole numbers. */
export interface JsonResult {
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly engine: string;
  /** Null where no working copy can be made. */
  readonly receipt: string | null;
  /** In the roster's order. */
  readonly subjects: readonly JsonSubject[];
  /** What became of every non-empty cell, in the order of the sheets. */
  readonly account: readonly JsonAccount[];
  /** By sheet, row, column, code. */
  readonly problems: readonly JsonProblem[];
}
export interface JsonAccount {
  readonly sheet: string;
  /** How many cells were read; with the others they are all that are not empty. */
  readonly read: number;
  /** By reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly notUnderstood: number;
}
export interface JsonSubject {
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  readonly status: 'scored' | 'void';
  /** The reduced fraction after clamp and before the final rounding; null where there is no total. */
  readonly exact: string | null;
  /** Padded to the places of the final rounding. */
  readonly score: string | null;
  readonly banding: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
  readonly reasons: readonly string[];
  /** Those that are known. */
  readonly components: Readonly<Record<string, { readonly exact: string }>>;
  /** After the cap; null where it was not checked. */
  readonly adjustments: Readonly<Record<string, string | null>>;
  /** Ids of those that fired. */
  readonly vetoes: readonly string[];
}
export interface JsonProblem {
  readonly effect: Problem['effect'];
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

export interface JsonContext {
  readonly engine: string;
  readonly receipt: string | null;
  /** Hex SHA-256 of the canonical form. */
  readonly rulebookHash: string;
  readonly language: Language;
  /** Of every stage of the run; those of the scoring alone where absent. */
  readonly problems?: readonly Problem[];
  readonly account: readonly JsonAccount[];
}

export function scoringToJson(scoring: Scoring, context: JsonContext): JsonResult {
  const { id, version } = scoring.plan.rulebook;
  const problems = sortProblems(context.problems ?? scoring.problems);
  return {
    rulebook: { id, version, sha256: context.rulebookHash },
    engine: context.engine,
    receipt: context.receipt,
    subjects: scoring.subjects.map((score) => subjectToJson(scoring, score, context.language)),
    account: context.account,
    problems: problems.map((problem) => problemToJson(problem, context.language)),
  };
}

function subjectToJson(scoring: Scoring, score: SubjectScore, language: Language): JsonSubject {
  const subject = scoring.review.subjects[score.index];
  if (!subject) throw new RangeError(`No subject ${score.index} in the review`);
  const { places } = scoring.plan.rulebook.final.round;
  const { total, grading } = score;
  return {
    name: subject.name,
    unit: subject.unit,
    category: subject.category,
    status: score.status,
    exact: total && formatFraction(total.exact),
    score: total && formatFixed(total.score, places),
    banding: total && formatFixed(total.banding, places),
    rank: score.rank,
    suggested: grading?.suggested ?? null,
    reasons: reasonsFor(scoring, score.index, language),
    components: componentsToJson(score),
    adjustments: Object.fromEntries(
      score.adjustments.map(({ adjustment, checked, points }) => [
        adjustment.id,
        checked ? formatFraction(points) : null,
      ]),
    ),
    vetoes: score.vetoes.flatMap(({ veto, fired }) => (fired ? [veto.id] : [])),
  };
}

const componentsToJson = ({ components }: SubjectScore): JsonSubject['components'] =>
  Object.fromEntries(
    components.flatMap(({ component, value }) =>
      value ? [[component.id, { exact: formatFraction(value) }]] : [],
    ),
  );

function problemToJson(problem: Problem, language: Language): JsonProblem {
  const { effect, code, place } = problem;
  const at = place && 'sheet' in place ? place : undefined;
  return {
    effect,
    code,
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    message: sayProblem(problem, language),
  };
}
