import { dayAt } from '../../shared/reading/calendar/calendar.ts';
import type { SessionRules } from '../../shared/reading/session/session.ts';
import type { Profile } from '../members/profile.ts';

/**
 * What the script in a page is told: no names, only what decides what counts. Kept beside the
 * profiles, so that it never has to read those.
 */
export interface ReaderSettings {
  /** Whose reading it is; '' where no member has been set up. */
  readonly member: string;
  readonly declared: boolean;
  /** Rules that the member brought, each from its first day; none: the seed's. */
  readonly rules: readonly (SessionRules & { readonly from: string })[];
}

export function readerSettings({ id, declared, rulebooks }: Profile): ReaderSettings {
  const rules = rulebooks.map(({ from, rules: { zone, evidence } }) => ({ from, zone, evidence }));
  return { member: id, declared, rules };
}

const NOBODY: ReaderSettings = { member: '', declared: false, rules: [] };

/** Settings as stored: what the extension itself wrote and nobody else can, or nothing yet. */
export const readReaderSettings = (stored: unknown): ReaderSettings => ({
  ...NOBODY,
  ...(stored as Partial<ReaderSettings>),
});

/** The rules of the day: the latest that have begun, else the seed's. */
export function rulesNow(
  { rules }: ReaderSettings,
  seed: SessionRules,
  wall: number,
): SessionRules {
  const sorted = rules.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.findLast(({ from, zone }) => from <= dayAt(wall, zone)) ?? seed;
}
