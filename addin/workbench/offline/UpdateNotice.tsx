import { useWords } from '../words/index.ts';
import type { Updates } from './updates.ts';

/** A sentence where a newer workbench waits; whoever is at work goes on with this one. */
export function UpdateNotice({ updates }: { updates: Updates | undefined }) {
  const words = useWords();
  if (!updates?.isWaiting.value) return null;
  return (
    <p class="update" role="status">
      {words.updateWaits}{' '}
      <button type="button" class="link" onClick={updates.take}>
        {words.takeUpdate}
      </button>
    </p>
  );
}
