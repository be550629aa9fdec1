import { isOwn } from '../../../shared/reading/sources/own-source.ts';
import { Section } from './Section.tsx';
import { SourceCheckLine } from './SourceCheckLine.tsx';
import { SourceSwitch } from './SourceSwitch.tsx';
import type { SourceChecks } from './state/source-checks.ts';
import type { SwitchState } from './state/switches.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: SwitchState;
  checks: SourceChecks | undefined;
}

/** One switch a source, and how to bring others. */
export function SourcesSection({ state, checks }: Props) {
  const { sources: words } = useWords();
  return (
    <Section id="sources" intro={words.intro}>
      <div>
        {state.switches.value.map((view) => (
          <SourceSwitch key={view.source.id} view={view} onFlip={() => state.flip(view)}>
            {checks && view.on && <SourceCheckLine source={view.source} state={checks} />}
            {isOwn(view.source) && (
              <button type="button" class="link" onClick={() => state.remove(view)}>
                {words.remove}
              </button>
            )}
          </SourceSwitch>
        ))}
      </div>
      <p class="quiet">{words.stays}</p>
      <details>
        <summary>{words.addOwn}</summary>
        <p class="quiet">{words.addOwnHow}</p>
      </details>
    </Section>
  );
}
