import { describe, expect, test } from 'vitest';
import {
  isCounting,
  type ReadingEvent,
  type ReadingState,
  read,
  type SessionRules,
  startSession,
} from '../../shared/reading/session.ts';

/** 300 characters a minute: 100 characters in view hold for 20 s, 200 for 40 s, 1000 for 120 s. */
const evidence = { speed: 300, least: 20, most: 120 };
const RULES: SessionRules = { zone: 'Asia/Shanghai', evidence };
const NEW_YORK: SessionRules = { zone: 'America/New_York', evidence };

/** 2026-11-22 10:00:00 in Shanghai. */
const MORNING = Date.UTC(2026, 10, 22, 2, 0, 0);
/** 2026-11-22 23:59:50 in Shanghai. */
const BEFORE_MIDNIGHT = Date.UTC(2026, 10, 22, 15, 59, 50);

type Step = readonly [seconds: number, event: ReadingEvent | ReadingEvent['kind'], set?: number];

interface Scenario {
  readonly from?: number;
  readonly rules?: SessionRules;
  readonly visible?: boolean;
  readonly focused?: boolean;
  readonly steps: readonly Step[];
}

/**
 * Runs a scenario on an article of 600 characters. A step is [seconds since the beginning, event,
 * seconds by which somebody has set the clock forward by then].
 */
function run(scenario: Scenario): ReadingState {
  const { from = MORNING, rules = RULES, visible = true, focused = true, steps } = scenario;
  const at = (seconds: number, set = 0) => ({
    monotonic: 5_000 + seconds * 1000,
    wall: from + (seconds + set) * 1000,
  });
  const begun = startSession(rules, at(0), { visible, focused });
  return steps.reduce((state, [seconds, event, set]) => {
    const full = typeof event === 'string' ? ({ kind: event } as ReadingEvent) : event;
    return read(state, full, at(seconds, set));
  }, begun);
}

const article: ReadingEvent = { kind: 'article', chars: 600 };
const extent = (inView: number, reach: number): ReadingEvent => ({ kind: 'extent', inView, reach });

/** Seconds of each day, in order of days. */
function secondsByDay(state: ReadingState): Record<string, number> {
  const days = state.days.filter(({ milliseconds }) => milliseconds > 0);
  return Object.fromEntries(days.map(({ day, milliseconds }) => [day, milliseconds / 1000]));
}

