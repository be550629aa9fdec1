import type { Problem } from '../../../shared/messages/problem.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import type { Progress } from '../../progress.ts';
import { useLanguage } from '../language.ts';
import type { Work } from '../state/turns.ts';
import { useWords } from '../words/index.ts';
import { ProgressBar } from './ProgressBar.tsx';

interface Props {
  work: Work;
  /** Over what was there before, without moving it. */
  isAbove?: boolean;
  onCancel?: () => void;
  /** How much of it is done, where that is known. */
  progress?: Progress | null;
  /** What holds it up. */
  held?: Problem | null;
}

/** What is going on, in words; drawn only when it takes long enough to notice. */
export function Working({ work, isAbove = false, onCancel, progress = null, held = null }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div class={isAbove ? 'working is-above' : 'working'} role="status">
      <span>{words.working[work]}</span>
      <ProgressBar label={words.working[work]} progress={progress} />
      {held && <p>{sayProblem(held, language)}</p>}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
