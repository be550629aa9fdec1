import type { OptionsState } from '../../members/settings.ts';
import { Frame } from '../parts/Frame.tsx';
import { MirrorNotice } from '../parts/MirrorNotice.tsx';
import type { OptionsParts } from './parts.ts';
import { SectionLinks } from './SectionLinks.tsx';
import { Sections } from './Sections.tsx';
import { useWords } from './words/index.ts';

export function OptionsPage({ parts }: { parts: OptionsParts }) {
  const words = useWords();
  const { options } = parts;
  const profiles = options.profiles.value;
  return (
    <Frame here="options" title={words.title}>
      <SectionLinks />
      <main aria-busy={profiles === null && options.unreadable.value === null}>
        {options.unreadable.value !== null && <Unreadable onRetry={options.load} />}
        {parts.isMirror && <MirrorNotice isMirror={parts.isMirror} />}
        {profiles && <Sections parts={parts} profiles={profiles} />}
      </main>
      <Saved options={options} />
    </Frame>
  );
}

function Unreadable({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <section class="section" role="alert">
      <p>{words.unreadable}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </section>
  );
}

/** Whether the last change is stored, said where it is seen and heard from any section. */
function Saved({ options: { saving } }: { options: OptionsState }) {
  const words = useWords();
  const { kind } = saving.value;
  return (
    <p class="saving" role="status" data-saving={kind}>
      {kind === 'saved' && `✓ ${words.saved}`}
      {kind === 'unsaved' && words.unsaved}
    </p>
  );
}
