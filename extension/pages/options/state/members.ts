import { type Signal, signal } from '@preact/signals';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { tidyMember } from '../../../members/member-name.ts';
import { addMember, changeMember, removeMember, switchTo } from '../../../members/members.ts';
import { newProfile, type RandomId } from '../../../members/profile.ts';
import type { OptionsState } from '../../../members/settings.ts';
import { type LedgerSum, sumLedger } from './ledger-sum.ts';

export interface MemberPorts {
  random: RandomId;
  ledgerOf(member: string): Promise<readonly LedgerItem[]>;
  /** Removes a member's ledger with its mirror. */
  forget(member: string): Promise<void>;
}

export type RemovalView =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'asking';
      readonly member: string;
      readonly sum: LedgerSum;
      readonly mistyped: boolean;
    }
  /** `number`: which of the members it was, from 1; a name may be empty. */
  | { readonly kind: 'removed'; readonly name: string; readonly number: number }
  | { readonly kind: 'not-done'; readonly cause: string };

export interface MembersState {
  readonly removal: Signal<RemovalView>;
  add(name: string, unit: string): Promise<boolean>;
  rename(member: string, name: string, unit: string): Promise<boolean>;
  switchTo(member: string): Promise<void>;
  /** Shows what would go with a member, and removes nothing. */
  askToRemove(member: string): Promise<void>;
  /** Removes the member asked about if `typed` is the number of their days. */
  confirmRemoval(typed: string): Promise<void>;
  cancel(): void;
}

/** The members of this browser profile: each with a ledger, removed only with it. */
export function createMembersState(
  options: Pick<OptionsState, 'load' | 'update' | 'profiles'>,
  ports: MemberPorts,
): MembersState {
  const removal = signal<RemovalView>({ kind: 'none' });
  const attempt = async (act: () => Promise<RemovalView>) => {
    try {
      removal.value = await act();
    } catch (cause) {
      removal.value = { kind: 'not-done', cause: `${cause}` };
    }
  };
  return {
    removal,
    async add(name, unit) {
      const typed = tidyMember({ name, unit });
      if (typed.name === '') return false;
      const added = { ...newProfile(ports.random), ...typed };
      return options.update((all) => addMember(all, added));
    },
    async rename(member, name, unit) {
      const typed = tidyMember({ name, unit });
      if (typed.name === '') return false;
      return options.update((all) => changeMember(all, member, typed));
    },
    async switchTo(member) {
      await options.update((all) => switchTo(all, member));
    },
    askToRemove: (member) =>
      attempt(async () => {
        const sum = sumLedger(await ports.ledgerOf(member));
        return { kind: 'asking', member, sum, mistyped: false };
      }),
    async confirmRemoval(typed) {
      const asked = removal.value;
      if (asked.kind !== 'asking') return;
      if (typed.normalize('NFKC').trim() !== `${asked.sum.days}`) {
        removal.value = { ...asked, mistyped: true };
        return;
      }
      await attempt(() => remove(options, ports, asked.member));
    },
    cancel() {
      removal.value = { kind: 'none' };
    },
  };
}

/** The ledger first: only a member has one that can be found. */
async function remove(
  options: Pick<OptionsState, 'load' | 'update' | 'profiles'>,
  ports: MemberPorts,
  member: string,
): Promise<RemovalView> {
  // Another page may have removed the others meanwhile: the last one stays, with the ledger.
  await options.load();
  const members = options.profiles.value?.members ?? [];
  const index = members.findIndex(({ id }) => id === member);
  if (index < 0 || members.length === 1) return { kind: 'none' };
  const { name = '' } = members[index] ?? {};
  await ports.forget(member);
  const removed = await options.update((all) => removeMember(all, member));
  return removed ? { kind: 'removed', name, number: index + 1 } : { kind: 'none' };
}
