import { keepMaximum, type LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import type { Input } from '../../../shared/reading/session/evidence.ts';
import {
  type Instant,
  isCounting,
  isTouched,
  type Opening,
  type ReadingEvent,
  type ReadingState,
  read,
  type SessionRules,
  startSession,
} from '../../../shared/reading/session/session.ts';

/** 300 characters a minute: 100 characters in view hold for 20 s, 200 for 40 s. */
export const evidence = { speed: 300, least: 20, most: 120 };
export const SHANGHAI: SessionRules = { zone: 'Asia/Shanghai', evidence };

/** 2026-11-22 10:00:00 in Shanghai. */
export const MORNING = Date.UTC(2026, 10, 22, 2, 0, 0);

export interface Setting extends Partial<Opening> {
  /** Where the wall clock begins. */
  readonly from?: number;
  readonly rules?: SessionRules;
}

const HAND: Input = { trusted: true, by: 'hand' };
const FOLLOWING: Input = { trusted: true, by: 'following' };

/** What a page hears, by the word that scripts use for it. */
const INPUTS: Readonly<Record<string, Input>> = {
  key: HAND,
  wheel: HAND,
  touch: HAND,
  pointer: HAND,
  scroll: FOLLOWING,
  select: FOLLOWING,
  fakedKey: { trusted: false, by: 'hand' },
  fakedScroll: { trusted: false, by: 'following' },
};

interface Step {
  readonly tab: string;
  readonly seconds: number;
  readonly what: string;
  readonly event: ReadingEvent;
  /** Seconds by which the wall clock has been set off by then. */
  readonly set: number;
}

/**
 * Plays a script on an article of 600 characters. Each step is the seconds since the beginning and
 * an event: `10 evidence`; `2 extent 200/500` has 200 characters in view, down to the 500th;
 * `10 evidence @-3600` happens on a clock that somebody has set back an hour by then.
 */
export const play = (script: string, setting: Setting = {}): ReadingState => {
  const steps = script.split(', ').map(parseStep);
  return steps.reduce(
    (state, { event, ...step }) => read(state, event, instant(step, setting)),
    opened(setting),
  );
};

/**
 * Plays a script of several tabs of one profile, `B:5 article` being of tab B, and gives the seconds
 * that the ledger has by day. When a tab begins to count, the others yield; `B:5 again` opens the
 * article that was opened last. As soon as a script sends a report, only what it sends reaches the
 * ledger: `sends` arrives at once, `sendsLate` after all others, `sendsLost` never.
 */
export function secondsInLedger(script: string, setting: Setting = {}): Record<string, number> {
  const steps = script.split(', ').map(parseStep);
  const tabs = new Map<string, ReadingState>();
  const [sent, late]: [LedgerEntry[], LedgerEntry[]] = [[], []];
  let last = '';
  for (const { tab, what, event, ...step } of steps) {
    const [before, now] = [tabs.get(tab) ?? opened(setting), instant(step, setting)];
    const touched = isTouched(tabs.get(last) ?? before);
    let state = read(before, event, now);
    if (what === 'again' && !touched) state = read(state, { kind: 'unattended' }, now);
    if (event.kind === 'article') last = tab;
    tabs.set(tab, state);
    if (!isCounting(before) && isCounting(state)) yieldTo(tab, tabs, now);
    if (what === 'sends') sent.push(...reportOf(tab, state));
    if (what === 'sendsLate') late.push(...reportOf(tab, state));
  }
  const isSending = steps.some(({ what }) => what.startsWith('sends'));
  const final = [...tabs].flatMap(([tab, state]) => reportOf(tab, state));
  return secondsOf(keepAll(isSending ? [...sent, ...late] : final));
}

/** Has all other tabs know that one has begun to count. */
export function yieldTo<Tab>(tab: Tab, tabs: Map<Tab, ReadingState>, now: Instant): void {
  for (const [other, state] of tabs) {
    if (other !== tab) tabs.set(other, read(state, { kind: 'yield' }, now));
  }
}

function parseStep(step: string): Step {
  const match = /^(?:([A-J]):)?([\d.]+) (\w+)(?: (\d+)(?:\/(\d+))?)?(?: @(-?\d+))?$/.exec(step);
  if (!match) throw new Error(`No step of a scenario: ${step}`);
  const [, tab = 'A', seconds, what = '', first, second, set = '0'] = match;
  const event = eventOf(what, Number(first ?? 600), Number(second));
  return { tab, seconds: Number(seconds), what, event, set: Number(set) };
}

function eventOf(what: string, first: number, second: number): ReadingEvent {
  const input = INPUTS[what];
  if (input) return { kind: 'evidence', input };
  if (what.startsWith('sends')) return { kind: 'settle' };
  if (what === 'article' || what === 'again') return { kind: 'article', chars: first };
  if (what === 'extent') return { kind: 'extent', inView: first, reach: second };
  return { kind: what } as ReadingEvent;
}

const opened = (setting: Setting): ReadingState => {
  const { rules = SHANGHAI, visible = true, focused = true, declared = false } = setting;
  return startSession(rules, instant({ seconds: 0, set: 0 }, setting), {
    visible,
    focused,
    declared,
  });
};

const instant = ({ seconds, set }: Pick<Step, 'seconds' | 'set'>, { from = MORNING }: Setting) => ({
  monotonic: 5_000 + Math.round(seconds * 1000),
  wall: from + Math.round((seconds + set) * 1000),
});

const reportOf = (tab: string, { days }: ReadingState): LedgerEntry[] =>
  days.map((day) => ({ ...ABOUT, session: tab, ...day }));

function keepAll(reports: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const kept = new Map<string, LedgerEntry>();
  for (const report of reports) {
    const key = `${report.session} ${report.day}`;
    kept.set(key, keepMaximum(kept.get(key), report));
  }
  return [...kept.values()];
}

/** Seconds of reading by day; days without any are left out. */
function secondsOf(entries: readonly LedgerEntry[]): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const { day, milliseconds } of entries.filter((entry) => entry.milliseconds > 0)) {
    seconds[day] = ((seconds[day] ?? 0) * 1000 + milliseconds) / 1000;
  }
  return seconds;
}

export const ABOUT: Omit<LedgerEntry, 'session' | 'day' | 'milliseconds' | 'deepest'> = {
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/1',
  title: '标题',
  page: '01',
  issued: '2026-11-22',
  chars: 6000,
};
