import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preparation, ScoredReview } from '../../../shared/joint-review/prepare.ts';
import {
  composeWorkingSheets,
  type WorkingSheets,
} from '../../../shared/joint-review/working-copy.ts';
import { ourSheetNames } from '../../../shared/joint-review/write-copy.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { done, type Problem, type Result } from '../../../shared/messages/problem.ts';
import { ENGINE } from '../../engine.ts';
import type { Host } from '../../hosts/host.ts';
import { createHandOver } from './hand-over.ts';
import { createTurns, type TurnPorts } from './turns.ts';

/** The sheets to be added, and the language that their words are in. */
export interface Draft extends WorkingSheets {
  readonly language: Language;
  /** Names of the sheets of an earlier scoring, whose place they take. */
  readonly replaced: readonly string[];
}

interface Ports extends TurnPorts {
  readonly host: Pick<Host, 'replaceSheets' | 'undo'>;
  readonly language: ReadonlySignal<Language>;
  readonly checked: ReadonlySignal<Preparation | null>;
}

export type WritingState = ReturnType<typeof createWritingState>;

/** The last step: drafts the sheets to show what will be added, then adds them. */
export function createWritingState({ host, language, checked, ...ports }: Ports) {
  const draft = signal<Draft | null>(null);
  const written = signal<Draft | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const turns = createTurns(ports);
  const handOver = createHandOver(host);
  return {
    draft: draft as ReadonlySignal<Draft | null>,
    written: written as ReadonlySignal<Draft | null>,
    problems: problems as ReadonlySignal<readonly Problem[]>,
    share: handOver.share,
    async makeDraft(): Promise<void> {
      const scored = checked.value?.scored;
      if (!scored || draft.value?.language === language.value) return;
      await turns.take('drafting', async () => {
        const made = compose(scored, language.value);
        problems.value = made.problems;
        draft.value = made.ok ? made.value : null;
      });
    },
    async write(): Promise<void> {
      const ready = draft.value;
      if (!ready) return;
      await turns.take('writing', async () => {
        const added = await handOver.replace({ removed: ready.replaced, added: ready.sheets });
        problems.value = added.problems;
        written.value = added.ok ? ready : null;
      });
    },
    /** Takes what was written back. */
    async undo(): Promise<void> {
      if (!written.value) return;
      await turns.take('undoing', async () => {
        const undone = await host.undo();
        problems.value = undone.problems;
        if (undone.ok) written.value = null;
      });
    },
    /** Ends what is not done yet; nothing of it is left behind. */
    cancel(): void {
      if (handOver.giveUp()) return;
      turns.callOff();
      ports.work.value = null;
    },
    /** The rules or the workbook have changed: what was drafted no longer holds. */
    forget(): void {
      turns.callOff();
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