// Windows worked by hand: nothing in view yet → the least, 20 s; 200 characters → 40 s;
// 1000 characters → 200 s, held to the most, 120 s.
const SAME_DAY: readonly (readonly [title: string, scenario: Scenario, seconds: number])[] = [
  [
    'plain reading: signs every 10 s',
    {
      steps: [
        [0, article],
        [10, 'evidence'],
        [20, 'evidence'],
        [30, 'settle'],
      ],
    },
    30,
  ],
  [
    'nothing before the page is known to be an article',
    {
      steps: [
        [10, 'evidence'],
        [15, article],
        [20, 'settle'],
      ],
    },
    5,
  ],
  [
    'a page that is no article',
    {
      steps: [
        [0, 'evidence'],
        [5, 'evidence'],
        [30, 'settle'],
      ],
    },
    0,
  ],
  [
    'idle past the window: the least of 20 s',
    {
      steps: [
        [0, article],
        [300, 'settle'],
      ],
    },
    20,
  ],
  [
    'idle exactly to the window',
    {
      steps: [
        [0, article],
        [20, 'settle'],
      ],
    },
    20,
  ],
  [
    'idle a millisecond past the window',
    {
      steps: [
        [0, article],
        [20.001, 'settle'],
      ],
    },
    20,
  ],
  [
    '200 characters in view hold for 40 s',
    {
      steps: [
        [0, article],
        [0, extent(200, 200)],
        [0, 'evidence'],
        [300, 'settle'],
      ],
    },
    40,
  ],
  [
    '1000 characters in view hold for 120 s, the most',
    {
      steps: [
        [0, article],
        [0, extent(1000, 600)],
        [0, 'evidence'],
        [300, 'settle'],
      ],
    },
    120,
  ],
  [
    'more text in view without a sign of reading holds no longer',
    {
      steps: [
        [0, article],
        [5, extent(1000, 600)],
        [300, 'settle'],
      ],
    },
    20,
  ],
  [
    'a gap between signs gives its window and no more',
    {
      steps: [
        [0, article],
        [100, 'evidence'],
        [110, 'settle'],
      ],
    },
    30,
  ],
  [
    'each of two long gaps gives one window',
    {
      steps: [
        [0, article],
        [100, 'evidence'],
        [200, 'evidence'],
        [205, 'settle'],
      ],
    },
    45,
  ],
  [
    'settling often changes nothing',
    {
      steps: [
        [0, article],
        [3, 'settle'],
        [7, 'settle'],
        [19, 'settle'],
        [300, 'settle'],
      ],
    },
    20,
  ],
  [
    'hidden',
    {
      steps: [
        [0, article],
        [8, 'hidden'],
        [300, 'settle'],
      ],
    },
    8,
  ],
  [
    'hidden, with signs that cannot be meant for it',
    {
      steps: [
        [0, article],
        [8, 'hidden'],
        [9, 'evidence'],
        [15, 'settle'],
      ],
    },
    8,
  ],
  [
    'hidden and back: coming back is a sign',
    {
      steps: [
        [0, article],
        [8, 'hidden'],
        [100, 'visible'],
        [300, 'settle'],
      ],
    },
    28,
  ],
  [
    'blur',
    {
      steps: [
        [0, article],
        [8, 'blur'],
        [300, 'settle'],
      ],
    },
    8,
  ],
  [
    'blur and focus back',
    {
      steps: [
        [0, article],
        [8, 'blur'],
        [60, 'focus'],
        [70, 'evidence'],
        [75, 'settle'],
      ],
    },
    23,
  ],
  [
    'blur told twice',
    {
      steps: [
        [0, article],
        [8, 'blur'],
        [9, 'blur'],
        [60, 'focus'],
        [65, 'settle'],
      ],
    },
    13,
  ],
  [
    'focus told again is no sign of reading',
    {
      steps: [
        [0, article],
        [15, 'focus'],
        [16, 'visible'],
        [17, 'shown'],
        [300, 'settle'],
      ],
    },
    20,
  ],
  [
    'hidden and blurred: both must come back',
    {
      steps: [
        [0, article],
        [5, 'blur'],
        [5, 'hidden'],
        [50, 'visible'],
        [60, 'focus'],
        [65, 'settle'],
      ],
    },
    10,
  ],
  [
    'opened in the background',
    {
      visible: false,
      focused: false,
      steps: [
        [0, article],
        [40, 'visible'],
        [41, 'focus'],
        [50, 'settle'],
      ],
    },
    9,
  ],
  [
    'opened in a window behind',
    {
      focused: false,
      steps: [
        [0, article],
        [10, 'evidence'],
        [15, 'settle'],
      ],
    },
    0,
  ],
  [
    'left for another page',
    {
      steps: [
        [0, article],
        [12, 'left'],
        [300, 'settle'],
      ],
    },
    12,
  ],
  [
    'back from the back-forward cache',
    {
      steps: [
        [0, article],
        [12, 'left'],
        [12, 'hidden'],
        [90, 'shown'],
        [90, 'visible'],
        [95, 'settle'],
      ],
    },
    17,
  ],
  [
    'a clock set back an hour',
    {
      steps: [
        [0, article],
        [10, 'evidence', -3600],
        [15, 'settle', -3600],
      ],
    },
    15,
  ],
  [
    'a clock set forward an hour',
    {
      steps: [
        [0, article],
        [10, 'evidence', 3600],
        [15, 'settle', 3600],
      ],
    },
    15,
  ],
  [
    'asleep for 8 h, seen by the monotonic clock',
    {
      steps: [
        [0, article],
        [28_800, 'evidence'],
        [28_805, 'settle'],
      ],
    },
    25,
  ],
  [
    'asleep for 8 h, unseen by the monotonic clock',
    {
      steps: [
        [0, article],
        [10, 'evidence', 28_800],
        [15, 'settle', 28_800],
      ],
    },
    15,
  ],
];

describe('time on one day', () => {
  test.each(SAME_DAY)('%s', (_, scenario, seconds) => {
    const total = run(scenario).days.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    expect(total / 1000).toBe(seconds);
  });
});

// New York 2026: clocks go forward on 8 March (a day of 23 h) and back on 1 November (25 h), both
// at 2:00. Midnight there is 05:00 UTC before and 04:00 UTC after 8 March, and 04:00 and 05:00
// around 1 November.
const utc = (month: number, day: number, hour: number, minute: number, second: number) =>
  Date.UTC(2026, month - 1, day, hour, minute, second);
const READ_20: readonly Step[] = [
  [0, article],
  [20, 'settle'],
];

