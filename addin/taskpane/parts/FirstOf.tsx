import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words/index.ts';

/** So many lines are drawn at once: a hundred thousand would keep the page from anything else. */
const LINES_AT_ONCE = 50;

interface Props<T> {
  all: readonly T[];
  show: (one: T) => ComponentChildren;
  /** Of the list. */
  class?: string;
}

/** The first lines of a list, and more of them at each press. */
export function FirstOf<T>({ all, show, class: style }: Props<T>) {
  const words = useWords();
  const [asked, setAsked] = useState(LINES_AT_ONCE);
  const left = all.length - asked;
  return (
    <>
      <ul class={style}>
        {all.slice(0, asked).map((one, index) => (
          <li key={index}>{show(one)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setAsked(asked + LINES_AT_ONCE)}>
          {words.moreLines(Math.min(left, LINES_AT_ONCE), left)}
        </button>
      )}
    </>
  );
}
