import { equals, type Rational, ZERO } from '../../shared/exact/rational.ts';
import { formatForReading } from '../../shared/exact/text.ts';
import type { Language } from '../../shared/messages/message.ts';
import { type Day, dayAt } from '../../shared/reading/calendar/calendar.ts';
import type { HolidayList } from '../../shared/reading/holidays/holidays.ts';
import { goalOn } from '../../shared/reading/ledger/goal.ts';
import type { ReadingRules } from '../../shared/rulebook/model/rulebook.ts';
import { type Profile, withRestDays } from '../members/profile.ts';
import { type Badge, plainBadge, reminderBadge } from './badge.ts';
import { nextTime } from './next-time.ts';

/** `evening` looks whether the day's goal is met; `over` takes the reminder away at midnight. */
export const ALARMS = ['evening', 'over'] as const;
export type Alarm = (typeof ALARMS)[number];

export interface ReminderPorts {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The active member, with the rules of today and the language of pages. */
  settings(): Promise<ReminderSettings>;
  pointsOn(day: Day): Promise<Rational>;
  /** When an alarm will ring; null where there is none. */
  alarmAt(alarm: Alarm): Promise<number | null>;
  setAlarm(alarm: Alarm, at: number): Promise<void>;
  clearAlarm(alarm: Alarm): Promise<void>;
  isShown(): Promise<boolean>;
  show(badge: Badge): Promise<void>;
}

export interface ReminderSettings {
  readonly profile: Profile;
  readonly rules: ReadingRules;
  readonly language: Language;
  readonly holidays: HolidayList;
}

export interface Reminder {
  /** Sets what alarms are wanted, and leaves those alone that are set already. */
  plan(): Promise<void>;
  ring(alarm: Alarm): Promise<void>;
  /** Looks again, where a reminder is shown, whether it still holds. */
  kept(): Promise<void>;
}

/**
 * The evening's reminder: only where the member set one, and only while the day's goal is not met.
 * It is a number on the extension's button; nothing pops up, rings or blinks.
 */
export function createReminder(ports: ReminderPorts): Reminder {
  async function arrange(): Promise<void> {
    const { profile, rules } = await ports.settings();
    if (profile.reminder === null) await ports.clearAlarm('evening');
    else await setOnce('evening', nextTime(ports.now(), profile.reminder, rules.zone));
  }

  async function lookAgain(): Promise<void> {
    if (await ports.isShown()) await look();
  }

  async function setOnce(alarm: Alarm, at: number): Promise<void> {
    if ((await ports.alarmAt(alarm)) !== at) await ports.setAlarm(alarm, at);
  }

  async function look(): Promise<void> {
    const settings = await ports.settings();
    const { profile, rules, language, holidays } = settings;
    const day = dayAt(ports.now(), rules.zone);
    if (!isEvening(ports.now(), settings)) return hide();
    const { missing, points } = goalOn(day, await ports.pointsOn(day), {
      ...profile,
      rulesOn: () => withRestDays(rules, profile),
      holidays,
    });
    if (equals(missing, ZERO)) return hide();
    const [more, asked] = [formatForReading(missing, 1), formatForReading(points, 1)];
    await ports.show(reminderBadge(more, asked, language));
    await setOnce('over', nextTime(ports.now(), '00:00', rules.zone));
  }

  async function hide(): Promise<void> {
    const { language } = await ports.settings();
    await ports.show(plainBadge(language));
  }

  return {
    async plan() {
      await arrange();
      // Another member, or another goal, may have nothing missing.
      await lookAgain();
    },
    async ring(alarm) {
      await (alarm === 'evening' ? look() : hide());
      await arrange();
    },
    kept: lookAgain,
  };
}

/** Whether today's time for it has come: an alarm that a sleeping device missed rings the next day. */
function isEvening(now: number, { profile, rules }: ReminderSettings): boolean {
  if (profile.reminder === null) return false;
  const last = nextTime(now - DAY_LONG, profile.reminder, rules.zone);
  return last <= now && dayAt(last, rules.zone) === dayAt(now, rules.zone);
}
const DAY_LONG = 24 * 3_600_000;
