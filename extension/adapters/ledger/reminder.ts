import { ZERO } from '../../../shared/exact/rational.ts';
import { dayAt } from '../../../shared/reading/calendar/calendar.ts';
import type { HolidayList } from '../../../shared/reading/holidays/holidays.ts';
import { readPoints } from '../../../shared/reading/ledger/read-points.ts';
import { type DatedRules, rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import { createReminder, type Reminder } from '../../background/reminder.ts';
import { languageFor } from '../../members/language.ts';
import { activeProfile, datedRules, type ProfileStore } from '../../members/profile.ts';
import { alarms } from '../browser/alarms.ts';
import { hasBadge, showBadge } from '../browser/button.ts';
import type { Ledgers } from './member-ledger.ts';

/** The reminder of the active member, with the browser's alarms and button. */
export function reminderFor(
  profiles: ProfileStore,
  ledgers: Ledgers,
  { holidays, ...seed }: DatedRules & { readonly holidays: HolidayList },
): Reminder {
  return createReminder({
    ...alarms,
    now: Date.now,
    async settings() {
      const profile = activeProfile(await profiles.load());
      const rulesOn = rulesInForce(datedRules(profile, seed));
      const rules = rulesOn(dayAt(Date.now(), seed.rules.zone));
      return { profile, rules, language: languageFor(profile, navigator.language), holidays };
    },
    async pointsOn(day) {
      const [total] = await (await ledgers.ofActive()).dayTotals({ from: day, to: day });
      return total ? readPoints(total.points) : ZERO;
    },
    isShown: hasBadge,
    show: (badge) => showBadge(badge),
  });
}
