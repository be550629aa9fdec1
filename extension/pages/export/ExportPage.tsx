import type { ReadonlySignal } from '@preact/signals';
import { Frame } from '../parts/Frame.tsx';
import { MirrorNotice } from '../parts/MirrorNotice.tsx';
import { ExportForm } from './ExportForm.tsx';
import { RecordPreview } from './RecordPreview.tsx';
import type { ExportState } from './state/export.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: ExportState;
  isMirror: ReadonlySignal<boolean>;
  device: () => string;
}

/** What to hand in: chosen on the left, seen on the right, saved below. */
export function ExportPage({ state, isMirror, device }: Props) {
  const words = useWords();
  const view = state.view.value;
  return (
    <Frame here="export" title={words.title} intro={words.intro}>
      {view.kind === 'unreadable' ? (
        <main>
          <p role="alert">{words.unreadable}</p>
          <p class="quiet breakable">{view.cause}</p>
          <button type="button" class="primary" onClick={state.load}>
            {words.tryAgain}
          </button>
        </main>
      ) : (
        <main class="export" aria-busy={view.kind === 'loading'}>
          <MirrorNotice isMirror={isMirror} />
          <ExportForm state={state} />
          <RecordPreview state={state} device={device()} />
        </main>
      )}
    </Frame>
  );
}
