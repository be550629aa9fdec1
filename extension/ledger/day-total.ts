import type { Day } from '../../shared/reading/calendar/calendar.ts';

/** A day at a glance: three years are painted from these, no session is read. */
export interface DayTotal {
  readonly day: Day;
  /** Reading time, measured and by hand, at most the day. Milliseconds. */
  readonly milliseconds: number;
  /** How much of it was by hand. */
  readonly byHand: number;
  /** Articles finished. */
  readonly finished: number;
  /** A fraction as text, `6` or `13/2`. */
  readonly points: string;
}
