import { type Signal, signal } from '@preact/signals';
import type { DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';
import { type DaySummary, summariseDay, worthOf } from '../../../../shared/reading/ledger/day.ts';
import { type Goal, type GoalRules, goalOn } from '../../../../shared/reading/ledger/goal.ts';
import { type Note, sortLedger } from '../../../../shared/reading/ledger/ledger-items.ts';
import { type Streak, streakOn } from '../../../../shared/reading/ledger/streak.ts';
import type { ReadingRules } from '../../../../shared/rulebook/model/rulebook.ts';
import type { DayTotal } from '../../../ledger/day-total.ts';
import { type DayItems, itemsAround } from '../../../ledger/items-around.ts';
import { todayBy } from '../../../members/member-rules.ts';
import type { PageStatus } from '../../../reader/page-state.ts';
import { pointsForStreak } from './streak.ts';

export interface TodayPorts extends DayItems {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The rules, the leave and the goal of the member. */
  member(): GoalRules;
  isAnySourceOn(): Promise<boolean>;
  /** What the page in the current tab says of itself; null where nothing of ours runs in it. */
  pageStatus(): Promise<PageStatus | null>;
  dayTotals(range: DayRange): Promise<readonly DayTotal[]>;
}

/** Today, all that the popup shows of it. */
export interface Today {
  readonly summary: DaySummary;
  /** What the page in front says of itself; null where nothing of ours runs in it. */
  readonly page: PageStatus | null | 'asking';
  /** The rules of this day. */
  readonly rules: ReadingRules;
  /** Null at the first glance, which knows the sums of the day and nothing else of it. */
  readonly streak: Streak | null;
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
      const look = lookAt(ports, view.value.kind === 'today' ? view.value.page : 'asking');
      // The sums are kept ready: nobody waits for a day of many articles to see its points.
      const isFirst = view.value.kind === 'loading';
      const glance = isFirst ? look.glance().catch(() => null) : null;
      const whole = look.whole().catch(unreadable);
      const first = await Promise.race([whole, glance ?? whole]);
      if (first) view.value = first;
      const shown = await whole;
      view.value = shown;
      const page = await asked;
      if (view.value === shown && shown.kind === 'today') view.value = { ...shown, page };
    },
  };
}

const unreadable = (cause: unknown): TodayView => ({ kind: 'unreadable', cause: `${cause}` });

/** Two looks at one day: at its sums, which are kept, and at all that is in it. */
function lookAt(ports: TodayPorts, page: Today['page']) {
  const member = ports.member();
  const day = todayBy(ports.now(), member.rulesOn);
  const rules = member.rulesOn(day);
  const describe = (summary: DaySummary, more: Pick<Today, 'streak' | 'notes'>): TodayView => {
    const goal = goalOn(day, summary.total.points, member);
    return { kind: 'today', summary, page, rules, goal, ...more };
  };
  return {
    /** Null where nothing is kept of the day. */
    async glance(): Promise<TodayView | null> {
      const [total] = await ports.dayTotals({ from: day, to: day });
      return total ? describe(summaryOf(total, rules), { streak: null, notes: [] }) : null;
    },
    async whole(): Promise<TodayView> {
      // Side by side: whoever waits for one of them has waited for all.
      const [isOn, before, items] = await Promise.all([
        ports.isAnySourceOn(),
        pointsForStreak(day, member, ports.dayTotals),
        itemsAround(day, ports),
      ]);
      if (!isOn && items.length === 0) return { kind: 'no-source' };
      const summary = summariseDay(items, day, member.rulesOn);
      const points = new Map([...before, [day, summary.total.points] as const]);
      const streak = streakOn(day, { ...member, points });
      return describe(summary, { streak, notes: sortLedger(items).notes });
    },
  };
}

/** A day without its articles. */
function summaryOf(
  { day, milliseconds, byHand, finished }: DayTotal,
  rules: ReadingRules,
): DaySummary {
  const measured = milliseconds - byHand;
  const worth = worthOf({ finished, milliseconds }, rules);
  return { day, milliseconds, measured, articles: [], byHand: [], finished, ...worth };
}
