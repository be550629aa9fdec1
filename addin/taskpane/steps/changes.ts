import type { Changes, Moved } from '../../../shared/earlier/changes.ts';
import { markedDecisions } from '../../../shared/earlier/in-words.ts';
import type { PersonView } from '../../desk/views/model.ts';

/** A final grade that a person should look at, with the suggestion beside it. */
export interface DecisionLine {
  readonly name: string;
  readonly unit: string;
  readonly suggested: string;
  readonly decided: string;
  readonly reason: string;
}

/** Stands for what somebody does not have. */
export const NOTHING = '—';

/** Decisions that were carried over though the suggestion is another: `较好 → 好`. */
export const markedLines = (changes: Changes, people: readonly PersonView[]): DecisionLine[] =>
  markedDecisions(changes, people).map(({ subject, name, unit, grade, reason, madeBeside }) => {
    const now = people[subject]?.grade ?? NOTHING;
    const suggested = `${madeBeside || NOTHING} → ${now}`;
    return { name, unit, suggested, decided: grade, reason };
  });

/** Decisions about people who are no longer there, or there twice. */
export const goneLines = ({ gone }: Changes): DecisionLine[] =>
  gone.map(({ name, unit, suggested, decided, reason }) => ({
    name,
    unit,
    suggested: suggested ?? NOTHING,
    decided,
    reason,
  }));

/** Who it is in the review; undefined for somebody who left. */
export function subjectOf(
  { name, unit, after }: Moved,
  people: readonly PersonView[],
): number | undefined {
  const index = people.findIndex((one) => one.name === name && one.unit === unit);
  return after && index >= 0 ? index : undefined;
}
