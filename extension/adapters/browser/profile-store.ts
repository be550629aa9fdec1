import { browser } from 'wxt/browser';
import { ledgerName } from '../../ledger/ledger-name.ts';
import {
  activeProfile,
  firstProfiles,
  type ProfileStore,
  type Profiles,
  type RandomId,
} from '../../members/profile.ts';
import { readProfiles } from '../../members/read-profiles.ts';
import { readerSettings } from '../../reader/reader-settings.ts';
import { FIRST_MEMBER, PROFILES } from './profile-keys.ts';
import { READER_SETTINGS } from './reader-settings.ts';

/** The members, in the browser's storage. */
export function profileStore(random: RandomId = () => crypto.randomUUID()): ProfileStore {
  return {
    load: () => load(random),
    change: (edit) => navigator.locks.request(PROFILES, () => change(edit, random)),
    onChange(run) {
      browser.storage.local.onChanged.addListener((changes) => {
        if (PROFILES in changes) run();
      });
    },
  };
}

/** Whose ledger has no id in its name; undefined before there is anybody. Never changes after that. */
export const firstMember = async (): Promise<unknown> =>
  (await browser.storage.local.get(FIRST_MEMBER))[FIRST_MEMBER];

/**
 * The name of a member's database.
 * @param first the first member, where that has been read already
 */
export async function databaseOf(member: string, first?: unknown): Promise<string> {
  return ledgerName(member, first ?? (await firstMember()));
}

async function load(random: RandomId): Promise<Profiles> {
  const { first, known } = await read(random);
  if (first !== undefined && known) return known;
  // A page and the background may both be the first to ask: they must make up the same member.
  return navigator.locks.request(PROFILES, () => loadOrMake(random));
}

async function change(edit: (profiles: Profiles) => Profiles, random: RandomId): Promise<Profiles> {
  const changed = edit(await loadOrMake(random));
  await browser.storage.local.set(itemsOf(changed));
  return changed;
}

async function loadOrMake(random: RandomId): Promise<Profiles> {
  const { first, known } = await read(random);
  if (first !== undefined && known) return known;
  const profiles = known ?? firstProfiles(random, typeof first === 'string' ? first : undefined);
  const made = { [FIRST_MEMBER]: first ?? profiles.active };
  await browser.storage.local.set({ ...itemsOf(profiles), ...made });
  return profiles;
}

/** What is stored; `known` is null where there is no member to be read. */
async function read(random: RandomId) {
  const stored = await browser.storage.local.get([PROFILES, FIRST_MEMBER]);
  return { first: stored[FIRST_MEMBER], known: readProfiles(stored[PROFILES], random) };
}

const itemsOf = (profiles: Profiles) => ({
  [PROFILES]: profiles,
  [READER_SETTINGS]: readerSettings(activeProfile(profiles)),
});
