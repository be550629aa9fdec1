import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  name: string;
  summary: string;
  children: () => ComponentChildren;
}

/** Something long behind a line; drawn only once it is opened. */
export function Fold({ name, summary, children }: Props) {
  const [isOpen, open] = useState(false);
  return (
    <details class={name} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
