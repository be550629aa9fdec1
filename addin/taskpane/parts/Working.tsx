import { useLanguage } from '../language.tsx';
import type { Work } from '../state/writing-state.ts';

interface Props {
  work: Work;
  onCancel?: () => void;
}

/** What is going on, in words; drawn only when it takes long enough to notice. */
export function Working({ work, onCancel }: Props) {
  const { words } = useLanguage();
  return (
    <div class="working" role="status">
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
