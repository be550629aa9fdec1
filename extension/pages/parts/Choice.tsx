import type { ComponentChildren } from 'preact';

interface Props {
  kind: 'radio' | 'checkbox';
  /** Of the group, where it is one of several. */
  name?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** One thing to tick, its words a part of what can be pressed. */
export function Choice({ kind, name, checked, disabled = false, onChange, children }: Props) {
  return (
    <label class="choice">
      <input
        type={kind}
        name={name ?? ''}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
