import type { Problem } from '../../../shared/messages/problem.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import type { Work } from '../state/turns.ts';
import { useWords } from '../words/index.ts';

interface Props {
  work: Work;
  /** Over what was there before, without moving it. */
  isAbove?: boolean;
  onCancel?: () => void;
  /** How much of it is done, from 0 to 1, where that is known. */
  share?: number | null;
  /** What holds it up. */
  held?: Problem | null;
}

/** What is going on, in words; drawn only when it takes long enough to notice. */
export function Working({ work, isAbove = false, onCancel, share = null, held = null }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div class={isAbove ? 'working is-above' : 'working'} role="status">
      <span>{words.working[work]}</span>
      <progress aria-label={words.working[work]} {...(share !== null && { value: share })} />
      {held && <p>{sayProblem(held, language)}</p>}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
