import type { ComponentChildren } from 'preact';
import { useWords } from '../words/index.ts';
import { useFirst } from './use-first.tsx';

interface Props<T> {
  all: readonly T[];
  show: (one: T) => ComponentChildren;
  /** Of the list. */
  class?: string;
}

/** The first lines of a list, and more of them at each press. */
export function FirstOf<T>({ all, show, class: style }: Props<T>) {
  const words = useWords();
  const { first, more } = useFirst(all, { say: words.moreLines });
  return (
    <>
      <ul class={style}>
        {first.map((one, index) => (
          <li key={index}>{show(one)}</li>
        ))}
      </ul>
      {more}
    </>
  );
}
