import type { ImportedRulebook } from '../../members/profile.ts';
import { FileButton } from './FileButton.tsx';
import { RulebooksInForce } from './RulebooksInForce.tsx';
import { RulebookView } from './RulebookView.tsx';
import { Section } from './Section.tsx';
import type { RulebookState } from './state/rulebook.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: RulebookState;
  rulebooks: readonly ImportedRulebook[];
  /** Takes the rulebook back that began on that day. */
  onTakeBack: (from: string) => void;
}

/** Bringing a rulebook, seeing what is wrong with it, and what is in force since when. */
export function RulebookSection({ state, rulebooks, onTakeBack }: Props) {
  const words = useWords();
  const read = ([file]: readonly File[]) => file && state.read(file.name, () => file.text());
  return (
    <Section id="rulebook" intro={words.rulebook.intro}>
      <FileButton label={words.rulebook.choose} accept=".yaml,.yml" onFiles={read} />
      <div aria-live="polite" class="stack">
        <RulebookView state={state} rulebooks={rulebooks} />
      </div>
      <RulebooksInForce rulebooks={rulebooks} onTakeBack={onTakeBack} />
    </Section>
  );
}
