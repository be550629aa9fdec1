import { browser } from 'wxt/browser';
import { type HealthFacts, NO_FACTS, readFacts } from '../state/health.ts';

const HEALTH = 'health';

export async function loadFacts(): Promise<HealthFacts> {
  return readFacts((await browser.storage.local.get(HEALTH))[HEALTH]);
}

let known: Promise<HealthFacts> | undefined;

/**
 * Changes what is noted down, one change after the other; writes only where that is something new.
 * Never rejects: where the storage is full, this note has no room either.
 */
export async function noteHealth(change: (facts: HealthFacts) => HealthFacts): Promise<void> {
  const before = known ?? loadFacts().catch(() => NO_FACTS);
  known = before.then((facts) => write(facts, change(facts)));
  await known;
}

async function write(before: HealthFacts, after: HealthFacts): Promise<HealthFacts> {
  if (after === before) return before;
  // What could not be noted is tried again with the next change.
  return browser.storage.local.set({ [HEALTH]: after }).then(
    () => after,
    () => before,
  );
}
