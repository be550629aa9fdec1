import { CLAIM_GROUPS, CLAIMS } from '../../state/privacy-claims.ts';
import { useLanguage } from '../language.tsx';
import { languageOf } from '../words.ts';
import { useExportWords } from '../words-export.ts';
import { PageLinks } from './PageLinks.tsx';

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
