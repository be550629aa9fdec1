import type { Changes, Moved } from './changes.ts';

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
}

export const changesToJson = (
  { decisions, moved, gone }: Changes,
  subjects: readonly { readonly name: string; readonly unit: string }[],
): JsonChanges => ({
  moved,
  marked: [...decisions].flatMap(([index, { grade, madeBeside }]) => {
    const subject = subjects[index];
    return subject && madeBeside !== null
      ? [{ name: subject.name, unit: subject.unit, grade }]
      : [];
  }),
  gone: gone.map(({ name, unit, decided, reason }) => ({ name, unit, grade: decided, reason })),
});
