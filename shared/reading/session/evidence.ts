/** Input to a page, as far as it can show that somebody reads. */
export interface Input {
  /** Whether the browser says that it made the event: a script's own events are not trusted. */
  readonly trusted: boolean;
  /**
   * `hand`: a key (media keys too), a wheel, a touch, a pointer. `following`: scrolling, selecting
   * and moving the focus, which scripts of the page can cause too, and the browser trusts those.
   */
  readonly by: 'hand' | 'following';
}

/** How long after a hand did something the page may still scroll or select because of it. */
export const FOLLOWS_WITHIN = 2000;

/**
 * Whether input is a sign of reading. What follows never carries on from what followed: else a
 * script that scrolls without end would read the page by itself.
 * @param since milliseconds since a hand last did something, at most `FOLLOWS_WITHIN` to follow
 */
export function isSign({ trusted, by }: Input, since: number): boolean {
  return trusted && (by === 'hand' || since <= FOLLOWS_WITHIN);
}
