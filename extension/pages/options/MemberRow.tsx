import { useState } from 'preact/hooks';
import type { Profile } from '../../members/profile.ts';
import { MemberFields } from './MemberFields.tsx';
import type { MembersState } from './state/members.ts';
import { useWords } from './words/index.ts';

interface Props {
  member: Profile;
  /** What to call them, where they have typed no name. */
  name: string;
  active: boolean;
  /** The only one there is. */
  alone: boolean;
  state: MembersState;
}

/** One member with what can be done. */
export function MemberRow({ member, name, active, alone, state }: Props) {
  const { members: words } = useWords();
  const [renaming, rename] = useState(false);
  return (
    <li aria-current={active}>
      <span class="breakable">
        {name} <span class="quiet">{member.unit}</span>
      </span>
      {active && <span class="quiet">● {words.active}</span>}
      {!active && (
        <button
          type="button"
          aria-label={words.switchTo(name)}
          onClick={() => state.switchTo(member.id)}
        >
          {words.switch}
        </button>
      )}
      <button
        type="button"
        aria-label={words.renameOf(name)}
        aria-expanded={renaming}
        onClick={() => rename(!renaming)}
      >
        {words.rename}
      </button>
      {!alone && (
        <button
          type="button"
          aria-label={words.removeOf(name)}
          onClick={() => state.askToRemove(member.id)}
        >
          {words.remove}
        </button>
      )}
      {renaming && (
        <MemberFields
          name={member.name}
          unit={member.unit}
          action={words.save}
          onSave={async (name, unit) => {
            const renamed = await state.rename(member.id, name, unit);
            if (renamed) rename(false);
            return renamed;
          }}
        />
      )}
    </li>
  );
}
