import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { useSpeech } from './speech.ts';
import type { Found } from './state/archive.ts';
import type { LibraryState } from './state/library.ts';

interface Props {
  library: LibraryState;
  /** How many days there are to read. */
  days: number;
  onChoose: (day: Day) => void;
}

/** More than anyone looks through. */
const SHOWN = 50;

/** Search over titles and notes of all years. */
export function SearchBox({ library, days, onChoose }: Props) {
  const { words } = useSpeech();
  const { query } = library;
  return (
    <search class="search">
      <label>
        <b>{words.search}</b>
        <input
          type="search"
          placeholder={words.searchHint}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
            if (query.value.trim()) library.open();
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') query.value = '';
          }}
        />
      </label>
      {query.value.trim() !== '' && <Results library={library} days={days} onChoose={onChoose} />}
    </search>
  );
}

function Results({ library, days, onChoose }: Props) {
  const { words } = useSpeech();
  const { kind } = library.library.value;
  const hits = library.found.value;
  if (kind === 'unreadable') return <p role="alert">{words.unreadable}</p>;
  if (kind !== 'ready') {
    return (
      <p class="late quiet" role="status">
        {words.searching(days)}
      </p>
    );
  }
  return (
    <>
      <p class="quiet number" role="status">
        {hits.length === 0
          ? words.foundNone
          : words.foundCount(hits.length, Math.min(hits.length, SHOWN))}
      </p>
      <ul class="found">
        {hits.slice(0, SHOWN).map((hit) => (
          <Hit key={hit.article} hit={hit} query={library.query.value} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

interface HitProps {
  hit: Found;
  query: string;
  onChoose: (day: Day) => void;
}

function Hit({ hit, query, onChoose }: HitProps) {
  const { date } = useSpeech();
  const note = hit.notes.find((text) => text.includes(query.trim())) ?? hit.notes[0];
  return (
    <li>
      <button type="button" class="link" lang="zh" onClick={() => onChoose(hit.day)}>
        {hit.title}
      </button>
      <span class="quiet"> {date(hit.day)}</span>
      {note && <p class="quiet note-line">{note}</p>}
    </li>
  );
}