const BY_DAY: readonly (readonly [string, Scenario, Record<string, number>])[] = [
  [
    'midnight cuts in two',
    { from: BEFORE_MIDNIGHT, steps: READ_20 },
    { '2026-11-22': 10, '2026-11-23': 10 },
  ],
  [
    'a stretch that ends at midnight is all of one day',
    {
      from: BEFORE_MIDNIGHT,
      steps: [
        [0, article],
        [10, 'settle'],
      ],
    },
    { '2026-11-22': 10 },
  ],
  [
    'a stretch that begins at midnight is all of the next',
    {
      from: BEFORE_MIDNIGHT,
      steps: [
        [10, article],
        [20, 'settle'],
      ],
    },
    { '2026-11-23': 10 },
  ],
  [
    'the day is the rulebook’s, not that of UTC',
    { from: Date.UTC(2026, 10, 22, 16, 30), steps: READ_20 },
    { '2026-11-23': 20 },
  ],
  [
    'the beginning of a 23-hour day',
    { rules: NEW_YORK, from: utc(3, 8, 4, 59, 50), steps: READ_20 },
    { '2026-03-07': 10, '2026-03-08': 10 },
  ],
  [
    'the hour that a 23-hour day skips',
    { rules: NEW_YORK, from: utc(3, 8, 6, 59, 50), steps: READ_20 },
    { '2026-03-08': 20 },
  ],
  [
    'the end of a 23-hour day',
    { rules: NEW_YORK, from: utc(3, 9, 3, 59, 50), steps: READ_20 },
    { '2026-03-08': 10, '2026-03-09': 10 },
  ],
  [
    'the hour that a 25-hour day repeats',
    { rules: NEW_YORK, from: utc(11, 1, 5, 59, 50), steps: READ_20 },
    { '2026-11-01': 20 },
  ],
  [
    'the end of a 25-hour day',
    { rules: NEW_YORK, from: utc(11, 2, 4, 59, 50), steps: READ_20 },
    { '2026-11-01': 10, '2026-11-02': 10 },
  ],
  [
    'a clock set back a day: what was read stays, what comes is of that day',
    {
      steps: [
        [0, article],
        [10, 'evidence', -86_400],
        [15, 'settle', -86_400],
      ],
    },
    { '2026-11-22': 10, '2026-11-21': 5 },
  ],
  [
    'a clock set forward a day',
    {
      steps: [
        [0, article],
        [10, 'evidence', 86_400],
        [15, 'settle', 86_400],
      ],
    },
    { '2026-11-22': 10, '2026-11-23': 5 },
  ],
  [
    'asleep over midnight: credit is of the evening',
    {
      from: BEFORE_MIDNIGHT,
      steps: [
        [0, article],
        [5, 'hidden'],
        [36_000, 'visible'],
        [36_005, 'settle'],
      ],
    },
    { '2026-11-22': 5, '2026-11-23': 5 },
  ],
];

describe('days', () => {
  test.each(BY_DAY)('%s', (_, scenario, seconds) => {
    expect(secondsByDay(run(scenario))).toEqual(seconds);
  });
});

const deepest = (scenario: Scenario) => run(scenario).days.map((day) => [day.day, day.deepest]);

describe('text seen', () => {
  test.each<readonly [string, Scenario, readonly (readonly [string, number])[]]>([
    [
      'the deepest is kept when scrolling back',
      {
        steps: [
          [0, article],
          [1, extent(200, 500)],
          [2, extent(200, 200)],
        ],
      },
      [['2026-11-22', 500]],
    ],
    [
      'never beyond the end',
      {
        steps: [
          [0, article],
          [1, extent(200, 900)],
        ],
      },
      [['2026-11-22', 600]],
    ],
    [
      'not while hidden',
      {
        steps: [
          [0, article],
          [1, extent(200, 200)],
          [2, 'hidden'],
          [3, extent(200, 600)],
        ],
      },
      [['2026-11-22', 200]],
    ],
    [
      'not once the reader is gone',
      {
        steps: [
          [0, article],
          [1, extent(200, 200)],
          [60, extent(200, 600)],
        ],
      },
      [['2026-11-22', 200]],
    ],
    [
      'what is in view as the reader comes back',
      {
        steps: [
          [0, article],
          [60, extent(200, 600)],
          [70, 'evidence'],
        ],
      },
      [['2026-11-22', 600]],
    ],
    [
      'each day has its own',
      {
        from: BEFORE_MIDNIGHT,
        steps: [
          [0, article],
          [1, extent(200, 300)],
          [12, extent(200, 400)],
        ],
      },
      [
        ['2026-11-22', 300],
        ['2026-11-23', 400],
      ],
    ],
  ])('%s', (_, scenario, expected) => {
    expect(deepest(scenario).toSorted()).toEqual(expected);
  });
});

test('counting ends with the window', () => {
  expect(
    isCounting(
      run({
        steps: [
          [0, article],
          [19, 'settle'],
        ],
      }),
    ),
  ).toBe(true);
  expect(
    isCounting(
      run({
        steps: [
          [0, article],
          [20, 'settle'],
        ],
      }),
    ),
  ).toBe(false);
});
