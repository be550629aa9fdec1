import { type DayRange, overlapOf } from '../../../../shared/reading/calendar/calendar-days.ts';
import { chainKey } from '../../../../shared/reading/record/merge-records.ts';
import type { Chain, Member } from '../../../../shared/reading/record/record.ts';
import { isSameMember } from '../../../members/member-name.ts';

/** An imported chain as the export page offers it. */
export interface OfferedChain {
  readonly key: string;
  readonly chain: Chain;
  /** Why it cannot go in; null where it can. */
  readonly barred: 'other-member' | 'other-days' | null;
  readonly included: boolean;
}

/**
 * Imported chains for a record: one of other days or under another name cannot go in, all others do
 * unless the member leaves them out.
 * @param leftOut keys of chains that the member does not want
 */
export function offerChains(
  chains: readonly Chain[],
  about: { readonly member: Member; readonly period: DayRange },
  leftOut: ReadonlySet<string>,
): readonly OfferedChain[] {
  return chains.map((chain) => {
    const key = chainKey(chain);
    const barred = barOf(chain, about);
    return { key, chain, barred, included: barred === null && !leftOut.has(key) };
  });
}

function barOf(
  { header }: Chain,
  { member, period }: { readonly member: Member; readonly period: DayRange },
): OfferedChain['barred'] {
  if (!isSameMember(header.member, member)) return 'other-member';
  // A chain is a whole: its days outside the period would go in too.
  const common = overlapOf(header.period, period);
  const isInside = common?.from === header.period.from && common.to === header.period.to;
  return isInside ? null : 'other-days';
}
