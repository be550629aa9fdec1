import type { SheetPlace } from '../messages/problem.ts';
import type { Level, NotMark } from '../rulebook/model/rulebook.ts';

/**
 * Single ballots of one component, column by column so that millions fit: ballot `b` is what
 * `rater[b]` of `group[b]` answered about `subject[b]`, and its answer on leaf `l` stands at
 * `answers[b * leaves.length + l]`. Nobody has two ballots for one subject in one group: the
 * reader voids a subject with such.
 */
export interface Ballots {
  readonly component: string;
  /** Ids of the indicator leaves, in declared order. */
  readonly leaves: readonly string[];
  /** Ids of the rater groups that `group` points into. */
  readonly groups: readonly string[];
  readonly raters: readonly Rater[];
  /** What answers below `levels.length` mean. */
  readonly levels: readonly Level[];
  /** Of a number scale: `levels` are the numbers that were given. */
  readonly isNumbers: boolean;
  /** What the answers after the levels mean. After these come a blank, declared or not, and what cannot be read. */
  readonly notMarks: readonly NotMark[];
  /** Index into the review's subjects. */
  readonly subject: Uint32Array;
  readonly group: Uint16Array;
  readonly rater: Uint32Array;
  readonly answers: Uint16Array;
  readonly placeOf: (ballot: number, leaf: number) => SheetPlace;
  /** The cell that the answer was read from; undefined where there is none. */
  readonly cellOf: (ballot: number, leaf: number) => SheetPlace | undefined;
}

export interface Rater {
  /** Normalised; empty for a ballot that names nobody. */
  readonly name: string;
  /** Index of the subject that this rater is, by name and, where both are known, unit. */
  readonly self: number | null;
}

/** The answer that stands for nothing written. */
export const blankAnswer = ({ levels, notMarks }: Pick<Ballots, 'levels' | 'notMarks'>): number => {
  const declared = notMarks.findIndex(({ id }) => id === 'blank');
  return levels.length + (declared === -1 ? notMarks.length : declared);
};

/** The answer that stands for something written that cannot be read, or was written twice. */
export const unreadableAnswer = ({
  levels,
  notMarks,
}: Pick<Ballots, 'levels' | 'notMarks'>): number => levels.length + notMarks.length + 1;
