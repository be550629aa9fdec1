import type { SwitchState, SwitchView } from '../state/switches.ts';
import { useLanguage } from './language.tsx';
import { languageOf } from './words.ts';

/** One switch a source. */
export function Options({ state }: { state: SwitchState }) {
  const { words } = useLanguage();
  return (
    <main>
      <h1>{words.sources}</h1>
      <p class="quiet">{words.sourcesMore}</p>
      {state.switches.value.map((view) => (
        <SourceSwitch key={view.source.id} view={view} onFlip={() => state.flip(view)} />
      ))}
      <p class="quiet">{words.stays}</p>
    </main>
  );
}

function SourceSwitch({ view, onFlip }: { view: SwitchView; onFlip: () => void }) {
  const { tag, words } = useLanguage();
  const { source, on, refused } = view;
  const hint = `hint-${source.id}`;
  return (
    <section class="source">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-describedby={hint}
        data-source={source.id}
        onClick={onFlip}
      >
        <span class="source-name">{source.title[languageOf(tag)]}</span>
        <span class="source-state">{on ? words.on : words.off}</span>
        <span class="track" aria-hidden="true" />
      </button>
      <p id={hint} class="quiet">
        {source.asks.map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, '')).join(' · ')}
      </p>
      {refused && <p role="alert">{words.refused}</p>}
    </section>
  );
}
