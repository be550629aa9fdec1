import type { ReadingRules } from '../../rulebook/model/rulebook.ts';
import { type Day, dayAt, splitAtMidnight } from '../calendar/calendar.ts';
import { type Input, isSign } from './evidence.ts';

/** When something happened. Milliseconds, whole. */
export interface Instant {
  /** From any origin, never set back. The only clock that credit is measured with. */
  readonly monotonic: number;
  /** Since 1970-01-01 UTC. Says which day it is, and no more: people and networks set it. */
  readonly wall: number;
}

/** What happens to one page, in the order it happens. */
export type ReadingEvent =
  /** The page is an article with so many characters of body text. */
  | { readonly kind: 'article'; readonly chars: number }
  /** Characters now in view, and how far down the text the lowest of them is, at most all. */
  | { readonly kind: 'extent'; readonly inView: number; readonly reach: number }
  /** A sign of reading; with the input it came from, where nobody has yet judged whether it is. */
  | { readonly kind: 'evidence'; readonly input?: Input }
  | { readonly kind: 'visible' | 'hidden' | 'focus' | 'blur' }
  /** The page enters or leaves the window (also from and to the back-forward cache). */
  | { readonly kind: 'shown' | 'left' }
  /** Another page of the same reader has begun to count: whoever reads reads there. */
  | { readonly kind: 'yield' }
  /** It turns out that the last sign was none: no hand has touched the article since it was last opened. */
  | { readonly kind: 'unattended' }
  /** Nothing happened; credit what is due until now. */
  | { readonly kind: 'settle' };

type Extent = Extract<ReadingEvent, { readonly kind: 'extent' }>;

/** Totals of one session on one day. They only grow. */
export interface DayReading {
  readonly day: Day;
  readonly milliseconds: number;
  /** Characters from the beginning to the deepest text seen. */
  readonly deepest: number;
}

/** The part of a rulebook that decides what time counts, and for which day. */
export type SessionRules = Pick<ReadingRules, 'zone' | 'evidence'>;

/** One stay on one page. */
export interface ReadingState {
  readonly rules: SessionRules;
  /** Of the last event. */
  readonly now: Instant;
  /** Characters of the body; null while the page is no article. */
  readonly chars: number | null;
  readonly shown: boolean;
  readonly visible: boolean;
  readonly focused: boolean;
  /**
   * The reader is at this page and at no other: it has the focus, or a hand reached over to it while
   * the focus was elsewhere, as in a bar of the browser or a window beside.
   */
  readonly present: boolean;
  /** Reads by ear or glass: where the text stands on the screen, and the hand, say nothing. */
  readonly declared: boolean;
  readonly inView: number;
  readonly reach: number;
  /** Whether it is known what of the text is in view. */
  readonly measured: boolean;
  /** When, by the monotonic clock, the reader last came or a hand last did something: no scroll that followed. */
  readonly sign: number;
  /** Until when, by the monotonic clock, the last sign of reading holds. */
  readonly until: number;
  /** When, by the monotonic clock, a hand last did something; minus infinity where none did. */
  readonly lastHand: number;
  readonly days: readonly DayReading[];
  /** As they were at the last sign of reading. */
  readonly before: readonly DayReading[];
}

/** How a page is as a stay on it begins. */
export interface Opening {
  readonly visible: boolean;
  readonly focused: boolean;
  /**
   * The member has declared that they read with a screen reader or a magnifier: each sign holds for
   * as long as the whole text takes, and the text counts as seen. The time asked for is the same,
   * and nothing that is kept or handed in tells who declared it.
   */
  readonly declared?: boolean;
}

/** A stay that begins now on a page that is not yet known to be an article. */
export function startSession(
  rules: SessionRules,
  now: Instant,
  { visible, focused, declared = false }: Opening,
): ReadingState {
  const blank = { chars: null, shown: true, inView: 0, reach: 0, measured: false };
  const none = { days: [], before: [] };
  const { monotonic } = now;
  const clock = { now, sign: monotonic, until: monotonic, lastHand: Number.NEGATIVE_INFINITY };
  return { rules, visible, focused, present: focused, declared, ...blank, ...none, ...clock };
}

/**
 * The one step of reading: credits the time since the last event, then takes the event in.
 * Credit for any gap between signs of reading is min(gap, evidence window), and only while the
 * page is an article, shown and visible, with the reader at it.
 */
export function read(state: ReadingState, event: ReadingEvent, now: Instant): ReadingState {
  return deepen(apply(credit(state, now), event));
}

/** Whether time is being credited at the state's instant. */
export function isCounting(state: ReadingState): boolean {
  return isOpen(state) && state.now.monotonic < state.until;
}

/** Whether the reader has the article before them, with or without a recent sign of reading. */
export function isOpen({ chars, shown, visible, present }: ReadingState): boolean {
  return chars !== null && shown && visible && present;
}

/** Whether a hand has done anything on the page. */
export const isTouched = ({ lastHand }: ReadingState): boolean =>
  lastHand > Number.NEGATIVE_INFINITY;

