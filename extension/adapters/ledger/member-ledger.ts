import { dayAt } from '../../../shared/reading/calendar/calendar.ts';
import { type DatedRules, rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import {
  afterFailure,
  afterMirrored,
  afterOpened,
  afterWrite,
  failureCode,
  type Health,
  mirrorFailure,
  UNOPENED,
} from '../../ledger/health.ts';
import { activeProfile, datedRules, type Profiles } from '../../members/profile.ts';
import { databaseOf, firstMember, profileStore } from '../browser/profile-store.ts';
import { newLife } from '../browser/reader-settings.ts';
import { loadFacts, noteHealth } from './health.ts';
import { countMirrored, type Mirror, storageMirror } from './mirror.ts';
import { ledgerOfMirror } from './mirror-ledger.ts';
import { type LedgerStore, openLedger } from './store.ts';

/** Opens members' ledgers when they are asked for, and again after they were closed. */
export interface Ledgers {
  /** Null where there is no such member. */
  of(member: string): Promise<LedgerStore | null>;
  ofActive(): Promise<LedgerStore>;
}

/** @param seed the rules until a member brings others */
export function memberLedgers(seed: DatedRules): Ledgers {
  const profiles = profileStore();
  const opened = new Map<string, Promise<LedgerStore>>();
  const open = (members: Profiles, member: string, first?: unknown) => {
    const known = opened.get(member);
    if (known) return known;
    const forget = () => void opened.delete(member);
    const opening = openMemberLedger(members, member, { seed, first, forget });
    opened.set(member, opening);
    opening.catch(forget);
    return opening;
  };
  // Other rules, other totals. Whoever is at work with a ledger may finish; who asks gets another.
  profiles.onChange(() => opened.clear());
  return {
    async of(member) {
      const known = await profiles.load();
      return known.members.some(({ id }) => id === member) ? open(known, member) : null;
    },
    async ofActive() {
      // Side by side: the popup waits for both.
      const [known, first] = await Promise.all([profiles.load(), firstMember()]);
      return open(known, known.active, first);
    },
  };
}

/** @throws Error where the member is gone */
export async function ledgerOf(member: string, ledgers: Ledgers): Promise<LedgerStore> {
  const ledger = await ledgers.of(member);
  if (!ledger) throw new Error('There is no such member any more');
  return ledger;
}

/** How the keeping of the active member's ledger goes. */
export async function loadHealth(ledger: LedgerStore): Promise<Health> {
  const { active } = await profileStore().load();
  const [facts, mirrored, kept] = await Promise.all([
    loadFacts(),
    countMirrored(active),
    ledger.count(),
  ]);
  // It opens by now: nothing has to be written for that to be known.
  return { ...(ledger.isMirror ? facts : afterOpened(facts)), mirrored, kept };
}

/** Removing and the keeping of reports wait for each other: neither comes in the midst of the other. */
export const atLedger = <T>(member: string, run: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`ledger ${member}`, run);

/** Has the mirror hold all that the active member's ledger does, if it is behind. */
export async function catchUp(ledger: LedgerStore): Promise<void> {
  const { active } = await profileStore().load();
  if ((await countMirrored(active)) >= (await ledger.count())) return;
  await withHealth(storageMirror(active)).write(await ledger.all());
}

interface Surroundings {
  readonly seed: DatedRules;
  /** The first member, where that has been read already. */
  readonly first: unknown;
  forget(): void;
}

async function openMemberLedger(
  profiles: Profiles,
  member: string,
  { seed, first, forget }: Surroundings,
): Promise<LedgerStore> {
  const rules = datedRules(activeProfile({ ...profiles, active: member }), seed);
  const mirror = withHealth(storageMirror(member));
  const events = { closed: forget, blocked: () => noteFailure('blocked') };
  const setting = { rules, mirror, events };
  const ledger = await openLedger(await databaseOf(member, first), setting).catch(console.warn);
  if (!ledger) {
    await noteFailure(UNOPENED);
    // Who asks next tries again.
    forget();
    // What it does not take is not kept anywhere: nothing is made good later.
    return ledgerOfMirror({ rules, mirror: storageMirror(member) });
  }
  const today = () => dayAt(Date.now(), rulesInForce(rules)('9999-12-31').zone);
  const noting =
    <Given extends unknown[]>(change: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await change(...given).catch(rethrow);
      await noteHealth((facts) => afterWrite(facts, today()));
    };
  return {
    ...ledger,
    keep: noting(ledger.keep),
    add: noting(ledger.add),
    merge: noting(ledger.merge),
    remove: (range) =>
      atLedger(member, async () => {
        // First: what an open page still reports of the old life must not come after the removal.
        await newLife(member);
        await ledger.remove(range);
      }),
  };
}

/** A mirror that is behind costs nothing until the ledger is lost: noted, and no more. */
function withHealth(mirror: Mirror): Mirror {
  return {
    ...mirror,
    write: (items) =>
      mirror.write(items).then(
        () => noteHealth(afterMirrored),
        (cause) => noteFailure(mirrorFailure(cause)),
      ),
  };
}

function rethrow(cause: unknown): never {
  noteFailure(failureCode(cause));
  throw cause;
}

function noteFailure(code: string): Promise<void> {
  return noteHealth((facts) => afterFailure(facts, code));
}
