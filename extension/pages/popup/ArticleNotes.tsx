import { sayEntryProblem } from '../../../shared/messages/entry.ts';
import type { Note } from '../../../shared/reading/ledger/ledger-items.ts';
import { useLanguage } from '../parts/language.tsx';
import type { NoteState } from './state/note.ts';
import { useWords } from './words/index.ts';

interface Props {
  article: string;
  notes: readonly Note[];
  state: NoteState;
}

/** What the member thought of an article, and where it is written. */
export function ArticleNotes({ article, notes, state }: Props) {
  const words = useWords();
  const isOpen = state.draft.value?.article === article;
  const changed = isOpen ? state.draft.value?.known?.id : undefined;
  return (
    <>
      {notes
        .filter(({ id }) => id !== changed)
        .map((note) => (
          <blockquote key={note.id} class="note">
            <p>{note.text}</p>
            <button type="button" class="text" onClick={() => state.write(article, note)}>
              {words.changeNote}
            </button>
          </blockquote>
        ))}
      {isOpen ? (
        <NoteForm state={state} />
      ) : (
        notes.length === 0 && (
          <button type="button" class="text" onClick={() => state.write(article, null)}>
            {words.writeNote}
          </button>
        )
      )}
    </>
  );
}

function NoteForm({ state }: { state: NoteState }) {
  const words = useWords();
  const { language } = useLanguage();
  const problem = state.problem.value;
  const submit = (event: Event) => {
    event.preventDefault();
    state.keep();
  };
  return (
    <form class="note-form" onSubmit={submit}>
      <label>
        <span class="quiet">{words.note}</span>
        <textarea
          rows={3}
          maxLength={10_000}
          value={state.draft.value?.text ?? ''}
          aria-describedby="note-more"
          ref={(field) => field?.focus()}
          onInput={({ currentTarget }) => state.type(currentTarget.value)}
        />
      </label>
      <p id="note-more" class="quiet" role={problem ? 'alert' : undefined}>
        {problem ? sayEntryProblem(problem, language) : words.noteMore}
      </p>
      <p class="buttons">
        <button type="submit" class="primary">
          {words.keep}
        </button>
        <button type="button" onClick={state.putAway}>
          {words.putAway}
        </button>
      </p>
    </form>
  );
}
