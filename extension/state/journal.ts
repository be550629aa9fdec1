import { type Signal, signal } from '@preact/signals';
import { type Day, dayAt } from '../../shared/reading/calendar.ts';
import type { LedgerItem } from '../../shared/reading/ledger-items.ts';
import type { RulesOn } from '../../shared/reading/rules-in-force.ts';
import { yearOf } from './journal-calendar.ts';
import { articlesAmong, type DayDetail, describeDay } from './journal-day.ts';
import { type Health, readHealth } from './journal-health.ts';

/** A day at a glance: three years are painted from these, no session is read. */
export interface DayGlance {
  readonly day: Day;
  /** All reading time of the day, measured and by hand. */
  readonly milliseconds: number;
  /** How much of it was written down by hand. */
  readonly byHand: number;
  /** Articles finished. */
  readonly finished: number;
  /** `n` or `n/d`. */
  readonly points: string;
}

export interface JournalPorts {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  rulesOn(): Promise<RulesOn>;
  dayTotals(): Promise<readonly DayGlance[]>;
  onDay(day: Day): Promise<readonly LedgerItem[]>;
  ofArticles(keys: readonly string[]): Promise<readonly LedgerItem[]>;
  /** Facts on how keeping goes, as anyone may have written them. */
  health(): Promise<unknown>;
}

/** What the journal shows above the chosen day. */
export type JournalView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | {
      readonly kind: 'ready';
      readonly today: Day;
      readonly totals: ReadonlyMap<Day, DayGlance>;
      readonly health: Health | null;
    };

/** What it shows of the chosen day. */
export type DayView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'day'; readonly detail: DayDetail };

export interface JournalState {
  readonly view: Signal<JournalView>;
  /** The chosen day; today until another is chosen. */
  readonly chosen: Signal<Day>;
  readonly day: Signal<DayView>;
  /** Reads everything shown again; the chosen day stays. */
  load(): Promise<void>;
  choose(day: Day): Promise<void>;
  /** Chooses the last day of a year that was read on, else its last day, none after today. */
  chooseYear(year: number): Promise<void>;
}

/** The journal: a glance at every day first, then the chosen day in full. */
export function createJournalState(ports: JournalPorts): JournalState {
  const view = signal<JournalView>({ kind: 'loading' });
  const day = signal<DayView>({ kind: 'loading' });
  const chosen = signal<Day>('');
  const rules = once(ports.rulesOn);

  async function load(): Promise<void> {
    try {
      view.value = await glance(ports, await rules());
    } catch (cause) {
      view.value = { kind: 'unreadable', cause: `${cause}` };
      return;
    }
    if (chosen.value === '' && view.value.kind === 'ready') chosen.value = view.value.today;
    await show(chosen.value);
  }

  async function show(wanted: Day): Promise<void> {
    const found = await look(ports, wanted, rules);
    // Meanwhile another day may have been chosen.
    if (chosen.value === wanted) day.value = found;
  }

  async function choose(wanted: Day): Promise<void> {
    chosen.value = wanted;
    await show(wanted);
  }

  async function chooseYear(year: number): Promise<void> {
    if (view.value.kind !== 'ready') return;
    await choose(lastDayOf(year, view.value));
  }

  return { view, chosen, day, load, choose, chooseYear };
}

async function glance(ports: JournalPorts, rulesOn: RulesOn): Promise<JournalView> {
  const [totals, health] = await Promise.all([ports.dayTotals(), ports.health()]);
  return {
    kind: 'ready',
    today: todayBy(ports.now(), rulesOn),
    totals: new Map(totals.map((total) => [total.day, total])),
    health: readHealth(health),
  };
}

/** The calendar day now, in the zone of the rules that hold on it. */
export function todayBy(now: number, rulesOn: RulesOn): Day {
  const inUtc = dayAt(now, 'UTC');
  return dayAt(now, rulesOn(inUtc).zone);
}

async function look(
  ports: JournalPorts,
  wanted: Day,
  rules: () => Promise<RulesOn>,
): Promise<DayView> {
  try {
    const ofDay = await ports.onDay(wanted);
    const items = [...ofDay, ...(await ports.ofArticles(articlesAmong(ofDay)))];
    return { kind: 'day', detail: describeDay(unique(items), wanted, await rules()) };
  } catch (cause) {
    return { kind: 'unreadable', cause: `${cause}` };
  }
}

/** Each item once: those of the day come again with their articles. */
function unique(items: readonly LedgerItem[]): readonly LedgerItem[] {
  const keyOf = (item: LedgerItem) =>
    item.kind === undefined ? `${item.session} ${item.day}` : `${item.kind} ${item.id}`;
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function lastDayOf(year: number, { totals, today }: Extract<JournalView, { kind: 'ready' }>): Day {
  const last = `${year}-12-31`;
  const read = [...totals.keys()].filter((day) => yearOf(day) === year);
  const latest = read.reduce((a, b) => (a > b ? a : b), '');
  if (latest) return latest;
  return last < today ? last : today;
}

/** Asks once; again after it did not succeed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((cause) => {
      asked = undefined;
      throw cause;
    });
    return asked;
  };
}
