import { type Signal, signal } from '@preact/signals';
import { type DaySummary, summariseDay } from '../../../../shared/reading/ledger/day.ts';
import { type Goal, type GoalRules, goalOn } from '../../../../shared/reading/ledger/goal.ts';
import { type Note, sortLedger } from '../../../../shared/reading/ledger/ledger-items.ts';
import { type Streak, streakOn } from '../../../../shared/reading/ledger/streak.ts';
import type { ReadingRules } from '../../../../shared/rulebook/model/rulebook.ts';
import { type DayItems, itemsAround } from '../../../ledger/items-around.ts';
import { todayBy } from '../../../members/member-rules.ts';
import type { PageStatus } from '../../../reader/page-state.ts';
import { type AskPoints, pointsForStreak } from './streak.ts';

export interface TodayPorts extends DayItems {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The rules, the leave and the goal of the member. */
  member(): GoalRules;
  isAnySourceOn(): Promise<boolean>;
  /** What the page in the current tab says of itself; null where nothing of ours runs in it. */
  pageStatus(): Promise<PageStatus | null>;
  dayTotals: AskPoints;
}

/** Today, all that the popup shows of it. */
export interface Today {
  readonly summary: DaySummary;
  /** What the page in front says of itself; null where nothing of ours runs in it. */
  readonly page: PageStatus | null | 'asking';
  /** The rules of this day. */
  readonly rules: ReadingRules;
  readonly streak: Streak;
  readonly goal: Goal;
  /** About articles of today, of whatever day. */
  readonly notes: readonly Note[];
}

/** What the popup shows. */
export type TodayView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | ({ readonly kind: 'today' } & Today);

export interface TodayState {
  readonly view: Signal<TodayView>;
  load(): Promise<void>;
}

/** Today of the ledger, and what the current page is doing. */
export function createTodayState(ports: TodayPorts): TodayState {
  const view = signal<TodayView>({ kind: 'loading' });
  return {
    view,
    async load() {
      // A busy page answers late, and must not keep the rest from being seen.
      const asked = ports.pageStatus();
      const before = view.value.kind === 'today' ? view.value.page : 'asking';
      const shown = await look(ports, before).catch(unreadable);
      view.value = shown;
      const page = await asked;
      if (view.value === shown && shown.kind === 'today') view.value = { ...shown, page };
    },
  };
}

const unreadable = (cause: unknown): TodayView => ({ kind: 'unreadable', cause: `${cause}` });

async function look(ports: TodayPorts, page: Today['page']): Promise<TodayView> {
  const member = ports.member();
  const day = todayBy(ports.now(), member.rulesOn);
  // Side by side: whoever waits for one of them has waited for all.
  const [isOn, before, items] = await Promise.all([
    ports.isAnySourceOn(),
    pointsForStreak(day, member, ports.dayTotals),
    itemsAround(day, ports),
  ]);
  if (!isOn && items.length === 0) return { kind: 'no-source' };
  const summary = summariseDay(items, day, member.rulesOn);
  const { points } = summary.total;
  return {
    kind: 'today',
    summary,
    page,
    rules: member.rulesOn(day),
    streak: streakOn(day, { ...member, points: new Map([...before, [day, points]]) }),
    goal: goalOn(day, points, member),
    notes: sortLedger(items).notes,
  };
}
