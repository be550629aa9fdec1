import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, splitAtMidnight } from '../../shared/reading/calendar.ts';
import { keepMaximum, type LedgerEntry } from '../../shared/reading/ledger.ts';
import {
  type ReadingEvent,
  read,
  readingTime,
  startSession,
} from '../../shared/reading/session.ts';
import { MORNING, SHANGHAI } from './scenario.ts';

const simple = fc.constantFrom(
  ...(['evidence', 'visible', 'hidden', 'focus', 'blur', 'shown', 'left', 'settle'] as const),
);
const event: fc.Arbitrary<ReadingEvent> = fc.oneof(
  { weight: 8, arbitrary: simple.map((kind) => ({ kind })) },
  fc.record({ kind: fc.constant('article' as const), chars: fc.nat(5000) }),
  fc.record({ kind: fc.constant('extent' as const), inView: fc.nat(2000), reach: fc.nat(6000) }),
);
/** An event, the time since the one before, and how far the wall clock jumps meanwhile. */
const step = fc.record({
  event,
  after: fc.oneof(fc.nat(2_000), fc.nat(200_000)),
  jump: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -1e8, max: 1e8 })),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** All states of a session, from its beginning. */
function statesOf(steps: readonly Step[]) {
  let now = { monotonic: 0, wall: MORNING };
  let state = startSession(SHANGHAI, now, { visible: true, focused: true });
  return [
    state,
    ...steps.map(({ event, after, jump }) => {
      now = { monotonic: now.monotonic + after, wall: now.wall + after + jump };
      state = read(state, event, now);
      return state;
    }),
  ];
}

test('credit is never negative, never more than the time that passed, and never shrinks', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const states = statesOf(steps);
      states.slice(1).forEach((state, index) => {
        const gained = readingTime(state) - readingTime(states[index] ?? state);
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(steps[index]?.after ?? 0);
      });
    }),
  );
});

test('no gap between events is credited with more than the greatest window', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const states = statesOf(steps);
      states.slice(1).forEach((state, index) => {
        const gained = readingTime(state) - readingTime(states[index] ?? state);
        expect(gained).toBeLessThanOrEqual(SHANGHAI.evidence.most * 1000);
      });
    }),
  );
});

test('settling at any moment changes no total', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat(10), (steps, cuts) => {
      const cut = steps.flatMap((one) => {
        if (one.jump !== 0) return [one];
        const part = Math.floor(one.after / (cuts + 1));
        const settled = { event: { kind: 'settle' as const }, after: part, jump: 0 };
        return [...Array(cuts).fill(settled), { ...one, after: one.after - part * cuts }];
      });
      const [plain, often] = [statesOf(steps).at(-1), statesOf(cut).at(-1)];
      expect(often && readingTime(often)).toBe(plain && readingTime(plain));
    }),
  );
});

test('a stretch cut at midnights sums to itself, each part in its own day', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'UTC');
  const wall = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(zone, wall, fc.nat(100 * 3_600_000), (zone, wall, length) => {
      let from = wall;
      for (const { day, milliseconds } of splitAtMidnight(wall, length, zone)) {
        expect(dayAt(from, zone)).toBe(day);
        expect(dayAt(from + milliseconds - 1, zone)).toBe(day);
        from += milliseconds;
      }
      expect(from).toBe(wall + length);
    }),
  );
});

test('reports lost before the last, repeated and reordered keep the same totals', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      (steps, order) => {
        const states = statesOf(steps);
        const final = states.at(-1)?.days ?? [];
        const sent = [...states, ...states.filter((_, index) => index % 3 === 0)]
          .map((state) => ({ state, rank: order.next().value as number }))
          .toSorted((a, b) => a.rank - b.rank);
        const kept = new Map<string, LedgerEntry>();
        for (const { state } of sent) {
          for (const day of state.days) {
            kept.set(day.day, keepMaximum(kept.get(day.day), { ...ABOUT, ...day }));
          }
        }
        const totals = [...kept.values()].map(({ day, milliseconds, deepest }) => ({
          day,
          milliseconds,
          deepest,
        }));
        const byDay = (a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day);
        expect(totals.toSorted(byDay)).toEqual([...final].toSorted(byDay));
      },
    ),
  );
});

const ABOUT = {
  session: '00000000-0000-4000-8000-000000000000',
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/1',
  title: '标题',
  page: '01',
  issued: '2026-11-22',
  chars: 6000,
};
