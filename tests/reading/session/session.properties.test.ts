import { expect, test } from 'vitest';
import { dayAt, splitAtMidnight } from '../../../shared/reading/calendar/calendar.ts';
import { keepMaximum, type LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import {
  isCounting,
  type ReadingEvent,
  read,
  readingTime,
  startSession,
} from '../../../shared/reading/session/session.ts';
import fc from '../../seeded.ts';
import { ABOUT, MORNING, SHANGHAI, yieldTo } from './scenario.ts';

const simple = fc.constantFrom(
  ...([
    'evidence',
    'visible',
    'hidden',
    'focus',
    'blur',
    'shown',
    'left',
    'yield',
    'settle',
  ] as const),
);
const event: fc.Arbitrary<ReadingEvent> = fc.oneof(
  { weight: 8, arbitrary: simple.map((kind) => ({ kind })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('evidence' as const),
      input: fc.record({
        trusted: fc.boolean(),
        by: fc.constantFrom('hand' as const, 'following' as const),
      }),
    }),
  },
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
function statesOf(steps: readonly Step[], declared = false) {
  let now = { monotonic: 0, wall: MORNING };
  let state = startSession(SHANGHAI, now, { visible: true, focused: true, declared });
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
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, declared) => {
      const states = statesOf(steps, declared);
      states.slice(1).forEach((state, index) => {
        const gained = readingTime(state) - readingTime(states[index] ?? state);
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(steps[index]?.after ?? 0);
      });
    }),
  );
});

test('all pages of a reader together are credited with no more than the time that passed', () => {
  const ofPage = fc.record({ page: fc.nat(2), step });
  fc.assert(
    fc.property(fc.array(ofPage, { maxLength: 80 }), fc.boolean(), (steps, declared) => {
      let now = { monotonic: 0, wall: MORNING };
      const opening = { visible: true, focused: true, declared };
      const pages = new Map([0, 1, 2].map((page) => [page, startSession(SHANGHAI, now, opening)]));
      for (const { page, step } of steps) {
        now = { monotonic: now.monotonic + step.after, wall: now.wall + step.after + step.jump };
        const before = pages.get(page);
        if (!before) throw new Error('There are three pages');
        const state = read(before, step.event, now);
        pages.set(page, state);
        if (!isCounting(before) && isCounting(state)) yieldTo(page, pages, now);
      }
      const total = [...pages.values()].reduce((sum, state) => sum + readingTime(state), 0);
      expect(total).toBeLessThanOrEqual(now.monotonic);
    }),
  );
});

test('the days of a session are told apart, and sum to what each step gained', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, declared) => {
      const states = statesOf(steps, declared);
      const { days } = states.at(-1) ?? { days: [] };
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      const gains = states.slice(1).map((state, index) => {
        const before = states[index]?.days ?? [];
        const gain = (day: (typeof state.days)[number]) =>
          day.milliseconds - (before.find((known) => known.day === day.day)?.milliseconds ?? 0);
        return state.days.map(gain).reduce((sum, gained) => sum + gained, 0);
      });
      const sum = days.reduce((total, { milliseconds }) => total + milliseconds, 0);
      expect(sum).toBe(gains.reduce((total, gained) => total + gained, 0));
    }),
  );
});

test('each event told twice at once changes no total', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const twice = steps.flatMap((step) => [step, { ...step, after: 0, jump: 0 }]);
      expect(statesOf(twice).at(-1)?.days).toEqual(statesOf(steps).at(-1)?.days);
    }),
  );
});

test('whoever declares is never credited less', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [plain, declared] = [statesOf(steps), statesOf(steps, true)];
      plain.forEach((state, index) => {
        const other = declared[index] ?? state;
        expect(readingTime(other)).toBeGreaterThanOrEqual(readingTime(state));
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
      const cut = steps.flatMap((step) => {
        if (step.jump !== 0) return [step];
        const part = Math.floor(step.after / (cuts + 1));
        const settled = { event: { kind: 'settle' as const }, after: part, jump: 0 };
        return [...Array(cuts).fill(settled), { ...step, after: step.after - part * cuts }];
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
            kept.set(day.day, keepMaximum(kept.get(day.day), { ...ABOUT, session: 's1', ...day }));
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
