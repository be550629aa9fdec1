import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { inert, sayPlace } from '../../shared/messages/say.ts';
import { unbrokenRange } from '../problems/cell-reference.ts';
import { groupProblems, type ProblemGroup } from '../problems/problem-groups.ts';
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

/** Nobody reads a hundred thousand lines that say the same. */
const MOST_OF_A_KIND = 100;

/**
 * Problems go to stderr, one a line: `effect code sheet!cell sentence`. Notes of one kind on a sheet
 * are one line with their cells and the first one's sentence. Of a kind the first hundred lines are
 * told, and then how many more there are.
 */
export function report(problems: readonly Problem[], language: Language): void {
  clearStage();
  const tell = (line: string) => process.stderr.write(`${inert(line)}\n`);
  const told = new Map<string, number>();
  for (const group of groupProblems(problems)) {
    const kind = `${group.effect} ${group.first.code}`;
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    if (count <= MOST_OF_A_KIND) tell(`${kind} ${lineOf(group, language)}`);
  }
  for (const [kind, count] of told)
    if (count > MOST_OF_A_KIND)
      tell(`${kind} - ${wordsIn(language).unlisted(count - MOST_OF_A_KIND)}`);
}

/** Where it is, and its sentence. */
function lineOf({ first, problems }: ProblemGroup, language: Language): string {
  const where = problems.length === 1 ? wherever(first) : cellsOf(problems, first);
  const more = problems.length === 1 ? '' : wordsIn(language).more(problems.length);
  return `${where} ${sayProblem(first, language)}${more}`;
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
