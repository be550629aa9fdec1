import type { DatedRules } from '../../../shared/reading/rules/rules-in-force.ts';
import { memberLedgers } from './member-ledger.ts';
import type { LedgerStore } from './store.ts';

/** The active member's ledger as a page holds it: opened at once, and once for all that a look asks. */
export interface HeldLedger extends Pick<LedgerStore, 'dayTotals' | 'onDay' | 'ofArticles'> {
  /** Asks it anything else, as soon as it is open. */
  ask<T>(question: (ledger: LedgerStore) => Promise<T>): Promise<T>;
  /** Looks at the ledger of whoever is active now, opened again where it was closed meanwhile. */
  anew(look: () => Promise<void>): Promise<void>;
}

/** @param seed the rules until a member brings others */
export function holdLedger(seed: DatedRules): HeldLedger {
  const ledgers = memberLedgers(seed);
  const open = () => {
    const opening = ledgers.ofActive();
    // Whoever asks it something learns what went wrong.
    opening.catch(() => {});
    return opening;
  };
  let opened = open();
  const ask: HeldLedger['ask'] = async (question) => question(await opened);
  return {
    ask,
    dayTotals: (range) => ask((ledger) => ledger.dayTotals(range)),
    onDay: (day) => ask((ledger) => ledger.onDay(day)),
    ofArticles: (articles) => ask((ledger) => ledger.ofArticles(articles)),
    anew(look) {
      opened = open();
      return look();
    },
  };
}
