import type { ReadingSource } from '../../../shared/reading/source.ts';
import type { SourceChecks, SourceFindings } from '../../state/source-checks.ts';
import { type OptionsWords, useOptionsWords } from '../words-options.ts';

interface Props {
  source: ReadingSource;
  state: SourceChecks;
}

/** 'Can I read title, text and date here?', asked of an open page. */
export function SourceCheckLine({ source, state }: Props) {
  const { sources: words } = useOptionsWords();
  const check = state.checks.value.get(source.id);
  return (
    <div class="fields">
      <button type="button" onClick={() => state.check(source)}>
        {words.check}
      </button>
      <p role="status">
        {check?.kind === 'checking' && words.checking}
        {check?.kind === 'no-page' && words.noPage}
        {check?.kind === 'found' && sayFindings(check.findings, words)}
      </p>
    </div>
  );
}

function sayFindings(findings: SourceFindings, words: OptionsWords['sources']): string {
  const names = ['title', 'body', 'date'] as const;
  const said = names.map((name) =>
    findings[name]
      ? `✓ ${words.found[name]} ${words.canRead}`
      : `△ ${words.found[name]} ${words.cannotRead}`,
  );
  return said.join(' · ');
}
