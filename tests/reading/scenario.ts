import type { SessionRules } from '../../shared/reading/session.ts';
import {
  type ReadingEvent,
  type ReadingState,
  read,
  startSession,
} from '../../shared/reading/session.ts';

/** 300 characters a minute: 100 characters in view hold for 20 s, 200 for 40 s. */
export const evidence = { speed: 300, least: 20, most: 120 };
export const SHANGHAI: SessionRules = { zone: 'Asia/Shanghai', evidence };

/** 2026-11-22 10:00:00 in Shanghai. */
export const MORNING = Date.UTC(2026, 10, 22, 2, 0, 0);

export interface Setting {
  /** Where the wall clock begins. */
  readonly from?: number;
  readonly rules?: SessionRules;
  readonly visible?: boolean;
  readonly focused?: boolean;
}

/**
 * Plays a script on an article of 600 characters. Each step is the seconds since the beginning and
 * an event: `10 evidence`; `2 extent 200/500` has 200 characters in view, down to the 500th;
 * `10 evidence @-3600` happens on a clock that somebody has set back an hour by then.
 */
export function play(script: string, setting: Setting = {}): ReadingState {
  const { from = MORNING, rules = SHANGHAI, visible = true, focused = true } = setting;
  const at = (seconds: number, set: number) => ({
    monotonic: 5_000 + seconds * 1000,
    wall: from + (seconds + set) * 1000,
  });
  return script.split(', ').reduce(
    (state, step) => {
      const { seconds, event, set } = parseStep(step);
      return read(state, event, at(seconds, set));
    },
    startSession(rules, at(0, 0), { visible, focused }),
  );
}

function parseStep(step: string) {
  const match = /^([\d.]+) (\w+)(?: (\d+)\/(\d+))?(?: @(-?\d+))?$/.exec(step);
  if (!match) throw new Error(`No step of a scenario: ${step}`);
  const [, seconds, kind, inView, reach, set = '0'] = match;
  const values = {
    article: { chars: 600 },
    extent: { inView: Number(inView), reach: Number(reach) },
  };
  const event = { kind, ...values[kind as keyof typeof values] } as ReadingEvent;
  return { seconds: Number(seconds), event, set: Number(set) };
}

/** Seconds of reading by day; days without any are left out. */
export function secondsByDay({ days }: ReadingState): Record<string, number> {
  const read = days.filter(({ milliseconds }) => milliseconds > 0);
  return Object.fromEntries(read.map(({ day, milliseconds }) => [day, milliseconds / 1000]));
}
