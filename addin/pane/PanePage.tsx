import { useEffect } from 'preact/hooks';
import { sayProblem } from '../problems/say-problem.ts';
import { LanguageProvider } from '../taskpane/language.ts';
import { TaskPane } from '../taskpane/TaskPane.tsx';
import { Fault } from '../workbench/Fault.tsx';
import { saveFile } from '../workbench/save-file.ts';
import { useWords } from '../workbench/words/index.ts';
import type { PanePageState } from './pane-page.ts';

/** The pane as wide as its window; a sentence where there is no workbook. */
export function PanePage({ page }: { page: PanePageState }) {
  const language = page.language.value;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <LanguageProvider value={language}>
      {page.fault.value !== null && <Fault message={page.fault.value} />}
      {page.problems.map((problem) => (
        <p key={problem.code} class="blocked" role="alert">
          {sayProblem(problem, language)}
        </p>
      ))}
      {page.pane && !page.isStarted.value && <Welcome onStart={page.start} />}
      {page.pane && page.isStarted.value && (
        <main class="pane pane-page">
          <Title />
          <TaskPane
            pane={page.pane}
            onLanguage={page.switchLanguage}
            saves={{ layout: (text) => saveText(LAYOUT, text), rulebook: saveText }}
          />
        </main>
      )}
    </LanguageProvider>
  );
}

function Title() {
  return <h1 class="visually-hidden">{useWords().product}</h1>;
}

/** The first time: what will happen, and one button. */
function Welcome({ onStart }: { onStart: () => void }) {
  const words = useWords();
  return (
    <main class="welcome">
      <h1>{words.product}</h1>
      {words.welcome.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" class="primary" onClick={onStart}>
        {words.start}
      </button>
    </main>
  );
}

const saveText = (name: string, text: string) => saveFile(name, new TextEncoder().encode(text));

const LAYOUT = '联评-匹配.yaml';
