import { type Day, dayAt, dayOf } from '../../shared/reading/calendar/calendar.ts';
import {
  type DatedRules,
  type RulesOn,
  rulesInForce,
} from '../../shared/reading/rules/rules-in-force.ts';
import { datedRules, type Profile, withRestDays } from './profile.ts';

/** The rules of each day for one member, with the member's own days of rest. */
export function memberRules(profile: Profile, seed: DatedRules): RulesOn {
  const rulesOn = rulesInForce(datedRules(profile, seed));
  return (day) => withRestDays(rulesOn(day), profile);
}

/** The calendar day now, in the zone of the rules that hold on it. */
export function todayBy(now: number, rulesOn: RulesOn): Day {
  return dayAt(now, rulesOn(dayOf(new Date(now))).zone);
}
