import { useEffect } from 'preact/hooks';
import { LanguageProvider } from '../taskpane/language.ts';
import { FileChooser } from '../taskpane/parts/FileChooser.tsx';
import { TaskPane } from '../taskpane/TaskPane.tsx';
import { WORKBOOKS } from './chosen-file.ts';
import { DropZone, Opening, RefusalNotice } from './DropZone.tsx';
import { Fault } from './Fault.tsx';
import { UpdateNotice } from './offline/UpdateNotice.tsx';
import type { Updates } from './offline/updates.ts';
import type { OpenFile } from './open-file.ts';
import type { Sample } from './sample.ts';
import { WorkbookView } from './WorkbookView.tsx';
import { useWords } from './words/index.ts';
import type { WorkbenchState } from './workbench-state.ts';

interface Props {
  state: WorkbenchState;
  samples: readonly Sample[];
  /** None where nothing is kept, such as in a single file. */
  updates?: Updates | undefined;
}

/** The page: a drop zone first, then the workbook beside the task pane. */
export function Workbench({ state, samples, updates }: Props) {
  const language = state.language.value;
  const file = state.file.value;
  useDrop(state.openDropped);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <LanguageProvider value={language}>
      {state.fault.value !== null && <Fault message={state.fault.value} />}
      <UpdateNotice updates={updates} />
      {file ? (
        <OpenWorkbench state={state} file={file} />
      ) : (
        <DropZone
          opening={state.opening.value}
          progress={state.openingProgress.value}
          refusal={state.refusal.value}
          onFile={state.open}
          samples={samples}
          onSample={({ file, rulebook }) => state.open(file, rulebook)}
          onLanguage={state.switchLanguage}
          onCancel={state.cancelOpening}
        />
      )}
    </LanguageProvider>
  );
}

function OpenWorkbench({ state, file }: { state: WorkbenchState; file: OpenFile }) {
  const words = useWords();
  const { opening, refusal } = state;
  const save = () => state.save(file);
  return (
    <div class="workbench">
      <header class="bar">
        <h1>{file.name}</h1>
        {opening.value !== null && (
          <Opening
            name={opening.value}
            progress={state.openingProgress.value}
            onCancel={state.cancelOpening}
          />
        )}
        <FileChooser label={words.otherFile} accept={WORKBOOKS} onFile={state.open} />
        <button type="button" disabled={!file.copy.value} onClick={save}>
          {words.saveAs}
        </button>
      </header>
      {refusal.value && <RefusalNotice refusal={refusal.value} />}
      <WorkbookView grid={file.grid} read={file.pane.checked.value ?? undefined} />
      <aside class="pane" aria-label={words.pane}>
        <TaskPane
          pane={file.pane}
          onLanguage={state.switchLanguage}
          saves={{
            layout: (text) => state.saveLayout(file, text),
            rulebook: state.saveText,
            copy: save,
          }}
        />
      </aside>
    </div>
  );
}

/** Files may be dropped anywhere on the page; without this the browser would leave it to open them. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', drop);
    };
  }, [onFiles]);
}
