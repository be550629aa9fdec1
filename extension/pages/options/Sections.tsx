import { activeProfile, type Profiles } from '../../members/profile.ts';
import { takeBackRulebook } from '../../members/rulebooks-in-force.ts';
import { BackupSection } from './BackupSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { GoalSection } from './GoalSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { MembersSection } from './MembersSection.tsx';
import type { OptionsParts } from './parts.ts';
import { ReadingSection } from './ReadingSection.tsx';
import { RestSection } from './RestSection.tsx';
import { RulebookSection } from './RulebookSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';

interface Props {
  parts: OptionsParts;
  profiles: Profiles;
}

/** All sections in the order of their links. */
export function Sections({ parts, profiles }: Props) {
  const { options, switches, rulebook, members, records, backup, deletion } = parts;
  const profile = activeProfile(profiles);
  const { rulebooks } = profile;
  const settings = { profile, rules: parts.rulesOf(profile), onChange: options.change };
  const takeBack = (from: string) =>
    options.change((kept) => ({ rulebooks: takeBackRulebook(kept.rulebooks, from) }));
  return (
    <>
      <SourcesSection state={switches} checks={parts.checks} day={parts.today()} />
      <GoalSection {...settings} />
      <RestSection {...settings} />
      <RulebookSection state={rulebook} rulebooks={rulebooks} onTakeBack={takeBack} />
      <ReadingSection {...settings} />
      <LanguageSection {...settings} />
      <MembersSection profiles={profiles} state={members} />
      <ImportSection state={records} />
      <BackupSection state={backup} />
      <DeleteSection state={deletion} />
    </>
  );
}
