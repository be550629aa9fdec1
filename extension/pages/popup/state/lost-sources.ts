import { type Signal, signal } from '@preact/signals';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';

export interface LostPorts {
  readonly sources: readonly ReadingSource[];
  /** Switched on, and the browser has taken the permission back since. */
  isLost(source: ReadingSource): Promise<boolean>;
  turnOn(...sources: readonly ReadingSource[]): Promise<boolean>;
}

export interface LostState {
  /** Sources that are on and cannot be read. */
  readonly lost: Signal<readonly ReadingSource[]>;
  load(): Promise<void>;
  /** Asks for all of them at once. Call it in the click itself. */
  mend(): Promise<void>;
}

export function createLostSources({ sources, isLost, turnOn }: LostPorts): LostState {
  const lost = signal<readonly ReadingSource[]>([]);
  async function load() {
    const states = await Promise.all(sources.map(isLost));
    lost.value = sources.filter((_, index) => states[index]);
  }
  return {
    lost,
    load,
    async mend() {
      await turnOn(...lost.value);
      await load();
    },
  };
}
