import type { Review } from '../../../shared/ballots/review.ts';
import { explainSubject } from '../../../shared/explain/explain.ts';
import type { Step } from '../../../shared/explain/step/explanation.ts';
import { normaliseName } from '../../../shared/layout/labels/names.ts';
import { commandProblem } from '../../../shared/messages/command.ts';
import { done, type Result, type SheetPlace, stopped } from '../../../shared/messages/problem.ts';
import { inert, sayPlace } from '../../../shared/messages/say.ts';
import { defineCommand, type Given } from '../command.ts';
import { SHARED_OPTIONS, WORKBOOK } from '../options.ts';
import { clearStage, DONE, DONE_WITH_PROBLEMS, refuse, report } from '../output.ts';
import { prepare, type ReviewOptions } from '../prepare.ts';
import { accountLines } from './account-lines.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: {
    zh: '说明一个人的分数是怎样得出的：逐步写明单元格和条款。',
    en: 'Explains how one subject’s score came about, step by step, with cells and clauses.',
  },
  operand: WORKBOOK,
  options: {
    rulebook: { ...SHARED_OPTIONS.rulebook, isNeeded: true },
    subject: {
      argument: { zh: '<姓名>', en: '<name>' },
      isNeeded: true,
      help: { zh: '说明谁的分数', en: 'whose score' },
    },
    unit: {
      argument: { zh: '<单位>', en: '<unit>' },
      help: { zh: '同名时指明单位', en: 'which of several people of one name' },
    },
    layout: SHARED_OPTIONS.layout,
    'no-facts': SHARED_OPTIONS['no-facts'],
  },
  run: explainScore,
});

interface ExplainOptions extends ReviewOptions {
  readonly subject: string;
  readonly unit: string | undefined;
}

function explainScore(given: Given<ExplainOptions>): number {
  const { options, language } = given;
  const prepared = prepare(given);
  if (!prepared.ok) return refuse(prepared.problems, language);
  const { scoring, account } = prepared.value.scored;
  const index = findSubject(scoring.review, options.subject, options.unit);
  if (!index.ok) return refuse(index.problems, language);
  clearStage();
  const { headline, steps } = explainSubject(scoring, index.value, language);
  const lines = steps.map((step) => stepLines(step, 1)).join('');
  process.stdout.write(`${inert(headline)}\n${lines}\n${accountLines(account, language)}`);
  // Behind the answer that was asked for, which a page of notes would push out of sight.
  report(prepared.value.problems, language);
  const isVoid = scoring.subjectAt(index.value).voids.some(({ by }) => by === 'problem');
  return isVoid ? DONE_WITH_PROBLEMS : DONE;
}

function findSubject(review: Review, name: string, unit: string | undefined): Result<number> {
  const named = review.subjects.flatMap((subject, index) =>
    normaliseName(subject.name) === normaliseName(name) ? [{ subject, index }] : [],
  );
  if (named.length === 0) return stopped(commandProblem('subject-not-found', { name }));
  const inUnit = named.filter(
    ({ subject }) => unit === undefined || normaliseName(subject.unit) === normaliseName(unit),
  );
  const [first, ...others] = inUnit;
  if (first && others.length === 0) return done(first.index);
  const candidates = (first ? inUnit : named).map(({ subject }) => subject.unit);
  if (!first && unit !== undefined)
    return stopped(commandProblem('subject-in-another-unit', { name, unit, candidates }));
  return stopped(commandProblem('subject-ambiguous', { name, count: inUnit.length, candidates }));
}

function stepLines({ text, value, cite, places, of }: Step, depth: number): string {
  const parts = [text, value === undefined ? '' : `= ${value}`, cite ?? '', cells(places)];
  const line = `${'  '.repeat(depth)}${inert(parts.filter(Boolean).join('  '))}\n`;
  return line + of.map((step) => stepLines(step, depth + 1)).join('');
}

function cells(places: readonly SheetPlace[]): string {
  return places.length === 0 ? '' : `[${places.map(sayPlace).join(' ')}]`;
}
