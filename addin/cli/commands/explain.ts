import type { Review } from '../../../shared/ballots/review.ts';
import { explainSubject } from '../../../shared/explain/explain.ts';
import type { Step } from '../../../shared/explain/explanation.ts';
import { normaliseName } from '../../../shared/layout/labels/names.ts';
import { commandProblem } from '../../../shared/messages/command.ts';
import { done, type Result, type SheetPlace, stopped } from '../../../shared/messages/problem.ts';
import { readArguments } from '../arguments.ts';
import { DONE, inert, refuse, report, VOIDED } from '../output.ts';
import { prepare } from '../prepare.ts';

/** `lianping explain`: one subject's score, step by step, with cells and clauses. */
export function explainCommand(words: string[]): number {
  const given = readArguments(words, ['subject', 'unit']);
  if (!given.ok) return refuse(given.problems, 'zh');
  const { language, given: named } = given.value;
  const { subject, unit } = named;
  if (typeof subject !== 'string') {
    return refuse([commandProblem('argument-missing', { argument: '--subject' })], language);
  }
  const prepared = prepare(given.value);
  if (!prepared.ok) return refuse(prepared.problems, language);
  const { scoring } = prepared.value.scored;
  const index = findSubject(scoring.review, subject, typeof unit === 'string' ? unit : undefined);
  if (!index.ok) return refuse(index.problems, language);
  report(prepared.value.problems, language);
  const { headline, steps } = explainSubject(scoring, index.value, language);
  process.stdout.write(`${inert(headline)}\n${steps.map((step) => stepLines(step, 1)).join('')}`);
  return scoring.subjectAt(index.value).voids.some(({ by }) => by === 'problem') ? VOIDED : DONE;
}

function findSubject(review: Review, name: string, unit: string | undefined): Result<number> {
  const named = review.subjects.flatMap((subject, index) =>
    normaliseName(subject.name) === normaliseName(name) ? [{ subject, index }] : [],
  );
  const inUnit = named.filter(
    ({ subject }) => unit === undefined || normaliseName(subject.unit) === normaliseName(unit),
  );
  const [first, ...others] = inUnit;
  if (!first) return stopped(commandProblem('subject-not-found', { name }));
  if (others.length === 0) return done(first.index);
  const candidates = inUnit.map(({ subject }) => subject.unit).join('、');
  return stopped(commandProblem('subject-ambiguous', { name, count: inUnit.length, candidates }));
}

function stepLines({ text, value, cite, places, of }: Step, depth: number): string {
  const parts = [text, value === undefined ? '' : `= ${value}`, cite ?? '', cells(places)];
  const line = `${'  '.repeat(depth)}${inert(parts.filter(Boolean).join('  '))}\n`;
  return line + of.map((step) => stepLines(step, depth + 1)).join('');
}

function cells(places: readonly SheetPlace[]): string {
  if (places.length === 0) return '';
  return `[${places.map(({ sheet, cell }) => (cell ? `${sheet}!${cell}` : sheet)).join(' ')}]`;
}
