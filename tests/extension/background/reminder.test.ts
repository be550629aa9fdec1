import { describe, expect, test } from 'vitest';
import type { Badge } from '../../../extension/background/badge.ts';
import { badgeOf } from '../../../extension/background/badge.ts';
import { nextTime } from '../../../extension/background/next-time.ts';
import { type Alarm, createReminder } from '../../../extension/background/reminder.ts';
import { newProfile, type Profile } from '../../../extension/members/profile.ts';
import { PAGE_STATES } from '../../../extension/reader/page-state.ts';
import { whole } from '../../../shared/exact/rational.ts';
import { type HolidayList, NO_HOLIDAYS } from '../../../shared/reading/holidays/holidays.ts';
import { RULES } from '../../reading/rules.ts';

test.each([
  // now, time, zone, next: by the zones' published offsets
  ['2026-11-23T10:00:00+08:00', '20:30', 'Asia/Shanghai', '2026-11-23T20:30:00+08:00'],
  ['2026-11-23T20:30:00+08:00', '20:30', 'Asia/Shanghai', '2026-11-24T20:30:00+08:00'],
  ['2026-11-23T23:59:59+08:00', '00:00', 'Asia/Shanghai', '2026-11-24T00:00:00+08:00'],
  ['2026-10-24T21:00:00+02:00', '20:30', 'Europe/Berlin', '2026-10-25T20:30:00+01:00'],
  ['2026-03-28T21:00:00+01:00', '20:30', 'Europe/Berlin', '2026-03-29T20:30:00+02:00'],
  ['2026-11-23T23:00:00-05:00', '20:30', 'America/New_York', '2026-11-24T20:30:00-05:00'],
])('after %s it is %s in %s, %s at %s', (now, time, zone, next) => {
  expect(nextTime(Date.parse(now), time, zone)).toBe(Date.parse(next));
});

/** A Monday; 2026-11-22 was a Sunday. */
const MONDAY = Date.parse('2026-11-23T10:00:00+08:00');
const EVENING = Date.parse('2026-11-23T20:30:00+08:00');
const MIDNIGHT = Date.parse('2026-11-24T00:00:00+08:00');
const DAY_LONG = 24 * 3_600_000;

function evening({
  points = 0,
  holidays = NO_HOLIDAYS,
  ...changes
}: Partial<Profile> & { points?: number; holidays?: HolidayList } = {}) {
  const profile = { ...newProfile(() => 'id'), reminder: '20:30', goal: 6, ...changes };
  const alarms = new Map<Alarm, number>();
  const [sets, badges]: [Alarm[], Badge[]] = [[], []];
  let [now, earned, shown] = [MONDAY, points, false];
  const reminder = createReminder({
    now: () => now,
    settings: async () => ({ profile, rules: RULES, language: 'zh', holidays }),
    pointsOn: async () => whole(earned),
    alarmAt: async (alarm) => alarms.get(alarm) ?? null,
    async setAlarm(alarm, at) {
      sets.push(alarm);
      alarms.set(alarm, at);
    },
    clearAlarm: async (alarm) => void alarms.delete(alarm),
    isShown: async () => shown,
    async show(badge) {
      badges.push(badge);
      shown = badge.text !== '';
    },
  });
  return {
    reminder,
    alarms,
    sets,
    badges,
    isShown: () => shown,
    at(instant: number) {
      now = instant;
    },
    earn(more: number) {
      earned += more;
    },
  };
}

/** A list with that one day off. */
const holidayOn = (day: string): HolidayList => ({
  ...NO_HOLIDAYS,
  zones: [RULES.zone],
  years: [
    {
      year: 2026,
      document: '某号',
      issued: '2025-11-04',
      source: 'https://www.example.cn/',
      off: [{ name: '某节', from: day, to: day }],
      work: [],
    },
  ],
});

describe('the reminder', () => {
  test('its alarm is made once, however often the background starts', async () => {
    const { reminder, alarms, sets } = evening();
    for (let start = 0; start < 5; start += 1) await reminder.plan();
    expect([...alarms]).toEqual([['evening', EVENING]]);
    expect(sets).toEqual(['evening']);
  });

  test('an alarm that rings late, on the next morning, says nothing', async () => {
    const { reminder, badges, at, isShown } = evening();
    at(EVENING + 11.5 * 3_600_000);
    await reminder.ring('evening');
    expect([isShown(), badges.map(({ text }) => text)]).toEqual([false, ['']]);
  });

  test('goes when settings change so that nothing is missing', async () => {
    const { reminder, at, earn, isShown } = evening({ points: 2 });
    at(EVENING);
    await reminder.ring('evening');
    earn(4);
    await reminder.plan();
    expect(isShown()).toBe(false);
  });

  test('nothing is set for a member who wants none', async () => {
    const { reminder, alarms } = evening({ reminder: null });
    await reminder.plan();
    expect([...alarms]).toEqual([]);
  });

  test('says in the evening what is missing, until midnight', async () => {
    const { reminder, alarms, badges, at, isShown } = evening({ points: 2 });
    at(EVENING);
    await reminder.ring('evening');
    expect(badges).toEqual([{ text: '4', title: '联评阅读：今天还差 4 分，目标 6 分' }]);
    expect(alarms).toEqual(
      new Map([
        ['over', MIDNIGHT],
        ['evening', EVENING + DAY_LONG],
      ]),
    );
    at(MIDNIGHT);
    await reminder.ring('over');
    expect(isShown()).toBe(false);
  });

  test('goes when the goal is met', async () => {
    const { reminder, at, earn, isShown } = evening({ points: 5 });
    at(EVENING);
    await reminder.ring('evening');
    earn(1);
    await reminder.kept();
    expect(isShown()).toBe(false);
  });

  test.each<readonly [string, Parameters<typeof evening>[0]]>([
    ['where the goal is met already', { points: 6 }],
    ['on a day of rest, whose own goal is not met', { restDays: ['mon'], goal: 6 }],
    ['on a day of rest without an own goal', { restDays: ['mon'], goal: null }],
    ['on leave', { leave: [{ from: '2026-11-20', to: '2026-11-23' }] }],
    ['on a holiday', { holidays: holidayOn('2026-11-23') }],
  ])('says nothing %s', async (_, setting) => {
    const { reminder, at, isShown } = evening(setting);
    at(EVENING);
    await reminder.ring('evening');
    expect(isShown()).toBe(false);
  });

  test('without an own goal, the rulebook’s day of a streak is it', async () => {
    const { reminder, at, badges } = evening({ goal: null });
    at(EVENING);
    await reminder.ring('evening');
    expect(badges[0]?.text).toBe('1');
  });
});

describe('the badge', () => {
  test.each(PAGE_STATES)('%s: short, and in words in both languages', (state) => {
    for (const language of ['zh', 'en'] as const) {
      const { text, title } = badgeOf(state, language);
      expect(text.length).toBeLessThanOrEqual(language === 'zh' ? 2 : 4);
      expect(title).toMatch(language === 'zh' ? /^联评阅读：.+/ : /^Lianping Reading: .+/);
    }
  });

  test('counting, or paused and why', () => {
    expect(badgeOf('counting', 'en').title).toBe('Lianping Reading: counting');
    expect(badgeOf('idle', 'en').title).toMatch(/paused because/);
    expect(badgeOf('away', 'zh').title).toMatch(/已暂停：/);
  });
});
