import type { ProfileChanges } from '../../members/members.ts';
import type { Profile } from '../../members/profile.ts';
import { Choice } from '../parts/Choice.tsx';
import { Section } from './Section.tsx';
import { useWords } from './words/index.ts';

interface Props {
  profile: Profile;
  onChange: (changes: ProfileChanges) => void;
}

/** Declaring a way of reading that a screen does not show, and exactly what that changes. */
export function ReadingSection({ profile, onChange }: Props) {
  const words = useWords();
  return (
    <Section id="reading" intro={words.reading.intro}>
      <Choice
        kind="checkbox"
        checked={profile.declared}
        onChange={(declared) => onChange({ declared })}
      >
        {words.reading.declare}
      </Choice>
      <div class="quiet">
        <p>{words.reading.what}</p>
        <ul>
          {words.reading.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>{words.reading.untold}</p>
      </div>
      <p class="quiet">{words.reading.paper}</p>
    </Section>
  );
}
