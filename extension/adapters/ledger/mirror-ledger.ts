import { type DayRange, isWithin } from '../../../shared/reading/calendar/calendar-days.ts';
import { summariseLedger } from '../../../shared/reading/ledger/day.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../shared/reading/ledger/merge-ledgers.ts';
import { rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import { totalOf } from './days.ts';
import type { LedgerSetting, LedgerStore } from './store.ts';

/**
 * A ledger that cannot be opened, as its mirror has it: shown, exported and kept on with. What is
 * written goes into the ledger as soon as that opens again. Slower than the ledger itself: all of the
 * mirror is read for each question.
 */
export function ledgerOfMirror({ rules, mirror }: LedgerSetting): LedgerStore {
  const rulesOn = rulesInForce(rules);
  const all = () => mirror.read();
  const put = async (items: readonly LedgerItem[]) => {
    if (items.length === 0) return;
    if (!(await mirror.isAhead())) await mirror.setAhead(true);
    await mirror.write(items);
  };
  const takeIn = async (theirs: readonly LedgerItem[]) => {
    const ours = await all();
    const known = new Set(ours);
    await put(mergeLedgers(ours, theirs).filter((item) => !known.has(item)));
  };
  return {
    isMirror: true,
    keep: takeIn,
    merge: takeIn,
    add: put,
    all,
    onDay: async (day) => (await all()).filter((item) => item.day === day),
    ofArticles: async (articles) => aboutArticles(await all(), articles),
    count: async () => (await all()).length,
    async dayTotals(range) {
      const totals = [...summariseLedger(await all(), rulesOn).values()].map(totalOf);
      return totals.filter(({ day }) => !range || isWithin(day, range));
    },
    remove: notNow,
    // Of other devices the mirror has none.
    chains: async () => [],
    keepChains: notNow,
    close() {},
  };
}

/** Everything about some articles, with what corrects it. */
function aboutArticles(items: readonly LedgerItem[], articles: readonly string[]) {
  const keys = new Set(articles);
  const isAbout = (item: LedgerItem) =>
    item.kind !== 'correction' && item.article !== null && keys.has(item.article);
  const ids = new Set(
    items.flatMap((item) => (item.kind === 'by-hand' && isAbout(item) ? [item.id] : [])),
  );
  const corrects = (item: LedgerItem) =>
    item.kind === 'correction' && (keys.has(item.of) || ids.has(item.of));
  return items.filter((item) => isAbout(item) || corrects(item));
}

// What is taken from the mirror alone would come back with the ledger.
const notNow = (_: DayRange | 'everything' | readonly unknown[]): Promise<never> =>
  Promise.reject(new DOMException('Only while the ledger can be opened', 'LedgerUnopened'));
