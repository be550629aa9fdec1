import type { Signal } from '@preact/signals';
import { GivenUp } from '../../desk/waiting.ts';
import type { Task } from '../../hosts/host.ts';
import type { Watching } from './watching.ts';

/** What the pane is busy with; `drafting` makes the sheets, `writing` puts them into the workbook. */
export type Work = 'checking' | 'verifying' | 'drafting' | 'writing' | 'undoing';

export interface TurnPorts {
  readonly watching: Watching;
  readonly work: Signal<Work | null>;
  /** Resolves once what is on the screen is up to date: long work starts after it. */
  readonly settled: () => Promise<void>;
}

/** Resolves once it has another value. */
function nextOf<T>(watched: Signal<T>): Promise<void> {
  const before = watched.value;
  return new Promise((resolve) => {
    const stop = watched.subscribe((now) => {
      if (now === before) return;
      stop();
      resolve();
    });
  });
}

/** Long work, one at a time: what is going on is shown before it begins. */
export function createTurns({ work, settled, watching }: TurnPorts) {
  let current: AbortController | undefined;
  return {
    /** Does it where nothing else is being done, and until it is called off. */
    async take(next: Work, doIt: (task: Task) => Promise<void>): Promise<void> {
      if (work.value !== null) return;
      const own = new AbortController();
      const { signal } = own;
      current = own;
      work.value = next;
      const task = watching.during(signal);
      try {
        await settled();
        if (!signal.aborted) await doIt(task);
      } catch (cause) {
        if (!(cause instanceof GivenUp)) throw cause;
      } finally {
        if (current === own && work.value === next) {
          work.value = null;
          watching.end();
        }
      }
    },
    /** Resolves once nothing else is being done. */
    async idle(): Promise<void> {
      while (work.value !== null) await nextOf(work);
    },
    /** What has not begun yet will not begin, and what is under way ends. */
    callOff(): void {
      current?.abort();
    },
  };
}
