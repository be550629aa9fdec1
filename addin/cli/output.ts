import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { sayPlace } from '../../shared/messages/say.ts';
import { inert } from './table.ts';
import { wordsIn } from './words/index.ts';
import type { zh } from './words/zh.ts';

/** Exit statuses. */
export const DONE = 0;
/** Done, but a problem voided a subject, or lint found errors. */
export const DONE_WITH_PROBLEMS = 1;
/** Unusable input or arguments, and nothing was written. */
export const UNUSABLE = 2;

const CLEAR_LINE = '\r\u001b[2K';

/** What is being done, on a terminal alone: one line that the next one replaces. */
export function showStage(stage: keyof typeof zh.stages, language: Language): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${wordsIn(language).stages[stage]}`);
}

/** Problems go to stderr, one a line: `effect code sheet!cell sentence`. */
export function report(problems: readonly Problem[], language: Language): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  for (const problem of problems) {
    const { effect, code, place } = problem;
    const where = place ? sayPlace(place) : '-';
    const line = `${effect} ${code} ${where} ${sayProblem(problem, language)}`;
    process.stderr.write(`${inert(line)}\n`);
  }
}

/** Says why nothing was done; gives the exit status for it. */
export function refuse(problems: readonly Problem[], language: Language): number {
  report(problems, language);
  return UNUSABLE;
}
