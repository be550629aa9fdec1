import type { ImportedRulebook } from '../../members/profile.ts';
import { nameOfRulebook } from '../../members/rulebooks-in-force.ts';
import { useLanguage } from '../parts/language.tsx';
import { useWords } from './words/index.ts';

interface Props {
  rulebooks: readonly ImportedRulebook[];
  onTakeBack: (from: string) => void;
}

/** Which rules count from which day on; the extension's own come first and stay. */
export function RulebooksInForce({ rulebooks, onTakeBack }: Props) {
  const { rulebook: words, takeBack } = useWords();
  const { language } = useLanguage();
  return (
    <>
      <h3 id="in-force">{words.inForce}</h3>
      <ul class="rows" aria-labelledby="in-force">
        <li>
          <span>{words.seed}</span>
          <span class="quiet">{words.sinceEver}</span>
        </li>
        {rulebooks.map((rulebook) => (
          <li key={rulebook.from}>
            <span class="breakable">{nameOfRulebook(rulebook, language)}</span>
            <span class="quiet number">{words.since(rulebook.from)}</span>
            <button
              type="button"
              aria-label={words.takeBack(nameOfRulebook(rulebook, language), rulebook.from)}
              onClick={() => onTakeBack(rulebook.from)}
            >
              {takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
