import type { ProfileChanges } from '../../members/members.ts';
import { type Profile, TEXT_SIZES } from '../../members/profile.ts';
import { Choice } from '../parts/Choice.tsx';
import { Section } from './Section.tsx';
import { useWords } from './words/index.ts';

interface Props {
  profile: Profile;
  onChange: (changes: ProfileChanges) => void;
}

const CHOICES = [
  ['browsers', null],
  ['zh', 'zh'],
  ['en', 'en'],
] as const;

export function LanguageSection({ profile, onChange }: Props) {
  const words = useWords();
  return (
    <Section id="language" intro={words.language.intro}>
      <fieldset>
        <legend>{words.language.legend}</legend>
        {CHOICES.map(([name, language]) => (
          <Choice
            key={name}
            kind="radio"
            name="language"
            checked={profile.language === language}
            onChange={() => onChange({ language })}
          >
            {words.language[name]}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.language.size}</legend>
        {TEXT_SIZES.map((textSize) => (
          <Choice
            key={textSize}
            kind="radio"
            name="text-size"
            checked={profile.textSize === textSize}
            onChange={() => onChange({ textSize })}
          >
            <span class="number">{textSize} %</span>
          </Choice>
        ))}
      </fieldset>
    </Section>
  );
}
