import type { ComponentChildren } from 'preact';
import type { ReadingSource } from '../../../shared/reading/source.ts';
import type { SwitchState } from '../../state/switches.ts';
import { useOptionsWords } from '../words-options.ts';
import { Section } from './Section.tsx';
import { SourceSwitch } from './SourceSwitch.tsx';

interface Props {
  state: SwitchState;
  /** What stands below a source's switch: whether its pages can be read. */
  below?: (source: ReadingSource) => ComponentChildren;
}

/** One switch a source, and how to bring others. */
export function SourcesSection({ state, below }: Props) {
  const { sources: words } = useOptionsWords();
  return (
    <Section id="sources" intro={words.intro}>
      <div>
        {state.switches.value.map((view) => (
          <SourceSwitch key={view.source.id} view={view} onFlip={() => state.flip(view)}>
            {below?.(view.source)}
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
