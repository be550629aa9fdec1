import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Task } from '../../hosts/host.ts';
import type { Progress } from '../../progress.ts';
import { createLatest } from './latest.ts';

export type Watching = ReturnType<typeof createWatching>;

/** What is told of long work while it goes on; what began last is what is watched. */
export function createWatching() {
  const progress = signal<Progress | null>(null);
  const held = signal<Problem | null>(null);
  const latest = createLatest();
  function forget(): void {
    progress.value = null;
    held.value = null;
  }
  return {
    /** How much of it is done; null while nobody can tell. */
    progress: progress as ReadonlySignal<Progress | null>,
    /** What holds it up, such as a cell that is being edited. */
    held: held as ReadonlySignal<Problem | null>,
    during(signal: AbortSignal): Required<Task> {
      const isLatest = latest();
      forget();
      return {
        signal,
        report(next) {
          if (isLatest() && !signal.aborted) progress.value = next;
        },
        tell(problem) {
          if (isLatest() && !signal.aborted) held.value = problem;
        },
      };
    },
    /** What is told late is not heard. */
    end(): void {
      latest();
      forget();
    },
  };
}
