import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';

/** What the workbook beside the pane tells: that it was changed, and who is selected in it. */
export function LiveBar({ pane }: { pane: PaneState }) {
  const language = useLanguage();
  const words = useWords();
  const problems = pane.selectProblems.value;
  return (
    <>
      {pane.isOld.value && (
        <p class="live-line" role="status">
          <span>{words.changedSince}</span>
          <button type="button" onClick={() => pane.check()}>
            {words.checkAgain}
          </button>
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem.code} class="live-line" role="alert">
          {sayProblem(problem, language)}
        </p>
      ))}
      <Selected pane={pane} />
    </>
  );
}

function Selected({ pane }: { pane: PaneState }) {
  const words = useWords();
  const subject = pane.selectedSubject.value;
  const person = pane.checked.value?.scored?.people[subject ?? -1];
  if (!person) return null;
  const isOpen = pane.step.value === 'preview' && pane.subject.value === subject;
  return (
    <p class="live-line">
      <span>
        {person.name} <span class="quiet">{person.unit}</span>{' '}
        <span class="number strong">{person.total ?? words.voided}</span>
      </span>
      {!isOpen && (
        <button type="button" onClick={() => pane.explainSelected()}>
          {words.explain}
        </button>
      )}
    </p>
  );
}
