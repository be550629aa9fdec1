import { useState } from 'preact/hooks';
import { sayProblem } from '../problems/say-problem.ts';
import type { Progress } from '../progress.ts';
import { useLanguage } from '../taskpane/language.ts';
import { FileChooser } from '../taskpane/parts/FileChooser.tsx';
import { ProgressBar } from '../taskpane/parts/ProgressBar.tsx';
import { type ChosenFile, WORKBOOKS } from './chosen-file.ts';
import type { Sample } from './sample.ts';
import { useWords } from './words/index.ts';
import type { Refusal } from './workbench-state.ts';

interface Props {
  opening: string | null;
  /** How much of it is read. */
  progress: Progress | null;
  refusal: Refusal | null;
  onFile: (file: ChosenFile) => void;
  samples: readonly Sample[];
  onSample: (sample: Sample) => void;
  onLanguage: () => void;
  onCancel: () => void;
}

/** What is there before a file is open: one place to drop it, the sample, and what will happen. */
export function DropZone(props: Props) {
  const { opening, refusal, samples, onFile, onSample, onLanguage, onCancel } = props;
  const language = useLanguage();
  const words = useWords();
  return (
    <main class="start">
      <header>
        <h1>{words.product}</h1>
        <button
          type="button"
          class="link"
          onClick={onLanguage}
          lang={language === 'zh' ? 'en' : 'zh'}
        >
          {words.otherLanguage}
        </button>
      </header>
      <section class="drop-zone" aria-busy={opening !== null}>
        {opening === null ? (
          <p class="drop-title">{words.dropTitle}</p>
        ) : (
          <Opening name={opening} progress={props.progress} onCancel={onCancel} />
        )}
        <p class="quiet">{words.dropMore}</p>
        <p class="choices">
          <FileChooser label={words.chooseFile} accept={WORKBOOKS} isPrimary onFile={onFile} />
          <SampleChooser samples={samples} onSample={onSample} />
        </p>
        {refusal && <RefusalNotice refusal={refusal} />}
      </section>
      <ul class="promises">
        {words.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </main>
  );
}

interface OpeningProps {
  name: string;
  progress: Progress | null;
  onCancel: () => void;
}

/** A file on its way, which may be called back. */
export function Opening({ name, progress, onCancel }: OpeningProps) {
  const words = useWords();
  return (
    <div class="opening" role="status">
      <span>{words.opening(name)}</span>
      <ProgressBar label={words.opening(name)} progress={progress} />
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

/** The first sample at a click; the others by what their rulebook is for. */
function SampleChooser({ samples, onSample }: Pick<Props, 'samples' | 'onSample'>) {
  const words = useWords();
  const [chosen, setChosen] = useState(0);
  const open = () => {
    const sample = samples[chosen];
    if (sample) onSample(sample);
  };
  return (
    <>
      <select
        aria-label={words.sampleChooser}
        value={chosen}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      >
        {samples.map(({ rulebook }, index) => (
          <option key={rulebook} value={index}>
            {words.samples[rulebook] ?? rulebook}
          </option>
        ))}
      </select>
      <button type="button" onClick={open}>
        {words.trySample}
      </button>
    </>
  );
}

/** Why the last file was not opened, and what to do. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const language = useLanguage();
  const words = useWords();
  return (
    <div class="refusal" role="alert">
      <strong>{words.notOpened(refusal.name)}</strong>
      {refusal.problems.map((problem) => (
        <p key={problem.code}>{sayProblem(problem, language)}</p>
      ))}
    </div>
  );
}
