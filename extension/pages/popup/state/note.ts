import { type Signal, signal } from '@preact/signals';
import { type EntryProblem, entryProblem } from '../../../../shared/messages/entry.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type { Note } from '../../../../shared/reading/ledger/ledger-items.ts';
import type { NoteDraft, NoteDraftStore } from '../../../members/note-draft.ts';
import { readNoteForm } from '../../journal/state/forms.ts';

export interface NotePorts extends NoteDraftStore {
  newId(): string;
  today(): Day;
  add(note: Note): Promise<void>;
}

export interface NoteState {
  /** Null while none is being written. */
  readonly draft: Signal<NoteDraft | null>;
  readonly problem: Signal<EntryProblem | null>;
  load(): Promise<void>;
  /** Begins a note about an article, or changes one. */
  write(article: string, known: Note | null): void;
  type(text: string): void;
  keep(): Promise<void>;
  putAway(): void;
}

/** One note at a time, kept as it is typed. */
export function createNote(ports: NotePorts): NoteState {
  const draft = signal<NoteDraft | null>(null);
  const problem = signal<EntryProblem | null>(null);
  const hold = (next: NoteDraft | null) => {
    draft.value = next;
    problem.value = null;
    ports.saveDraft(next).catch(console.error);
  };
  return {
    draft,
    problem,
    async load() {
      draft.value = await ports.loadDraft();
    },
    write: (article, known) => hold({ article, known, text: known?.text ?? '' }),
    type(text) {
      if (draft.value) hold({ ...draft.value, text });
    },
    async keep() {
      if (!draft.value) return;
      const { article, known, text } = draft.value;
      const about = known ?? { id: ports.newId(), day: ports.today(), article };
      const read = readNoteForm({ text }, about);
      if (!read.ok) {
        problem.value = read.problems[0] ?? null;
        return;
      }
      try {
        await ports.add(read.value);
        hold(null);
      } catch {
        problem.value = entryProblem('entry-not-kept', {});
      }
    },
    putAway: () => hold(null),
  };
}
