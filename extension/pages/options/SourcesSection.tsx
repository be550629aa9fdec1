import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { isOwn } from '../../../shared/reading/sources/own-source.ts';
import { OwnSourceName } from './OwnSourceName.tsx';
import { Section } from './Section.tsx';
import { SourceCheckLine } from './SourceCheckLine.tsx';
import { SourceSwitch } from './SourceSwitch.tsx';
import type { SourceChecks } from './state/source-checks.ts';
import type { SwitchState } from './state/switches.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: SwitchState;
  checks: SourceChecks | undefined;
  day: Day;
}

/** One switch a source, and how to bring others. */
export function SourcesSection({ state, checks, day }: Props) {
  const { sources: words } = useWords();
  return (
    <Section id="sources" intro={words.intro}>
      <div>
        {state.switches.value.map((view) => (
          <SourceSwitch key={view.source.id} view={view} day={day} onFlip={() => state.flip(view)}>
            {checks && view.on && <SourceCheckLine source={view.source} state={checks} />}
            {isOwn(view.source) && (
              <OwnSourceName
                source={view.source}
                onName={(name) => state.rename(view, name)}
                onRemove={() => state.remove(view)}
              />
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
