import { useEffect, useRef } from 'preact/hooks';
import { LanguageProvider } from './language.ts';
import { Tabs, tabId } from './parts/Tabs.tsx';
import { Working } from './parts/Working.tsx';
import { type PaneState, STEPS, type Step } from './state/pane-state.ts';
import { CheckStep } from './steps/CheckStep.tsx';
import { MatchingStep } from './steps/MatchingStep.tsx';
import { PreviewStep } from './steps/PreviewStep.tsx';
import { RulesStep } from './steps/RulesStep.tsx';
import { WriteStep } from './steps/WriteStep.tsx';
import { wordsIn } from './words/index.ts';

interface Props {
  pane: PaneState;
  onLanguage: () => void;
  onSave?: (() => void) | undefined;
}

const NUMERALS = ['①', '②', '③', '④', '⑤'];

/** The five steps from a workbook to its scores. It knows no host: Excel or a file are alike. */
export function TaskPane({ pane, onLanguage, onSave }: Props) {
  const language = pane.language.value;
  const words = wordsIn(language);
  const step = pane.step.value;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => keepFocus(panel.current), [step, pane.work.value]);
  const open = pane.groups.value.length;
  const tabs = STEPS.map((id, index) => ({
    id,
    label: (
      <>
        {`${NUMERALS[index]} ${words.steps[id]}`}
        {id === 'check' && open > 0 && <span class="count number"> {open}</span>}
      </>
    ),
  }));
  function switchLanguage() {
    onLanguage();
    // The step may have drafted something in the other language.
    pane.goTo(step);
  }
  return (
    <LanguageProvider value={language}>
      <div class="pane-head">
        <header class="pane-header">
          <strong>{words.product}</strong>
          <button type="button" class="link rulebook-name" onClick={() => pane.goTo('rules')}>
            {rulebookName(pane)}
          </button>
          <button
            type="button"
            class="link"
            onClick={switchLanguage}
            lang={language === 'zh' ? 'en' : 'zh'}
          >
            {words.otherLanguage}
          </button>
        </header>
        <Tabs
          label={words.stepsLabel}
          tabs={tabs}
          chosen={step}
          onChoose={(id) => pane.goTo(id)}
          controls="step"
        />
      </div>
      <div
        ref={panel}
        id="step"
        class="step"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={tabId('step', step)}
      >
        <Panel pane={pane} step={step} onSave={onSave} />
      </div>
    </LanguageProvider>
  );
}

/** A button that leads to the next step goes with its own: the focus goes on to what took its place. */
function keepFocus(panel: HTMLElement | null) {
  const isLost = document.hasFocus() && document.activeElement === document.body;
  if (isLost) panel?.focus({ preventScroll: true });
}

function Panel({ pane, step, onSave }: { pane: PaneState; step: Step; onSave: Props['onSave'] }) {
  const work = pane.work.value;
  if (work === 'checking') return <Working work={work} />;
  if (work) return <Working work={work} onCancel={pane.writing.cancel} />;
  if (!pane.checked.value) return null;
  switch (step) {
    case 'rules':
      return <RulesStep pane={pane} />;
    case 'matching':
      return <MatchingStep pane={pane} />;
    case 'check':
      return <CheckStep pane={pane} />;
    case 'preview':
      return <PreviewStep pane={pane} />;
    case 'write':
      return <WriteStep pane={pane} onSave={onSave} />;
  }
}

/** `基层党建联述联评联考 2026.1.0`, or the file's name where it cannot be read yet. */
function rulebookName(pane: PaneState): string {
  const rulebook = pane.checked.value?.rulebook;
  if (!rulebook) return pane.rulebook.value.id;
  return `${rulebook.title[pane.language.value]} ${rulebook.version}`;
}
