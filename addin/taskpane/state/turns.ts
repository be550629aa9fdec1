import type { Signal } from '@preact/signals';
import { createLatest } from './latest.ts';

/** What the pane is busy with; `drafting` makes the sheets, `writing` puts them into the workbook. */
export type Work = 'checking' | 'verifying' | 'drafting' | 'writing' | 'undoing';

export interface TurnPorts {
  readonly work: Signal<Work | null>;
  /** Resolves once what is on the screen is up to date: long work starts after it. */
  readonly settled: () => Promise<void>;
}

/** Long work, one at a time: what is going on is shown before it begins. */
export function createTurns({ work, settled }: TurnPorts) {
  const latest = createLatest();
  return {
    /** Does it where nothing else is being done, and unless it is called off before it has begun. */
    async take(next: Work, doIt: () => Promise<void>): Promise<void> {
      if (work.value !== null) return;
      const isLatest = latest();
      work.value = next;
      await settled();
      if (!isLatest()) return;
      await doIt();
      work.value = null;
    },
    /** What has not begun yet will not begin. */
    callOff: (): void => void latest(),
  };
}
