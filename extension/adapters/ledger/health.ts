import { type HealthFacts, readFacts } from '../../ledger/health.ts';
import { storedItem } from '../browser/stored-item.ts';

const health = storedItem('health', readFacts);

export const loadFacts = (): Promise<HealthFacts> => health.load();

/**
 * Changes what is noted down; writes only where that is something new. Never rejects: where the
 * storage is full, this note has no room either.
 */
export async function noteHealth(change: (facts: HealthFacts) => HealthFacts): Promise<void> {
  await health.change(change).catch(() => {});
}
