import { useState } from 'preact/hooks';
import type { Profiles } from '../../members/profile.ts';
import { MemberFields } from './MemberFields.tsx';
import { MemberRow } from './MemberRow.tsx';
import { Section } from './Section.tsx';
import type { MembersState } from './state/members.ts';
import { TypedConfirm } from './TypedConfirm.tsx';
import { useWords } from './words/index.ts';

interface Props {
  profiles: Profiles;
  state: MembersState;
}

/** Who shares this browser: added, renamed, switched to, removed. */
export function MembersSection({ profiles, state }: Props) {
  const { members: words, add: addWord } = useWords();
  const { members, active } = profiles;
  const [adding, add] = useState(0);
  return (
    <Section id="members" intro={words.intro}>
      <ul class="rows">
        {members.map((member, index) => (
          <MemberRow
            key={member.id}
            member={member}
            name={member.name || words.unnamed(index + 1)}
            active={member.id === active}
            alone={members.length === 1}
            state={state}
          />
        ))}
      </ul>
      <Removal profiles={profiles} state={state} />
      {members.length === 1 && <p class="quiet">{words.only}</p>}
      <fieldset>
        <legend>{words.addTitle}</legend>
        {/* A new key empties the fields once a member has been added. */}
        <MemberFields
          key={adding}
          action={addWord}
          onSave={async (name, unit) => {
            const added = await state.add(name, unit);
            if (added) add(adding + 1);
            return added;
          }}
        />
      </fieldset>
    </Section>
  );
}

function Removal({ profiles: { members }, state }: Props) {
  const { members: words, delete: deleting, notDone } = useWords();
  const view = state.removal.value;
  if (view.kind === 'none') return null;
  if (view.kind === 'removed')
    return <p role="status">{words.removed(view.name || words.unnamed(view.number))}</p>;
  if (view.kind === 'not-done') return <p role="alert">{notDone}</p>;
  const index = members.findIndex(({ id }) => id === view.member);
  const name = members[index]?.name || words.unnamed(index + 1);
  const { days, minutes } = view.sum;
  return (
    <div class="told-box">
      <p role="status">{words.removeAsk(name, days, minutes)}</p>
      <TypedConfirm
        label={words.removeType(days)}
        mistyped={view.mistyped ? deleting.mistyped(days) : null}
        action={words.remove}
        onConfirm={state.confirmRemoval}
        onCancel={state.cancel}
      />
    </div>
  );
}
