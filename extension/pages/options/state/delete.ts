import { type Signal, signal } from '@preact/signals';
import type { DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { itemsWithin, type LedgerSum, sumLedger } from './ledger-sum.ts';

export type DeletedRange = DayRange | 'everything';

export interface DeletePorts {
  all(): Promise<readonly LedgerItem[]>;
  /** How many imported records lie beside the ledger. */
  imported(): Promise<number>;
  /** From the ledger and from its mirror; everything takes imported records too. */
  remove(range: DeletedRange): Promise<void>;
}

/** What would go. */
export interface Doomed extends LedgerSum {
  /** Records of other devices, which go only with everything. */
  readonly imported: number;
}

export type DeleteView =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'nothing-there' }
  | {
      readonly kind: 'asking';
      readonly range: DeletedRange;
      readonly doomed: Doomed;
      /** What was typed was not the number of days. */
      readonly mistyped: boolean;
    }
  | { readonly kind: 'deleted'; readonly doomed: Doomed }
  | { readonly kind: 'not-deleted'; readonly cause: string };

export interface DeleteState {
  readonly view: Signal<DeleteView>;
  /** Shows what would go, and deletes nothing. */
  look(range: DeletedRange): Promise<void>;
  /** Deletes what is shown if `typed` is the number of its days. */
  confirm(typed: string): Promise<void>;
  cancel(): void;
}

/** Deleting: first what would go, then a number typed by hand, then it is gone. */
export function createDeleteState(ports: DeletePorts): DeleteState {
  const view = signal<DeleteView>({ kind: 'choosing' });
  const attempt = async (act: () => Promise<DeleteView>) => {
    try {
      view.value = await act();
    } catch (cause) {
      view.value = { kind: 'not-deleted', cause: `${cause}` };
    }
  };
  return {
    view,
    look: (range) => attempt(() => look(ports, range)),
    async confirm(typed) {
      const asked = view.value;
      if (asked.kind !== 'asking') return;
      if (typed.normalize('NFKC').trim() !== `${asked.doomed.days}`) {
        view.value = { ...asked, mistyped: true };
        return;
      }
      await attempt(async () => {
        await ports.remove(asked.range);
        return { kind: 'deleted', doomed: asked.doomed };
      });
    },
    cancel() {
      view.value = { kind: 'choosing' };
    },
  };
}

async function look(ports: DeletePorts, range: DeletedRange): Promise<DeleteView> {
  const items = itemsWithin(await ports.all(), range);
  const imported = range === 'everything' ? await ports.imported() : 0;
  if (items.length === 0 && imported === 0) return { kind: 'nothing-there' };
  return { kind: 'asking', range, doomed: { ...sumLedger(items), imported }, mistyped: false };
}
