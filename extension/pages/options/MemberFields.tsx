import { useId, useRef, useState } from 'preact/hooks';
import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import { useWords } from './words/index.ts';

interface Props {
  name?: string;
  unit?: string;
  action: string;
  /** Whether it was taken; a name has to be there. */
  onSave: (name: string, unit: string) => Promise<boolean>;
}

/** Name and unit of a member. */
export function MemberFields({ name = '', unit = '', action, onSave }: Props) {
  const { members: words } = useWords();
  const [typed, type] = useState({ name, unit });
  const [missing, miss] = useState(false);
  // A second press while the first is being kept would make another.
  const saving = useRef(false);
  const id = useId();
  const submit = async (event: Event) => {
    event.preventDefault();
    miss(tidyTitle(typed.name) === '');
    if (saving.current) return;
    saving.current = true;
    await onSave(typed.name, typed.unit);
    saving.current = false;
  };
  return (
    <form class="fields wide" onSubmit={submit}>
      <label class="field">
        {words.name}
        <input
          value={typed.name}
          maxLength={100}
          autocomplete="off"
          aria-describedby={id}
          aria-invalid={missing}
          onInput={({ currentTarget: { value } }) => type((typed) => ({ ...typed, name: value }))}
        />
      </label>
      <label class="field">
        {words.unit}
        <input
          value={typed.unit}
          maxLength={200}
          autocomplete="off"
          onInput={({ currentTarget: { value } }) => type((typed) => ({ ...typed, unit: value }))}
        />
      </label>
      <button type="submit">{action}</button>
      <p id={id} class="told" role="alert">
        {missing ? words.nameMissing : null}
      </p>
    </form>
  );
}
