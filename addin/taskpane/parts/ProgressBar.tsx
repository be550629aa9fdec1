import type { Progress } from '../../progress.ts';
import { useWords } from '../words/index.ts';

interface Props {
  label: string;
  /** Null while nobody can tell. */
  progress: Progress | null;
}

/** How much is done, as a bar and as a count. A listener asks for the count; it is not read out each time. */
export function ProgressBar({ label, progress }: Props) {
  const words = useWords();
  if (!progress) return <progress aria-label={label} />;
  const count = words.progress[progress.of](progress);
  return (
    <>
      <progress
        aria-label={label}
        aria-valuetext={count}
        value={progress.done}
        max={Math.max(1, progress.all)}
      />
      <span class="number progress-count" aria-hidden="true">
        {count}
      </span>
    </>
  );
}
