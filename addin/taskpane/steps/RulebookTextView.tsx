import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/index.ts';

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
        {text.split('\n').map((line, index) => (
          <li key={index} class={marked.includes(index + 1) ? 'marked' : undefined}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
