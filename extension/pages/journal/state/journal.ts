import { type Signal, signal } from '@preact/signals';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type { RulesOn } from '../../../../shared/reading/rules/rules-in-force.ts';
import type { DayTotal } from '../../../ledger/day-total.ts';
import type { Health } from '../../../ledger/health.ts';
import { type DayItems, itemsAround } from '../../../ledger/items-around.ts';
import { todayBy } from '../../../members/member-rules.ts';
import { yearOf } from './calendar.ts';
import { type DayDetail, describeDay } from './day.ts';

export interface JournalPorts extends DayItems {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Of the member whose ledger it is. */
  rulesOn(): RulesOn;
  dayTotals(): Promise<readonly DayTotal[]>;
  /** How keeping goes. */
  health(): Promise<Health>;
}

/** What the journal shows above the chosen day. */
export type JournalView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | {
      readonly kind: 'ready';
      readonly today: Day;
      readonly totals: ReadonlyMap<Day, DayTotal>;
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
  /** How keeping goes; null until that is known. */
  readonly health: Signal<Health | null>;
  /** Reads everything shown again; the chosen day stays. */
  load(): Promise<void>;
  /** The same without the state of keeping: for every minute of reading elsewhere. */
  refresh(): Promise<void>;
  choose(day: Day): Promise<void>;
  /** Chooses the last day of a year that was read on, else its last day, none after today. */
  chooseYear(year: number): Promise<void>;
}

/** The journal: a glance at every day first, then the chosen day in full. */
export function createJournalState(ports: JournalPorts): JournalState {
  const view = signal<JournalView>({ kind: 'loading' });
  const day = signal<DayView>({ kind: 'loading' });
  const chosen = signal<Day>('');
  const health = signal<Health | null>(null);

  async function refresh(): Promise<void> {
    try {
      view.value = await glance(ports);
    } catch (cause) {
      view.value = { kind: 'unreadable', cause: `${cause}` };
      return;
    }
    if (chosen.value === '' && view.value.kind === 'ready') chosen.value = view.value.today;
    await show(chosen.value);
  }

  async function load(): Promise<void> {
    await refresh();
    // Counting what is kept takes longer than all that is shown before.
    health.value = await ports.health().catch(() => null);
  }

  async function show(wanted: Day): Promise<void> {
    const looked = await look(ports, wanted);
    // Meanwhile another day may have been chosen.
    if (chosen.value === wanted) day.value = looked;
  }

  async function choose(wanted: Day): Promise<void> {
    chosen.value = wanted;
    await show(wanted);
  }

  async function chooseYear(year: number): Promise<void> {
    if (view.value.kind !== 'ready') return;
    await choose(lastDayOf(year, view.value));
  }

  return { view, chosen, day, health, load, refresh, choose, chooseYear };
}

async function glance(ports: JournalPorts): Promise<JournalView> {
  const totals = await ports.dayTotals();
  return {
    kind: 'ready',
    today: todayBy(ports.now(), ports.rulesOn()),
    totals: new Map(totals.map((total) => [total.day, total])),
  };
}

async function look(ports: JournalPorts, wanted: Day): Promise<DayView> {
  try {
    const items = await itemsAround(wanted, ports);
    return { kind: 'day', detail: describeDay(items, wanted, ports.rulesOn()) };
  } catch (cause) {
    return { kind: 'unreadable', cause: `${cause}` };
  }
}

function lastDayOf(year: number, { totals, today }: Extract<JournalView, { kind: 'ready' }>): Day {
  const last = `${year}-12-31`;
  const read = [...totals.keys()].filter((day) => yearOf(day) === year);
  const latest = read.reduce((a, b) => (a > b ? a : b), '');
  if (latest) return latest;
  return last < today ? last : today;
}
