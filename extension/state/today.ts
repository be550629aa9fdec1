import { type Signal, signal } from '@preact/signals';
import { type Day, dayAt } from '../../shared/reading/calendar.ts';
import { type DaySummary, summariseDay } from '../../shared/reading/day.ts';
import type { LedgerEntry } from '../../shared/reading/ledger.ts';
import type { ReadingRules } from '../../shared/rulebook/rulebook.ts';
import type { PageStatus } from './messages.ts';

export interface TodayPorts {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  isAnySourceOn(): Promise<boolean>;
  /** What the page in the current tab says of itself; null where nothing of ours runs in it. */
  pageStatus(): Promise<PageStatus | null>;
  onDay(day: Day): Promise<readonly LedgerEntry[]>;
  ofArticles(articles: readonly string[]): Promise<readonly LedgerEntry[]>;
}

/** What the popup shows. */
export type TodayView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'today'; readonly summary: DaySummary; readonly page: PageStatus | null };

export interface TodayState {
  readonly view: Signal<TodayView>;
  load(): Promise<void>;
}

/** Today of the ledger, and what the current page is doing. */
export function createTodayState(ports: TodayPorts, rules: ReadingRules): TodayState {
  const view = signal<TodayView>({ kind: 'loading' });
  return {
    view,
    async load() {
      try {
        view.value = await look(ports, rules);
      } catch (cause) {
        view.value = { kind: 'unreadable', cause: `${cause}` };
      }
    },
  };
}

async function look(ports: TodayPorts, rules: ReadingRules): Promise<TodayView> {
  const day = dayAt(ports.now(), rules.zone);
  const [isOn, page, today] = await Promise.all([
    ports.isAnySourceOn(),
    ports.pageStatus(),
    ports.onDay(day),
  ]);
  if (!isOn && today.length === 0) return { kind: 'no-source' };
  const articles = [...new Set(today.map(({ article }) => article))];
  const summary = summariseDay(await ports.ofArticles(articles), day, rules);
  return { kind: 'today', summary, page };
}
