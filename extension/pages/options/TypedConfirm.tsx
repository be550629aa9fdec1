import { useId, useState } from 'preact/hooks';
import { useWords } from './words/index.ts';

interface Props {
  label: string;
  /** What to say where something else was typed; null where nothing was. */
  mistyped: string | null;
  action: string;
  onConfirm: (typed: string) => void;
  onCancel: () => void;
}

/** Asks for a number to be typed before something goes for good. */
export function TypedConfirm({ label, mistyped, action, onConfirm, onCancel }: Props) {
  const words = useWords();
  const [typed, type] = useState('');
  const id = useId();
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(typed);
      }}
    >
      <label class="field" for={id}>
        {label}
        <input
          id={id}
          class="short number"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-invalid={mistyped !== null}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {action}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
      <p id={`${id}-hint`} class="told" role="alert">
        {mistyped}
      </p>
    </form>
  );
}
