import type { ComponentChildren } from 'preact';
import { useLanguage } from '../parts/language.tsx';
import type { SwitchView } from './state/switches.ts';
import { useWords } from './words/index.ts';

interface Props {
  view: SwitchView;
  onFlip: () => void;
  children: ComponentChildren;
}

/** One source: its switch, the pages it asks for, and why it did not move. */
export function SourceSwitch({ view, onFlip, children }: Props) {
  const { language } = useLanguage();
  const { sources: words } = useWords();
  const { source, on, refused, lost } = view;
  const hint = `hint-${source.id}`;
  return (
    <div class="source">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-describedby={hint}
        data-source={source.id}
        onClick={onFlip}
      >
        <span class="source-name">{source.title[language]}</span>
        <span class="source-state">{on ? words.on : words.off}</span>
        <span class="track" aria-hidden="true" />
      </button>
      <p id={hint} class="quiet breakable">
        {source.asks.map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, '')).join(' · ')}
      </p>
      {lost && (
        <div class="fields" role="alert">
          <p>{words.lost}</p>
          <button type="button" class="primary" onClick={onFlip}>
            {words.mend}
          </button>
        </div>
      )}
      {refused && <p role="alert">{words.refused}</p>}
      {children}
    </div>
  );
}
