import { useExportWords } from '../export/words/index.ts';
import { useLanguage } from '../parts/language.tsx';
import { PageLinks } from '../parts/PageLinks.tsx';
import { languageOf } from '../parts/words/index.ts';
import { CLAIM_GROUPS, CLAIMS } from './state/claims.ts';

/** Everything that is promised about what is kept, a sentence each. */
export function PrivacyPage() {
  const { privacy: words } = useExportWords();
  const language = languageOf(useLanguage().tag);
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
