import { useEffect, useRef } from 'preact/hooks';
import { Help } from './help/Help.tsx';
import { LanguageProvider } from './language.ts';
import { LiveBar } from './parts/LiveBar.tsx';
import { NextStep } from './parts/NextStep.tsx';
import { Tabs, tabId } from './parts/Tabs.tsx';
import { Working } from './parts/Working.tsx';
import type { Saves } from './saves.ts';
import { type PaneState, STEPS, type Step } from './state/pane-state.ts';
import type { Work } from './state/turns.ts';
import { CheckStep } from './steps/CheckStep.tsx';
import { MatchingStep } from './steps/MatchingStep.tsx';
import { PreviewStep } from './steps/PreviewStep.tsx';
import { RulesStep } from './steps/RulesStep.tsx';
import { WriteStep } from './steps/WriteStep.tsx';
import { useWords } from './words/index.ts';

interface Props {
  pane: PaneState;
  onLanguage: () => void;
  saves: Saves;
}

const NUMERALS = ['①', '②', '③', '④', '⑤'];

/** The five steps from a workbook to its scores. It knows no host: Excel or a file are alike. */
export function TaskPane({ pane, onLanguage, saves }: Props) {
  const step = pane.step.value;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => keepFocus(panel.current), [step, pane.work.value]);
  return (
    <LanguageProvider value={pane.language.value}>
      <div class="pane-head">
        <PaneHeader pane={pane} onLanguage={onLanguage} />
        <StepTabs pane={pane} />
      </div>
      <div
        ref={panel}
        id="step"
        class="step"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={tabId('step', step)}
      >
        <Panel pane={pane} step={step} saves={saves} />
      </div>
      <footer class="live">
        <LiveBar pane={pane} />
      </footer>
    </LanguageProvider>
  );
}

function PaneHeader({ pane, onLanguage }: Pick<Props, 'pane' | 'onLanguage'>) {
  const words = useWords();
  function switchLanguage() {
    onLanguage();
    // The step may have drafted something in the other language.
    pane.goTo(pane.step.value);
  }
  return (
    <header class="pane-header">
      <strong>{words.product}</strong>
      <button type="button" class="link rulebook-name" onClick={() => pane.goTo('rules')}>
        {rulebookName(pane)}
      </button>
      <Help />
      <button
        type="button"
        class="link"
        onClick={switchLanguage}
        lang={pane.language.value === 'zh' ? 'en' : 'zh'}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}

function StepTabs({ pane }: Pick<Props, 'pane'>) {
  const words = useWords();
  const problems = pane.openGroups.value.length;
  const tabs = STEPS.map((id, index) => ({
    id,
    label: (
      <>
        {`${NUMERALS[index]} ${words.steps[id]}`}
        {id === 'check' && problems > 0 && <span class="count number"> {problems}</span>}
      </>
    ),
  }));
  return (
    <Tabs
      label={words.stepsLabel}
      tabs={tabs}
      chosen={pane.step.value}
      onChoose={pane.goTo}
      controls="step"
    />
  );
}

/** A button that leads to the next step goes with its own: the focus goes on to what took its place. */
function keepFocus(panel: HTMLElement | null) {
  const isLost = document.hasFocus() && document.activeElement === document.body;
  if (isLost) panel?.focus({ preventScroll: true });
}

/** What leaves the step in sight. */
const IN_PLACE: readonly Work[] = ['checking', 'verifying'];

/** The sheets are drafted behind every step but their own. */
const shownIn = (step: Step, work: Work | null): Work | null =>
  work === 'drafting' && step !== 'write' ? null : work;

function Panel(props: Omit<Props, 'onLanguage'> & { step: Step }) {
  const { pane, step } = props;
  const work = shownIn(step, pane.work.value);
  const isKnown = pane.checked.value !== null;
  if (work && !IN_PLACE.includes(work))
    return (
      <Working
        work={work}
        progress={pane.progress.value}
        held={pane.held.value}
        {...(work !== 'undoing' && { onCancel: pane.writing.cancel })}
      />
    );
  const cancel = work === 'checking' ? pane.giveUpCheck : pane.verifying.giveWay;
  // Checking again leaves the step as it is: what is unfolded stays so, and the focus where it was.
  return (
    <>
      {work && (
        <Working work={work} progress={pane.progress.value} isAbove={isKnown} onCancel={cancel} />
      )}
      {isKnown && <StepView {...props} />}
      {!isKnown && !work && <Unchecked onCheck={pane.check} />}
    </>
  );
}

/** After a check that was cancelled. */
function Unchecked({ onCheck }: { onCheck: () => void }) {
  const words = useWords();
  return (
    <>
      <p>{words.unchecked}</p>
      <NextStep label={words.checkAgain} onNext={onCheck} />
    </>
  );
}

function StepView({ pane, step, saves }: Omit<Props, 'onLanguage'> & { step: Step }) {
  switch (step) {
    case 'rules':
      return <RulesStep pane={pane} onSave={saves.rulebook} />;
    case 'matching':
      return <MatchingStep pane={pane} onSave={saves.layout} />;
    case 'check':
      return <CheckStep pane={pane} />;
    case 'preview':
      return <PreviewStep pane={pane} />;
    case 'write':
      return <WriteStep pane={pane} onSave={saves.copy} />;
  }
}

/** `基层党建联述联评联考 2026.1.0`, or the file's name where it cannot be read yet. */
function rulebookName(pane: PaneState): string {
  const rulebook = pane.checked.value?.plan?.rulebook;
  if (!rulebook) return pane.rulebook.value.id;
  return `${rulebook.title[pane.language.value]} ${rulebook.version}`;
}