/** Milliseconds of the session over all its days. */
export function readingTime(state: ReadingState): number {
  return state.days.reduce((total, { milliseconds }) => total + milliseconds, 0);
}

/**
 * How long a sign of reading holds: the time to read what is in view, within bounds.
 * @param inView characters
 * @returns whole milliseconds
 */
export function evidenceWindow(inView: number, { evidence }: SessionRules): number {
  const toRead = Math.floor((inView * 60_000) / evidence.speed);
  return Math.min(Math.max(toRead, evidence.least * 1000), evidence.most * 1000);
}

function credit(state: ReadingState, now: Instant): ReadingState {
  const from = state.now.monotonic;
  const monotonic = Math.max(from, now.monotonic);
  const settled = { ...state, now: { monotonic, wall: now.wall } };
  const length = Math.min(monotonic, state.until) - from;
  if (!isOpen(state) || length <= 0) return settled;
  // The day is that of the clock as the gap began: a clock set meanwhile moves no credit.
  const parts = splitAtMidnight(state.now.wall, length, state.rules.zone);
  const days = parts.reduce(
    (sofar, { day, milliseconds }) => raise(sofar, day, milliseconds, reachOf(state)),
    state.days,
  );
  return { ...settled, days };
}

function apply(state: ReadingState, event: ReadingEvent): ReadingState {
  switch (event.kind) {
    case 'article':
      return describe(state, event.chars);
    case 'extent':
      return look(state, event);
    case 'evidence':
      return event.input ? takeInput(state, event.input) : reopen(state);
    case 'visible':
    case 'hidden':
      return change(state, 'visible', event.kind === 'visible');
    case 'focus':
    case 'blur':
      return change(state, 'focused', event.kind === 'focus');
    case 'shown':
    case 'left':
      return change(state, 'shown', event.kind === 'shown');
    case 'yield':
      return { ...state, present: false };
    case 'unattended':
      return isTouched(state)
        ? state
        : { ...state, until: state.now.monotonic, days: state.before };
    case 'settle':
      return state;
  }
}

/**
 * Opening an article is a sign of reading; text that is added to it later is none. What was seen of
 * it stays seen, and part of it.
 */
function describe(state: ReadingState, told: number): ReadingState {
  const chars = Math.max(told, ...state.days.map(({ deepest }) => deepest));
  const described = { ...state, chars, reach: Math.min(state.reach, chars), measured: false };
  return state.chars === null ? reopen(described) : described;
}

/**
 * Text that comes into view is no sign. But what was in view as the last sign was given is known only
 * once it has been measured, and how long that sign holds is known from then on.
 */
function look(state: ReadingState, { inView, reach }: Extent): ReadingState {
  const seen = { ...state, inView, reach: Math.min(reach, state.chars ?? 0), measured: true };
  if (state.measured || state.chars === null) return seen;
  return { ...seen, until: Math.max(state.until, state.sign + windowOf(seen)) };
}

function takeInput(state: ReadingState, input: Input): ReadingState {
  const { monotonic } = state.now;
  if (!isSign(input, monotonic - state.lastHand)) return state;
  return input.by === 'hand'
    ? reopen({ ...state, lastHand: monotonic, present: true })
    : { ...reopen(state), sign: state.sign };
}

/** Coming back to a page is a sign of reading; being told twice that one is there is none. */
function change(
  state: ReadingState,
  what: 'shown' | 'visible' | 'focused',
  value: boolean,
): ReadingState {
  if (state[what] === value) return state;
  const changed = { ...state, [what]: value };
  changed.present = changed.focused;
  return value ? reopen(changed) : changed;
}

function reopen(state: ReadingState): ReadingState {
  const sign = state.now.monotonic;
  return { ...state, sign, until: sign + windowOf(state), before: state.days };
}

function windowOf({ declared, chars, inView, rules }: ReadingState): number {
  const inSight = evidenceWindow(inView, rules);
  if (!declared) return inSight;
  const wholeText = Math.floor(((chars ?? 0) * 60_000) / rules.evidence.speed);
  return Math.max(inSight, wholeText);
}

/** Text counts as seen only while time counts: a page that scrolls itself in the dark is unread. */
function deepen(state: ReadingState): ReadingState {
  if (!isCounting(state)) return state;
  const day = dayAt(state.now.wall, state.rules.zone);
  const sofar = state.days.find((known) => known.day === day);
  if (sofar && sofar.deepest >= reachOf(state)) return state;
  return { ...state, days: raise(state.days, day, 0, reachOf(state)) };
}

const reachOf = ({ declared, chars, reach }: ReadingState): number =>
  declared ? (chars ?? 0) : reach;

function raise(
  days: readonly DayReading[],
  day: Day,
  milliseconds: number,
  reach: number,
): readonly DayReading[] {
  const known = days.find((other) => other.day === day) ?? { day, milliseconds: 0, deepest: 0 };
  const raised = {
    day,
    milliseconds: known.milliseconds + milliseconds,
    deepest: Math.max(known.deepest, reach),
  };
  return [...days.filter((other) => other.day !== day), raised];
}
