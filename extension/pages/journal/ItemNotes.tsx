import type { ComponentChildren } from 'preact';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { Note } from '../../../shared/reading/ledger/ledger-items.ts';
import { EntryForm } from './EntryForm.tsx';
import { useSpeech } from './speech.ts';
import { type EntryState, isForm } from './state/entry.ts';

interface Props {
  notes: readonly Note[];
  article: string;
  day: Day;
  entry: EntryState;
  /** What else can be done. */
  children: ComponentChildren;
}

/** What the member thought of an article, on whatever day, and what can be done now. */
export function ItemNotes({ notes, article, day, entry, children }: Props) {
  const { words, shortDate } = useSpeech();
  const form = entry.form.value;
  const isOpen = isForm(form, { kind: 'note', of: article });
  const open = (known: Note | null) => entry.open({ kind: 'note', day, article, known });
  return (
    <>
      {notes.map((note) => (
        <div key={note.id} class="note">
          <p class="quiet">
            {words.noteOf(shortDate(note.day, day))}
            <button type="button" class="link" onClick={() => open(note)}>
              {words.changeNote}
            </button>
          </p>
          <p class="note-text">{note.text}</p>
        </div>
      ))}
      <p class="actions">
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => open(null)}>
          {words.addNote}
        </button>
        {children}
      </p>
      {isOpen && form && <EntryForm entry={entry} form={form} today={day} />}
    </>
  );
}
