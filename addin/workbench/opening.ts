import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeskLine } from '../desk/desk-line.ts';
import { createLatest } from '../taskpane/state/latest.ts';
import { createWatching } from '../taskpane/state/watching.ts';

/** One file on its way at a time: the next that is chosen, or a cancel, ends the one before. */
export function createOpening() {
  const opening = signal<string | null>(null);
  const watching = createWatching();
  const latest = createLatest();
  let giveWay = () => {};

  function end(): void {
    opening.value = null;
    watching.end();
  }

  return {
    /** Its name. */
    opening: opening as ReadonlySignal<string | null>,
    openingProgress: watching.progress,
    begin(name: string, line: DeskLine) {
      giveWay();
      const isLatest = latest();
      const opener = new AbortController();
      giveWay = () => {
        line.close();
        opener.abort();
      };
      opening.value = name;
      return {
        isLatest,
        task: watching.during(opener.signal),
        end: () => isLatest() && end(),
        /** What comes next leaves its desk alone. */
        keep: () => {
          giveWay = () => {};
        },
      };
    },
    callOff(): void {
      giveWay();
      latest();
      end();
    },
  };
}
