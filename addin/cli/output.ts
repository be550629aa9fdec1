import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { inert, sayPlace } from '../../shared/messages/say.ts';
import { unbrokenRange } from '../problems/cell-reference.ts';
import { groupProblems } from '../problems/problem-groups.ts';
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

/** Before anything else is written. */
export function clearStage(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}

/**
 * Problems go to stderr, one a line: `effect code sheet!cell sentence`. Notes of one kind on a sheet
 * are one line with their cells and the first one's sentence.
 */
export function report(problems: readonly Problem[], language: Language): void {
  clearStage();
  for (const { first, problems: same } of groupProblems(problems)) {
    const where = same.length === 1 ? wherever(first) : cellsOf(same, first);
    const more = same.length === 1 ? '' : wordsIn(language).more(same.length);
    const line = `${first.effect} ${first.code} ${where} ${sayProblem(first, language)}${more}`;
    process.stderr.write(`${inert(line)}\n`);
  }
}

const wherever = ({ place }: Problem): string => (place ? sayPlace(place) : '-');

const MOST_CELLS = 3;

/** `上级评议!P13:P15`, `上级评议!P13,Q20,R7,…`, or sheets one after another. */
function cellsOf(same: readonly Problem[], first: Problem): string {
  const places = same.flatMap(({ place }) => (place && 'sheet' in place ? [place] : []));
  const cells = places.flatMap(({ cell }) => cell ?? []);
  const all = cells.length > 0 ? cells : places.map(({ sheet }) => sheet);
  const range = unbrokenRange(cells);
  const more = all.length > MOST_CELLS ? ['…'] : [];
  const shown = range ?? [...all.slice(0, MOST_CELLS), ...more].join(',');
  return cells.length > 0 && places[0] ? `${places[0].sheet}!${shown}` : shown || wherever(first);
}

/** Says why nothing was done; gives the exit status for it. */
export function refuse(problems: readonly Problem[], language: Language): number {
  report(problems, language);
  return UNUSABLE;
}
