import { identityOf, type LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../../shared/reading/ledger/merge-ledgers.ts';
import { type LedgerSum, sumLedger } from './ledger-sum.ts';

/** What merging a backup would do; nothing is ever replaced or taken away. */
export interface BackupChanges {
  /** Items that are not there yet. */
  readonly added: LedgerSum;
  /** Sessions that are there with less time, or less deep. */
  readonly raised: number;
  /** Items that are there already, just so or with more. */
  readonly known: number;
}

export function changesOf(
  ours: readonly LedgerItem[],
  theirs: readonly LedgerItem[],
): BackupChanges {
  const before = new Map(ours.map((item) => [identityOf(item), sayItem(item)]));
  const after = mergeLedgers(ours, theirs);
  const added = after.filter((item) => !before.has(identityOf(item)));
  const raised = after.filter((item) => {
    const known = before.get(identityOf(item));
    return known !== undefined && known !== sayItem(item);
  });
  const known = mergeLedgers([], theirs).length - added.length - raised.length;
  return { added: sumLedger(added), raised: raised.length, known };
}

/** Whether merging would leave the ledger just as it is. */
export const changesNothing = ({ added, raised }: BackupChanges): boolean =>
  added.days === 0 && raised === 0;

/** Of what a merge can change. */
const sayItem = (item: LedgerItem): string =>
  item.kind === undefined ? `${item.milliseconds} ${item.deepest}` : '';
