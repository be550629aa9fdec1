import { useLanguage } from '../parts/language.tsx';
import { PageLinks } from '../parts/PageLinks.tsx';
import { CLAIM_GROUPS, CLAIMS } from './state/claims.ts';
import { useWords } from './words/index.ts';

/** Everything that is promised about what is kept, a sentence each. */
export function PrivacyPage() {
  const words = useWords();
  const language = useLanguage().language;
  return (
    <div class="page privacy">
      <header>
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
        <PageLinks here="privacy" />
      </header>
      <main>
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
    </div>
  );
}
