import type { SessionRules } from '../../shared/reading/session.ts';
import { activeProfile, type Profiles } from './profile.ts';

/**
 * What the script in a page is told: no names, only what decides what counts. Kept beside the
 * profiles, so that it never has to read those.
 */
export interface ReaderSettings {
  /** Whose reading it is. */
  readonly member: string;
  readonly declared: boolean;
  /** Rules that the member brought, each from its first day; none: the seed's. */
  readonly rules: readonly ({ readonly from: string } & SessionRules)[];
}

export function readerSettings(profiles: Profiles): ReaderSettings {
  const { id, declared, rulebooks } = activeProfile(profiles);
  const rules = rulebooks.map(({ from, rules: { zone, evidence } }) => ({ from, zone, evidence }));
  return { member: id, declared, rules };
}
