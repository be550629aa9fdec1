import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  isReady?: boolean;
  onNext: () => void;
  /** Buttons of less weight, before it. */
  children?: ComponentChildren;
}

/** The foot of a step: the button that goes on from there. */
export function NextStep({ label, isReady = true, onNext, children }: Props) {
  return (
    <footer class="actions">
      {children}
      <button type="button" class="primary" disabled={!isReady} onClick={() => onNext()}>
        {label}
      </button>
    </footer>
  );
}
