import { useState } from 'preact/hooks';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { ReadingRules } from '../../../shared/rulebook/model/rulebook.ts';
import type { ProfileChanges } from '../../members/members.ts';
import type { Profile } from '../../members/profile.ts';
import { Choice } from '../parts/Choice.tsx';
import { Section } from './Section.tsx';
import { useWords } from './words/index.ts';

interface Props {
  profile: Profile;
  rules: ReadingRules;
  onChange: (changes: ProfileChanges) => void;
}

/** Where the evening's reminder stands at first. */
const EVENING = '20:00';
const USUAL_GOAL = 5;

/** A goal of one's own, and a reminder in the evening. */
export function GoalSection({ profile, rules, onChange }: Props) {
  const words = useWords();
  const { goal, reminder } = profile;
  return (
    <Section id="goals" intro={words.goals.intro}>
      <fieldset>
        <legend>{words.goals.legend}</legend>
        <Choice
          kind="radio"
          name="goal"
          checked={goal === null}
          onChange={() => onChange({ goal: null })}
        >
          {words.goals.rulebooks(formatForReading(rules.streak.points))}
        </Choice>
        <Choice
          kind="radio"
          name="goal"
          checked={goal !== null}
          onChange={() => onChange({ goal: goal ?? USUAL_GOAL })}
        >
          {words.goals.own}
        </Choice>
        {goal !== null && <OwnGoal goal={goal} onGoal={(points) => onChange({ goal: points })} />}
      </fieldset>
      <Choice
        kind="checkbox"
        checked={reminder !== null}
        onChange={(on) => onChange({ reminder: on ? EVENING : null })}
      >
        {words.goals.remind}
        <span class="quiet block">{words.goals.remindMore}</span>
      </Choice>
      {reminder !== null && (
        <label class="field indented">
          {words.goals.at}
          <input
            type="time"
            required
            value={reminder}
            onChange={({ currentTarget: { value } }) => value && onChange({ reminder: value })}
          />
        </label>
      )}
    </Section>
  );
}

function OwnGoal({ goal, onGoal }: { goal: number; onGoal: (points: number) => void }) {
  const words = useWords();
  const [refused, refuse] = useState(false);
  const take = (typed: string) => {
    const digits = typed.normalize('NFKC').trim();
    const points = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
    const fits = points >= 1 && points <= 100;
    refuse(!fits);
    if (fits) onGoal(points);
  };
  return (
    <div class="indented">
      <label class="field">
        {words.goals.ownPoints}
        <input
          class="short number"
          inputMode="numeric"
          value={goal}
          aria-invalid={refused}
          aria-describedby="goal-hint"
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
        <span>{words.goals.points}</span>
      </label>
      <p id="goal-hint" class="told" role="alert">
        {refused ? words.goals.outOfRange : null}
      </p>
    </div>
  );
}
