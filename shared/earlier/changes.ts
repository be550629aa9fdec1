import type { EarlierScore, NoteBelow } from './earlier-scores.ts';

/** What a total came to. */
export interface Standing {
  /** As it is shown; null where there is no total. */
  readonly score: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
}

/** A component's value then and now, as they are shown; null where it had none. */
export interface Cause {
  readonly component: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Somebody whose total, rank or suggested grade is another; null on the side where they are not there. */
export interface Moved {
  readonly name: string;
  readonly unit: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Components whose value changed; none where only others moved. */
  readonly because: readonly Cause[];
}

/** A final grade that was carried over. */
export interface Decision {
  readonly grade: string;
  readonly reason: string;
  /** The suggestion that it was made beside; null where that has not changed. */
  readonly madeBeside: string | null;
}

/** What became of an earlier scoring of the same workbook. */
export interface Changes {
  /** By the review's subject. */
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly moved: readonly Moved[];
  /** Decisions about somebody who is no longer there, or not once; kept here. */
  readonly gone: readonly EarlierScore[];
  /** What a person wrote below the scores: it was about those, and is not carried over. */
  readonly notes: readonly NoteBelow[];
}
