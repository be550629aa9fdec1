import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** So many lines are drawn at once: a hundred thousand would keep the page from anything else. */
const LINES_AT_ONCE = 50;

interface Options {
  /** What the button says, of so many more and so many that are left. */
  readonly say: (next: number, left: number) => string;
  readonly atOnce?: number;
  /** As far as this they are drawn anyway. */
  readonly least?: number;
}

/** The first of many, and a button that draws more of them; none where these are all. */
export function useFirst<T>(
  all: readonly T[],
  { say, atOnce = LINES_AT_ONCE, least = 0 }: Options,
): { readonly first: readonly T[]; readonly more: ComponentChildren } {
  const [asked, setAsked] = useState(atOnce);
  const most = Math.max(asked, least);
  const left = all.length - most;
  const more = left > 0 && (
    <button type="button" onClick={() => setAsked(most + atOnce)}>
      {say(Math.min(left, atOnce), left)}
    </button>
  );
  return { first: all.slice(0, most), more };
}
