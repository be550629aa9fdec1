import { type Signal, signal } from '@preact/signals';
import {
  compare,
  type Rational,
  subtract,
  whole,
  ZERO,
} from '../../../../shared/exact/rational.ts';
import { type Day, dayAt } from '../../../../shared/reading/calendar/calendar.ts';
import type { DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';
import { type DaySummary, summariseDay } from '../../../../shared/reading/ledger/day.ts';
import { articleOf, type LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { readPoints } from '../../../../shared/reading/ledger/read-points.ts';
import { isFree, type Streak, streakOn } from '../../../../shared/reading/ledger/streak.ts';
import type { RulesOn } from '../../../../shared/reading/rules/rules-in-force.ts';
import type { ReadingRules } from '../../../../shared/rulebook/model/rulebook.ts';
import type { PageStatus } from '../../../reader/messages.ts';

/** What the popup has to know of the member. */
export interface TodayMember {
  readonly rulesOn: RulesOn;
  readonly leave: readonly DayRange[];
  /** Own points a day; null: the rulebook's day of a streak. */
  readonly goal: number | null;
}

export interface TodayPorts {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  member(): TodayMember;
  isAnySourceOn(): Promise<boolean>;
  /** What the page in the current tab says of itself; null where nothing of ours runs in it. */
  pageStatus(): Promise<PageStatus | null>;
  dayTotals(): Promise<readonly { readonly day: Day; readonly points: string }[]>;
  onDay(day: Day): Promise<readonly LedgerItem[]>;
  ofArticles(articles: readonly string[]): Promise<readonly LedgerItem[]>;
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
}

/** What the member set out to read today. */
export interface Goal {
  /** Whether it is the member's own, and not the rulebook's. */
  readonly own: boolean;
  /** Points still missing, ≥ 0; none on a free day without an own goal. */
  readonly missing: Rational;
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
  const [isOn, totals, ofDay] = await Promise.all([
    ports.isAnySourceOn(),
    ports.dayTotals(),
    ports.onDay(day),
  ]);
  if (!isOn && ofDay.length === 0) return { kind: 'no-source' };
  const others = await ports.ofArticles(articlesAmong(ofDay));
  const summary = summariseDay(eachOnce([...ofDay, ...others]), day, member.rulesOn);
  const points = new Map(totals.map((total) => [total.day, readPoints(total.points)]));
  points.set(day, summary.total.points);
  return {
    kind: 'today',
    summary,
    page,
    rules: member.rulesOn(day),
    streak: streakOn(day, { ...member, points }),
    goal: goalOf(summary, member),
  };
}

/** The calendar day now, in the zone of the rules that hold on it. */
export function todayBy(now: number, rulesOn: RulesOn): Day {
  return dayAt(now, rulesOn(dayAt(now, 'UTC')).zone);
}

/** Keys of every article that was read or written down among some items. */
export function articlesAmong(items: readonly LedgerItem[]): readonly string[] {
  const keys = items.flatMap((item) => {
    if (item.kind === undefined) return [item.article];
    return item.kind === 'by-hand' ? [articleOf(item)] : [];
  });
  return [...new Set(keys)];
}

/** Each item once: those of a day come again with their articles. */
export function eachOnce(items: readonly LedgerItem[]): readonly LedgerItem[] {
  const keyOf = (item: LedgerItem) =>
    item.kind === undefined ? `${item.session} ${item.day}` : `${item.kind} ${item.id}`;
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function goalOf({ day, total }: DaySummary, member: TodayMember): Goal {
  const own = member.goal !== null;
  if (!own && isFree(day, member)) return { own, missing: ZERO };
  const asked = member.goal === null ? member.rulesOn(day).streak.points : whole(member.goal);
  const missing = subtract(asked, total.points);
  return { own, missing: compare(missing, ZERO) > 0 ? missing : ZERO };
}
