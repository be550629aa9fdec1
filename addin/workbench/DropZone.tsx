import { sayProblem } from '../../shared/messages/catalogue.ts';
import { useLanguage } from '../taskpane/language.ts';
import { FileChooser } from '../taskpane/parts/FileChooser.tsx';
import { type ChosenFile, WORKBOOKS } from './chosen-file.ts';
import { useWords } from './words/index.ts';
import type { Refusal } from './workbench-state.ts';

interface Props {
  opening: string | null;
  refusal: Refusal | null;
  onFile: (file: ChosenFile) => void;
  onSample: () => void;
  onLanguage: () => void;
}

/** What is there before a file is open: one place to drop it, the sample, and what will happen. */
export function DropZone({ opening, refusal, onFile, onSample, onLanguage }: Props) {
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
        <p class="drop-title">{opening === null ? words.dropTitle : words.opening(opening)}</p>
        <p class="quiet">{words.dropMore}</p>
        <p class="choices">
          <FileChooser label={words.chooseFile} accept={WORKBOOKS} isPrimary onFile={onFile} />
          <button type="button" onClick={onSample}>
            {words.trySample}
          </button>
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
