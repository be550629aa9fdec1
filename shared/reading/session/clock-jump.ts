import type { Instant } from './session.ts';

/** Networks trim clocks by less than this all the time. Milliseconds. */
export const JUMP_FROM = 2000;

/**
 * How far the wall clock moved against the monotonic one between two instants: set by a person or
 * the network, or run on while the device slept. Credit never follows it; it tells the member why a
 * day may look odd.
 * @returns milliseconds, negative where the clock was set back; 0 for less than `JUMP_FROM`
 */
export function clockJump(from: Instant, to: Instant): number {
  const jump = to.wall - from.wall - (to.monotonic - from.monotonic);
  return Math.abs(jump) < JUMP_FROM ? 0 : jump;
}
