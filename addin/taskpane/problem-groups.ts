import { EFFECTS, type Effect, type Problem } from '../../shared/messages/problem.ts';
import { unbrokenRange } from './cell-reference.ts';

/** Problems that are told as one line. Those that stop or void always stand alone. */
export interface ProblemGroup {
  readonly effect: Effect;
  readonly first: Problem;
  readonly problems: readonly Problem[];
}

/** Notes of one kind on one sheet fold into one group; the most serious effect comes first. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const [index, one] of problems.entries()) {
    const folds = one.effect === 'note' && one.place && 'sheet' in one.place;
    const key = folds ? `${one.code} ${sheetOf(one)}` : `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ effect: first.effect, first, problems: [first, ...others] }] : [],
    )
    .toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
}

/** `名册 C9`, `同级互评 F7:F12`, `12:5` in the rulebook; empty where a problem has no place. */
export function placeOf({ first, problems }: ProblemGroup): string {
  const { place } = first;
  if (!place) return '';
  if ('line' in place) return `${place.line}:${place.column}`;
  const cells = problems.flatMap(({ place: one }) =>
    one && 'cell' in one && one.cell ? [one.cell] : [],
  );
  const cell = cells.length === problems.length ? unbrokenRange(cells) : undefined;
  return [place.sheet, cell ?? (problems.length > 1 ? '' : place.cell)].filter(Boolean).join(' ');
}

const sheetOf = ({ place }: Problem): string => (place && 'sheet' in place ? place.sheet : '');
