import {
  type ReadingRules,
  WEEKDAYS,
  type Weekday,
} from '../../../shared/rulebook/model/rulebook.ts';
import type { ProfileEdit } from '../../members/members.ts';
import type { Profile } from '../../members/profile.ts';
import { Choice } from '../parts/Choice.tsx';
import { RangeFields } from '../parts/RangeFields.tsx';
import { Section } from './Section.tsx';
import { addRange, takeBackRange } from './state/leave-days.ts';
import { useWords, type Words } from './words/index.ts';

interface Props {
  profile: Profile;
  rules: ReadingRules;
  onChange: (edit: ProfileEdit) => void;
}

/** Weekdays of rest, and leave. */
export function RestSection(props: Props) {
  const words = useWords();
  return (
    <Section id="rest" intro={words.rest.intro}>
      <RestDays {...props} />
      <Leave {...props} />
    </Section>
  );
}

function RestDays({ profile: { restDays }, rules, onChange }: Props) {
  const words = useWords();
  const { rest } = rules.streak;
  return (
    <fieldset>
      <legend>{words.rest.legend}</legend>
      <Choice
        kind="radio"
        name="rest"
        checked={restDays === null}
        onChange={() => onChange({ restDays: null })}
      >
        {words.rest.rulebooks(sayDays(rest, words))}
      </Choice>
      <Choice
        kind="radio"
        name="rest"
        checked={restDays !== null}
        onChange={() => onChange({ restDays: restDays ?? rest })}
      >
        {words.rest.own}
      </Choice>
      {restDays && (
        <div class="weekdays indented">
          {WEEKDAYS.map((day) => (
            <Choice
              key={day}
              kind="checkbox"
              checked={restDays.includes(day)}
              onChange={(on) =>
                onChange((kept) => ({ restDays: flip(kept.restDays ?? rest, day, on) }))
              }
            >
              {words.rest.weekdays[day]}
            </Choice>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function Leave({ profile: { leave }, onChange }: Props) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.rest.leave}</legend>
      {leave.length === 0 && <p class="quiet">{words.rest.noLeave}</p>}
      <ul class="rows">
        {leave.map((range) => {
          const said = words.rest.range(range.from, range.to);
          return (
            <li key={range.from}>
              <span class="number">{said}</span>
              <button
                type="button"
                aria-label={words.rest.takeBack(said)}
                onClick={() => onChange((kept) => ({ leave: takeBackRange(kept.leave, range) }))}
              >
                {words.takeBack}
              </button>
            </li>
          );
        })}
      </ul>
      <RangeFields
        action={words.add}
        onRange={(range) => onChange((kept) => ({ leave: addRange(kept.leave, range) }))}
      />
      <p class="quiet">{words.rest.leaveIn}</p>
    </fieldset>
  );
}

/** In the order of the week. */
const flip = (days: readonly Weekday[], day: Weekday, on: boolean): readonly Weekday[] =>
  WEEKDAYS.filter((weekday) => (weekday === day ? on : days.includes(weekday)));

const sayDays = (days: readonly Weekday[], { rest }: Words): string =>
  days.length === 0 ? rest.none : days.map((day) => rest.weekdays[day]).join(' ');
