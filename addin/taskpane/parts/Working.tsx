import type { Work } from '../state/writing-state.ts';
import { useWords } from '../words/index.ts';

interface Props {
  work: Work;
  /** Over what was there before, without moving it. */
  isAbove?: boolean;
  onCancel?: () => void;
}

/** What is going on, in words; drawn only when it takes long enough to notice. */
export function Working({ work, isAbove = false, onCancel }: Props) {
  const words = useWords();
  return (
    <div class={isAbove ? 'working is-above' : 'working'} role="status">
      <span>{words.working[work]}</span>
      <progress aria-label={words.working[work]} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
