import type { Day } from '../calendar/calendar.ts';
import type { DayRange } from '../calendar/calendar-days.ts';
import type { YearNotice } from '../holidays/holidays.ts';
import type { Way } from '../ledger/ledger-items.ts';
import type { RulebookName } from '../rules/rules-in-force.ts';

/**
 * What a member hands in for a period: one chain for each device and export. Merging puts chains
 * side by side and changes none of them. There is no time of the clock anywhere in it, and null
 * stands where the member withheld something.
 */
export interface ReadingRecord {
  readonly record: 1;
  /** Sorted by device, then day of export, period and end; no two are the same. */
  readonly chains: readonly Chain[];
}

/** The days of one device, each sealed by a hash over itself and everything before it. */
export interface Chain {
  readonly header: ChainHeader;
  /** Hash of the header. */
  readonly start: Hash;
  /** Days with anything to tell, in order. */
  readonly days: readonly SealedDay[];
  /** Hash over the last day's hash: a day taken off the end shows. */
  readonly end: Hash;
}

/** 64 hexadecimal digits of a SHA-256. */
export type Hash = string;

/** Whose chain it is, of which device and days, and by which rules. */
export interface ChainHeader {
  readonly member: Member;
  /** Random id of the device, made when it was set up. */
  readonly device: string;
  /** Days are calendar days of this zone. */
  readonly zone: string;
  /** Day of the export: of what two exports say of a day, the later one counts. */
  readonly made: Day;
  readonly period: DayRange;
  /** The rulebooks that finishing was judged by, each from its first day in the period. */
  readonly rulebooks: readonly RulebookSince[];
  /** Days of leave in the period, as the member says. */
  readonly leave: readonly DayRange[];
  /**
   * By which notices holidays and make-up days were known, for each year of the period. Absent where
   * the zone has none, and in records that were made before there were any.
   */
  readonly holidays?: readonly YearNotice[] | undefined;
}

/** As typed by the member for this record. */
export interface Member {
  readonly name: string;
  /** Empty where there is none. */
  readonly unit: string;
}

/** A rulebook, and the first day in the period that it was applied on. */
export interface RulebookSince extends RulebookName {
  readonly from: Day;
}

/** A day that cannot be changed, taken out or moved without its hash telling. */
export interface SealedDay {
  /** Hash of the day before it in the chain, or of the header. */
  readonly before: Hash;
  readonly content: RecordDay;
  /** Over `before` and the content. */
  readonly hash: Hash;
}

/** One day as one device knows it. Lengths of time in whole milliseconds. */
export interface RecordDay {
  readonly day: Day;
  /** Reading time measured on pages, after corrections, at most the day. */
  readonly measured: number;
  /** How much corrections took off what was measured. */
  readonly corrected: number;
  /** Articles finished that day, those that the member says included. */
  readonly finished: number;
  /** What was read on pages; null where titles are withheld. */
  readonly articles: readonly RecordArticle[] | null;
  /** What the member wrote down: never part of `measured`. */
  readonly byHand: readonly RecordByHand[];
}

/** An article read on pages that day. */
export interface RecordArticle {
  readonly article: string;
  readonly source: string;
  readonly title: string;
  readonly page: string | null;
  /** Whether it was finished on this day. */
  readonly finished: boolean;
  /** Of this day; null where times of articles are withheld. */
  readonly milliseconds: number | null;
  /** The member's notes on it; null where there are none or they are withheld. */
  readonly note: string | null;
}

/** Reading that the member wrote down for that day. */
export interface RecordByHand {
  readonly way: Way;
  /** Null where titles are withheld. */
  readonly title: string | null;
  /** Key of an article that has one; null where there is none or titles are withheld. */
  readonly article: string | null;
  readonly milliseconds: number;
  readonly finished: boolean;
  /** The member's notes on it; null where there are none or they are withheld. */
  readonly note: string | null;
}

/** Which parts go into a record besides the day totals. */
export interface RecordParts {
  readonly titles: boolean;
  readonly articleTimes: boolean;
  readonly notes: boolean;
}

/** What goes in unless the member says otherwise: day totals and titles. */
export const USUAL_PARTS: RecordParts = { titles: true, articleTimes: false, notes: false };
