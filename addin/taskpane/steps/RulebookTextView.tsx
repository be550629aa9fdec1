import { useEffect, useRef } from 'preact/hooks';
import { useFirst } from '../parts/use-first.tsx';
import { useWords } from '../words/index.ts';

/** A file that is no rulebook may have any number of lines. */
const LINES_AT_ONCE = 1000;

interface Props {
  text: string;
  /** Lines with problems, from 1. */
  marked: readonly number[];
  /** The line to open the text at. */
  shown: number | null;
}

/** The rulebook as it is written, with line numbers. */
export function RulebookTextView({ text, marked, shown }: Props) {
  const words = useWords();
  const whole = useRef<HTMLDetailsElement>(null);
  const { first, more } = useFirst(text.split('\n'), {
    ...{ say: words.moreTextLines, atOnce: LINES_AT_ONCE },
    least: shown ?? 0,
  });
  useEffect(() => {
    if (shown === null || !whole.current) return;
    whole.current.open = true;
    whole.current.querySelectorAll('li')[shown - 1]?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (
    <details class="rulebook-text" ref={whole}>
      <summary>{words.ruleText}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and so by keyboard */}
      <ol tabIndex={0}>
        {first.map((line, index) => (
          <li key={index} class={marked.includes(index + 1) ? 'marked' : undefined}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
      {more}
    </details>
  );
}
