import type { Changes, Moved } from './changes.ts';
import type { NoteBelow } from './earlier-scores.ts';
import { markedDecisions } from './in-words.ts';

/** The list of who moved and why, and of decisions that nobody is left for, for other programs. */
export interface JsonChanges {
  readonly moved: readonly Moved[];
  /** Final grades that were made beside another suggestion. */
  readonly marked: readonly {
    readonly name: string;
    readonly unit: string;
    readonly grade: string;
  }[];
  readonly gone: readonly {
    readonly name: string;
    readonly unit: string;
    readonly grade: string;
    readonly reason: string;
  }[];
  /** What was written below the scores. */
  readonly notes: readonly NoteBelow[];
}

export const changesToJson = (
  changes: Changes,
  subjects: readonly { readonly name: string; readonly unit: string }[],
): JsonChanges => ({
  moved: changes.moved,
  marked: markedDecisions(changes, subjects).map(({ name, unit, grade }) => ({
    name,
    unit,
    grade,
  })),
  gone: changes.gone.map(({ name, unit, decided, reason }) => ({
    name,
    unit,
    grade: decided,
    reason,
  })),
  notes: changes.notes,
});
