import type { Correction } from '../../../shared/reading/ledger/ledger-items.ts';
import { useSpeech } from './speech.ts';

/** What was taken off, and why; beside what was measured or written, never in its place. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const { words, duration } = useSpeech();
  return (
    <>
      {corrections.map(({ id, less, reason }) => (
        <p key={id} class="quiet number">
          {words.takenOff(duration(less), reason)}
        </p>
      ))}
    </>
  );
}
