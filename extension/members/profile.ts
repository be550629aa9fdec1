import type { Language } from '../../shared/messages/message.ts';
import type { Day } from '../../shared/reading/calendar/calendar.ts';
import type { DayRange } from '../../shared/reading/calendar/calendar-days.ts';
import type { DatedRules, RulebookName } from '../../shared/reading/rules/rules-in-force.ts';
import { type RulesText, readRules } from '../../shared/reading/rules/rules-text.ts';
import type { ReadingRules, Title, Weekday } from '../../shared/rulebook/model/rulebook.ts';

/** Sizes of text on the extension's pages, in per cent of the browser's. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** Reading rules that a member brought, from the first day they hold on. JSON only. */
export interface ImportedRulebook extends RulebookName {
  readonly from: Day;
  /** Not known of one that was brought before titles were kept. */
  readonly title?: Title | undefined;
  readonly rules: RulesText;
}

/** One member of this browser profile. JSON only. */
export interface Profile {
  /** Random. */
  readonly id: string;
  /** Typed by the member; may be empty. */
  readonly name: string;
  readonly unit: string;
  /** Random id of this device in this member's records, made once. */
  readonly device: string;
  /** None: the seed's rules. */
  readonly rulebooks: readonly ImportedRulebook[];
  readonly leave: readonly DayRange[];
  /** Null: the rulebook's. */
  readonly restDays: readonly Weekday[] | null;
  /** Own points a day; null: the rulebook's day of a streak. */
  readonly goal: number | null;
  /** `HH:MM` in the rulebook's zone; null where nothing reminds. */
  readonly reminder: string | null;
  /** Reads with a screen reader or a magnifier. */
  readonly declared: boolean;
  /** Null: the browser's. */
  readonly language: Language | null;
  readonly textSize: (typeof TEXT_SIZES)[number];
}

/** How the extension's pages look and speak to a member. */
export type Appearance = Pick<Profile, 'language' | 'textSize'>;

/** The members of this browser profile. JSON only. */
export interface Profiles {
  /** Whose ledger grows now: the id of one of them. */
  readonly active: string;
  /** At least one. */
  readonly members: readonly Profile[];
}

export interface ProfileStore {
  /** Makes the first member if there is none. */
  load(): Promise<Profiles>;
  /** Changes them; nobody else does between the reading and the writing. @returns what is stored now */
  change(edit: (profiles: Profiles) => Profiles): Promise<Profiles>;
  /** Runs whenever they change, here or on another page of the extension. */
  onChange(run: () => void): void;
}

/** Makes random ids, as `crypto.randomUUID` does. */
export type RandomId = () => string;

/** A member of whom nothing is known yet. */
export function newProfile(random: RandomId): Profile {
  return {
    id: random(),
    name: '',
    unit: '',
    device: random(),
    rulebooks: [],
    leave: [],
    restDays: null,
    goal: null,
    reminder: null,
    declared: false,
    language: null,
    textSize: 100,
  };
}

/** The first member; with the id of one that there was, their ledger is found again. */
export function firstProfiles(random: RandomId, id = random()): Profiles {
  return { active: id, members: [{ ...newProfile(random), id }] };
}

/** @throws RangeError when nobody is active: whoever reads profiles back sees to it */
export function activeProfile({ active, members }: Profiles): Profile {
  const member = members.find(({ id }) => id === active);
  if (!member) throw new RangeError(`No member ${active} among ${members.length}`);
  return member;
}

/** Profiles with one member's fields changed, or with that member added. */
export function withProfile(profiles: Profiles, profile: Profile): Profiles {
  const { members } = profiles;
  const isKnown = members.some(({ id }) => id === profile.id);
  const changed = members.map((member) => (member.id === profile.id ? profile : member));
  return { ...profiles, members: isKnown ? changed : [...members, profile] };
}

/** A member's rules by day: the seed's, until the first rulebook that the member brought. */
export function datedRules({ rulebooks }: Profile, seed: DatedRules): readonly DatedRules[] {
  const brought = rulebooks.flatMap(({ from, id, version, sha256, rules }) => {
    const read = readRules(rules);
    return read ? [{ from, rulebook: { id, version, sha256 }, rules: read }] : [];
  });
  // What a member brought holds from its own day, however early.
  return [{ ...seed, from: FIRST_DAY }, ...brought];
}
const FIRST_DAY: Day = '1900-01-01';

/** Rules with the member's own days of rest. */
export function withRestDays(rules: ReadingRules, { restDays }: Profile): ReadingRules {
  return restDays ? { ...rules, streak: { ...rules.streak, rest: restDays } } : rules;
}

export const isMember = ({ members }: Profiles, id: string): boolean =>
  members.some((member) => member.id === id);
