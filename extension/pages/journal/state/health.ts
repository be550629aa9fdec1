import type { Health } from '../../../ledger/health.ts';

/** What the journal says of how keeping goes. */
export type HealthKind = 'unknown' | 'failure' | 'behind' | 'jumps' | 'well';

/** The worst thing first; unknown while nothing is known, or nothing kept. */
export function judgeHealth(health: Health | null): HealthKind {
  if (!health) return 'unknown';
  if (health.failure !== null) return 'failure';
  if (health.mirrored < health.kept) return 'behind';
  if (health.clockJumps > 0) return 'jumps';
  return health.kept === 0 ? 'unknown' : 'well';
}
