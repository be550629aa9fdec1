import { deleteDB } from 'idb';
import { forgetDraft } from '../browser/note-draft.ts';
import { databaseOf } from '../browser/profile-store.ts';
import type { Ledgers } from './member-ledger.ts';

/** Removes a member's ledger: what is in it, its mirror, the database itself, a note half written. */
export async function forgetMember(ledgers: Ledgers, member: string): Promise<void> {
  const ledger = await ledgers.of(member);
  if (!ledger) return;
  await forgetDraft(member);
  await ledger.remove('everything');
  ledger.close();
  // Other pages that have it open let go of it when asked.
  await deleteDB(await databaseOf(member));
}
