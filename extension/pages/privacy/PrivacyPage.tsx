import { Frame } from '../parts/Frame.tsx';
import { useLanguage } from '../parts/language.tsx';
import { CLAIM_GROUPS, CLAIMS } from './state/claims.ts';
import { useWords } from './words/index.ts';

/** Everything that is promised about what is kept, a sentence each. */
export function PrivacyPage() {
  const words = useWords();
  const language = useLanguage().language;
  return (
    <Frame here="privacy" title={words.title} intro={words.intro}>
      <main class="text">
        {CLAIM_GROUPS.map((group) => (
          <section key={group} class="section" aria-labelledby={group}>
            <h2 id={group}>{words.groups[group]}</h2>
            <ul>
              {CLAIMS.filter((claim) => claim.group === group).map((claim) => (
                <li key={claim.id} data-claim={claim.id}>
                  {claim[language]}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Frame>
  );
}
