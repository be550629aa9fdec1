import { browser } from 'wxt/browser';
import { type HealthFacts, NO_FACTS, readFacts } from '../state/health.ts';

const HEALTH = 'health';

export async function loadFacts(): Promise<HealthFacts> {
  return readFacts((await browser.storage.local.get(HEALTH))[HEALTH]);
}

let known: Promise<HealthFacts> | undefined;

/** Changes what is noted down; writes only where that is something new. */
export function noteHealth(change: (facts: HealthFacts) => HealthFacts): Promise<void> {
  const before = (known ?? loadFacts()).catch(() => NO_FACTS);
  const after = before.then(change);
  known = after;
  return Promise.all([before, after]).then(([before, after]) =>
    after === before ? undefined : browser.storage.local.set({ [HEALTH]: after }),
  );
}
