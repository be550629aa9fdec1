import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../shared/reading/sources/source-check.ts';
import type { SourceChecks } from './state/source-checks.ts';
import { useWords } from './words/index.ts';

interface Props {
  source: ReadingSource;
  state: SourceChecks;
}

/** 'Can I read title, text, date and page here?', asked of an open page. */
export function SourceCheckLine({ source, state }: Props) {
  const { sources: words } = useWords();
  const check = state.checks.value.get(source.id);
  return (
    <div class="fields">
      <button type="button" onClick={() => state.check(source)}>
        {words.check}
      </button>
      <div role="status">
        {check?.kind === 'checking' && words.checking}
        {check?.kind === 'no-page' && words.noPage}
        {check?.kind === 'found' && <Findings findings={check.findings} />}
      </div>
    </div>
  );
}

/** What can be read, and by which selector: so one who describes a paper sees what did it. */
function Findings({ findings }: { findings: readonly PartFound[] }) {
  const { sources: words } = useWords();
  return (
    <>
      <ul class="found-parts">
        {findings.map(({ what, by }) => (
          <li key={what}>
            {by === null ? '△' : '✓'} {words.found[what]}{' '}
            {by === null ? words.cannotRead : words.canRead}
          </li>
        ))}
      </ul>
      <details class="quiet">
        <summary>{words.how}</summary>
        <ul>
          {findings.map(({ what, by }) => (
            <li key={what}>
              {words.found[what]}: {by === 'address' ? words.byAddress : <code>{by ?? '–'}</code>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
