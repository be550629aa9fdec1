import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Preparation, ScoredReview } from '../../../shared/joint-review/prepare.ts';
import {
  composeWorkingSheets,
  type WorkingSheets,
} from '../../../shared/joint-review/working-copy.ts';
import { ourSheetNames } from '../../../shared/joint-review/write-copy.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { done, type Problem, type Result } from '../../../shared/messages/problem.ts';
import { ENGINE } from '../../engine.ts';
import { type Host, type SheetChange, UNWATCHED } from '../../hosts/host.ts';
import { createLatest } from './latest.ts';

/** What the pane is busy with; `drafting` makes the sheets, `writing` puts them into the workbook. */
export type Work = 'checking' | 'verifying' | 'drafting' | 'writing';

/** The sheets to be added, and the language that their words are in. */
export interface Draft extends WorkingSheets {
  readonly language: Language;
  /** Names of the sheets of an earlier scoring, whose place they take. */
  readonly replaced: readonly string[];
}

interface Ports {
  readonly host: Host;
  readonly language: ReadonlySignal<Language>;
  readonly settled: () => Promise<void>;
  readonly work: Signal<Work | null>;
  readonly checked: ReadonlySignal<Preparation | null>;
}

export type WritingState = ReturnType<typeof createWritingState>;

/** The last step: drafts the sheets to show what will be added, then adds them. */
export function createWritingState({ host, language, settled, work, checked }: Ports) {
  const draft = signal<Draft | null>(null);
  const written = signal<Draft | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const latest = createLatest();
  let handedOver = false;

  /** Shows what is going on; false where it was cancelled before it began. */
  async function begin(next: Work): Promise<boolean> {
    const isLatest = latest();
    work.value = next;
    await settled();
    return isLatest();
  }

  async function makeDraft(): Promise<void> {
    const scored = checked.value?.scored;
    if (!scored || work.value !== null || draft.value?.language === language.value) return;
    if (!(await begin('drafting'))) return;
    const made = compose(scored, language.value);
    problems.value = made.problems;
    draft.value = made.ok ? made.value : null;
    work.value = null;
  }

  async function write(): Promise<void> {
    const ready = draft.value;
    if (!ready || work.value !== null) return;
    if (!(await begin('writing'))) return;
    handedOver = true;
    const added = await host.replaceSheets(changeBy(ready), UNWATCHED);
    handedOver = false;
    problems.value = added.problems;
    written.value = added.ok ? ready : null;
    work.value = null;
  }

  return {
    draft: draft as ReadonlySignal<Draft | null>,
    written: written as ReadonlySignal<Draft | null>,
    problems: problems as ReadonlySignal<readonly Problem[]>,
    makeDraft,
    write,
    /** Ends what has not reached the workbook yet; nothing of it is left behind. */
    cancel(): void {
      if (handedOver) return;
      latest();
      work.value = null;
    },
    /** The rules or the workbook have changed: what was drafted no longer holds. */
    forget(): void {
      latest();
      draft.value = null;
      written.value = null;
      problems.value = [];
    },
  };
}

function compose(scored: ScoredReview, language: Language): Result<Draft> {
  const sheets = composeWorkingSheets(scored, { engine: ENGINE, language });
  if (!sheets.ok) return sheets;
  const replaced = ourSheetNames(scored.workbook);
  return done({ ...sheets.value, language, replaced }, sheets.problems);
}

const changeBy = ({ replaced, sheets }: Draft): SheetChange => ({
  removed: replaced,
  added: sheets,
});
