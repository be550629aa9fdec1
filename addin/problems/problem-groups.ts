import { EFFECTS, type Effect, type Language } from '../../shared/messages/message.ts';
import type { Problem, SheetPlace } from '../../shared/messages/problem.ts';
import { inert, sayPlace, sayValue } from '../../shared/messages/say.ts';
import { unbrokenRange } from './cell-reference.ts';

/** Problems that are told as one line. Those that stop or void always stand alone. */
export interface ProblemGroup {
  readonly effect: Effect;
  readonly first: Problem;
  readonly problems: readonly Problem[];
}
/** A group with what it is known again by, once it was accepted. */
export interface MarkedGroup extends ProblemGroup {
  readonly mark: string;
}

/**
 * Notes of one kind fold into one group: those on cells for each sheet, those on whole sheets for
 * all of them. The most serious effect comes first.
 */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const key = foldingKey(problem) ?? `${index}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ effect: first.effect, first, problems: [first, ...others] }] : [],
    )
    .toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
}

function foldingKey({ code, effect, place }: Problem): string | undefined {
  if (effect !== 'note' || !place || !('sheet' in place)) return undefined;
  return place.cell ? `${code} in ${place.sheet}` : code;
}

const placeInSheet = ({ place }: Problem): SheetPlace | undefined =>
  place && 'sheet' in place ? place : undefined;

/** A problem that is told alone. */
export const groupOf = (problem: Problem): ProblemGroup => ({
  effect: problem.effect,
  first: problem,
  problems: [problem],
});

/** `名册 C9`, `同级互评 F7:F12`, `12:5` in the rulebook; empty where a problem has no place. */
export const placeOf = (group: ProblemGroup, language: Language): string =>
  inert(sayPlaces(group, language));

function sayPlaces({ first, problems }: ProblemGroup, language: Language): string {
  const { place } = first;
  if (!place) return '';
  if (!('sheet' in place)) return sayPlace(place);
  if (problems.length === 1) return [place.sheet, place.cell].filter(Boolean).join(' ');
  const places = problems.flatMap((problem) => placeInSheet(problem) ?? []);
  const range = unbrokenRange(places.map(({ cell }) => cell ?? ''));
  if (range) return `${place.sheet} ${range}`;
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  const named = sayValue(sheets.slice(0, MOST_NAMED), language);
  return sheets.length > MOST_NAMED ? `${named}…` : named;
}

/** The line says how many there are. */
const MOST_NAMED = 4;
