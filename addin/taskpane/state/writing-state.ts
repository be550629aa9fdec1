import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CheckedView } from '../../desk/views/model.ts';
import type { Book, Drafted } from '../book/book.ts';
import { createTurns, type TurnPorts } from './turns.ts';

interface Ports extends TurnPorts {
  readonly book: Pick<Book, 'isLive' | 'write' | 'undo'>;
  readonly ask: Ask;
  readonly language: ReadonlySignal<Language>;
  readonly checked: ReadonlySignal<CheckedView | null>;
}

export type WritingState = ReturnType<typeof createWritingState>;

/** The last step: drafts the sheets to show what will be added, then adds them. */
export function createWritingState({ book, ask, language, checked, ...ports }: Ports) {
  const drafted = signal<Drafted | null>(null);
  const written = signal<Drafted | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const turns = createTurns(ports);
  return {
    drafted: drafted as ReadonlySignal<Drafted | null>,
    written: written as ReadonlySignal<Drafted | null>,
    problems: problems as ReadonlySignal<readonly Problem[]>,
    /** In its turn: what is asked for while something else is done is not forgotten. */
    async makeDraft(): Promise<void> {
      await turns.idle();
      const own = language.value;
      if (!checked.value?.scored || drafted.value?.language === own) return;
      await turns.take('drafting', async ({ signal, report }) => {
        const made = await ask('draft', own, { signal, onProgress: report });
        if (signal.aborted) return;
        problems.value = made.problems;
        drafted.value = made.ok ? { draft: made.value, language: own } : null;
      });
    },
    async write(): Promise<void> {
      const ready = drafted.value;
      if (!ready) return;
      await turns.take('writing', async (task) => {
        const added = await book.write(ask, ready, task);
        problems.value = added.problems;
        written.value = added.ok ? ready : null;
      });
    },
    /** Takes what was written back. */
    async undo(): Promise<void> {
      if (!written.value) return;
      await turns.take('undoing', async () => {
        const undone = await book.undo();
        problems.value = undone.problems;
        if (undone.ok) written.value = null;
      });
    },
    /** Ends what is not done yet; nothing of it is left behind. */
    cancel: turns.callOff,
    /** The working copy, which the grid shows, once more on a desk that had to be made anew. */
    async restore(renewed: Ask): Promise<void> {
      if (written.value && !book.isLive) await renewed('write', written.value.language);
    },
    /** The rules or the workbook have changed: what was drafted no longer holds. */
    forget(): void {
      turns.callOff();
      drafted.value = null;
      written.value = null;
      problems.value = [];
    },
  };
}
