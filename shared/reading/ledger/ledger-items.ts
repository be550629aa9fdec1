import type { Day } from '../calendar/calendar.ts';
import type { LedgerEntry } from './ledger.ts';

/** How something was read that no page could measure. */
export const WAYS = ['print', 'phone', 'meeting'] as const;
/** Any of `WAYS`. */
export type Way = (typeof WAYS)[number];

/**
 * Reading that the member wrote down: a paper copy, a phone, a study meeting. It counts like
 * reading on a page and is marked as made by hand wherever it is shown or handed in.
 */
export interface HandEntry {
  readonly kind: 'by-hand';
  /** Random id. */
  readonly id: string;
  readonly day: Day;
  readonly way: Way;
  readonly title: string;
  /** Key of the article, where the member chose one: then it is the same as read on its page. */
  readonly article: string | null;
  readonly milliseconds: number;
  /** Whether the member says that it was an article, read to its end. */
  readonly finished: boolean;
}

/**
 * Time that should not have counted, such as a page left open. What was measured stays as it is; a
 * correction stands beside it and takes off. What is missing is added as an entry by hand.
 */
export interface Correction {
  readonly kind: 'correction';
  readonly id: string;
  readonly day: Day;
  /** Key of the article whose time of that day it is, or id of an entry by hand. */
  readonly of: string;
  /** Milliseconds, whole, > 0. Never takes off more than there is. */
  readonly less: number;
  /** For the member alone: never part of a record. */
  readonly reason: string;
}

/** What the member thought of an article (心得). Part of a record only if the member says so. */
export interface Note {
  readonly kind: 'note';
  readonly id: string;
  readonly day: Day;
  readonly article: string;
  /** Empty for one that was deleted: what remains says so to older copies of the ledger. */
  readonly text: string;
}

/** Everything that the ledger holds. What has no `kind` was measured on a page. */
export type LedgerItem = LedgerEntry | HandEntry | Correction | Note;

/**
 * By what an item is told from all others of its ledger: a session's totals of one day are one item.
 * Copies of a ledger and its mirror keep items under it, so that it can not change.
 */
export const identityOf = (item: LedgerItem): string =>
  item.kind === undefined ? `${item.session}:${item.day}` : `${item.kind}:${item.id}`;

/** Items by what they are, in the order given; deleted notes are none. */
export interface SortedLedger {
  readonly measured: readonly LedgerEntry[];
  readonly byHand: readonly HandEntry[];
  readonly corrections: readonly Correction[];
  readonly notes: readonly Note[];
}

/** Items sorted by what they are. */
export function sortLedger(items: readonly LedgerItem[]): SortedLedger {
  return {
    measured: items.filter((item) => item.kind === undefined),
    byHand: items.filter((item) => item.kind === 'by-hand'),
    corrections: items.filter((item) => item.kind === 'correction'),
    notes: items.filter((item) => item.kind === 'note').filter(({ text }) => text !== ''),
  };
}

/** By what an entry made by hand is one article with others: its key, else it stands alone. */
export const articleOf = ({ article, id }: HandEntry): string => article ?? id;
