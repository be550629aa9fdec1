import type { Profiles } from '../../members/profile.ts';
import { useWords } from './words/index.ts';

interface Props {
  profiles: Profiles;
  onSwitch: (id: string) => void;
}

/** Whose reading it is; there only where there is more than one member. */
export function MemberSwitch({ profiles, onSwitch }: Props) {
  const words = useWords();
  const { members, active } = profiles;
  if (members.length < 2) return null;
  return (
    <label class="member">
      <span class="quiet">{words.member}</span>
      <select onChange={({ currentTarget }) => onSwitch(currentTarget.value)}>
        {members.map(({ id, name }, index) => (
          <option key={id} value={id} selected={id === active}>
            {name || words.memberNumber(index + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}
