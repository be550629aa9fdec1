import type { At } from '../ballots/review.ts';
import { type CellPlace, type Problem, problem } from '../messages/problem.ts';
import type { NumberRead } from './read-number.ts';

/** Where a number stands, whose it is, and whether anything depends on it. */
export interface CellContext {
  readonly at: CellPlace;
  readonly subject: number;
  readonly category: string;
  /** False where its weight is 0 in the subject's category. */
  readonly isNeeded: boolean;
}

/** What cannot be read voids the subject that needs it; a number read all the same may bring notes. */
export function cellProblems(
  read: NumberRead<unknown>,
  { at: place, subject, category, isNeeded }: CellContext,
  unreadable: (value: string) => Problem,
): Problem[] {
  if (read.kind === 'blank') return [];
  if (read.kind === 'read')
    return read.notes.map((code) => problem(code, { value: read.shown }, { place }));
  if (!isNeeded) {
    const value = read.kind === 'no-result' ? '=…' : read.shown;
    return [problem('value-not-needed', { value, category }, { place })];
  }
  if (read.kind === 'no-result') return [problem('formula-without-result', {}, { place, subject })];
  return [unreadable(read.shown)];
}

export const valueAt = <T>(read: NumberRead<T>, at: CellPlace): At<T> => ({
  value: read.kind === 'read' ? read.value : null,
  at,
});

/** What reading a table gave. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
}
