import { useLanguage } from '../parts/language.tsx';
import type { LostState } from './state/lost-sources.ts';
import { useWords } from './words/index.ts';

/** Sources whose permission the browser has taken back, and the one button that mends it. */
export function LostSources({ state }: { state: LostState }) {
  const words = useWords();
  const { language } = useLanguage();
  const names = state.lost.value.map(({ title }) => title[language]);
  if (names.length === 0) return null;
  return (
    <section class="own-source" role="alert">
      <p>{words.lost(...names)}</p>
      <button type="button" class="primary" onClick={state.mend}>
        {words.mend}
      </button>
    </section>
  );
}
