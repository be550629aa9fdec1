import { useLanguage } from '../parts/language.tsx';
import type { PaperState } from './state/paper.ts';
import { useWords } from './words/index.ts';

/** The paper in front, where its source is off, with one button that switches it on. */
export function PaperInFront({ state }: { state: PaperState }) {
  const words = useWords();
  const { language } = useLanguage();
  const view = state.view.value;
  if (view.kind === 'none') return null;
  const name = view.source.title[language];
  if (view.kind === 'on') {
    return (
      <section class="card" role="status">
        <p>{view.isArticle ? words.paperOn(name) : words.paperOnList(name)}</p>
      </section>
    );
  }
  return (
    <section class="card">
      <h2>{name}</h2>
      <p role={view.kind === 'refused' ? 'alert' : undefined}>
        {view.kind === 'refused' ? words.paperRefused : words.paperOff}
      </p>
      <button type="button" class="primary wide" onClick={state.turnOn}>
        {words.switchOn(name)}
      </button>
      <p class="quiet">{words.switchOnMore}</p>
    </section>
  );
}
