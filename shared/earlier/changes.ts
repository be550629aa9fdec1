import type { EarlierScore, NoteBelow } from './earlier-scores.ts';

/** What a total came to. */
export interface Standing {
  /** As it is shown; null where there is no total. */
  readonly score: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
}

/** What became another of somebody's own. */
export type Cause =
  /** A component's value, points beside the components, or the category: as shown, null where there was none. */
  | ({ readonly what: 'component'; readonly component: string } & ThenNow<string | null>)
  | ({ readonly what: 'adjustments' } & ThenNow<string | null>)
  | ({ readonly what: 'category' } & ThenNow<string>)
  /** Whether a veto fired. */
  | ({ readonly what: 'veto'; readonly veto: string } & ThenNow<boolean>)
  /** All of that is the same and the total is another. */
  | { readonly what: 'rules' };
interface ThenNow<T> {
  readonly before: T;
  readonly after: T;
}

/** Somebody whose total, rank or suggested grade is another; null on the side where they are not there. */
export interface Moved {
  readonly name: string;
  readonly unit: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** None where only others moved. */
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
