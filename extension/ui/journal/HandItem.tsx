import type { Day } from '../../../shared/reading/calendar.ts';
import { articleOf } from '../../../shared/reading/ledger-items.ts';
import type { DayHandEntry } from '../../state/journal-day.ts';
import { type EntryState, isForm } from '../../state/journal-entry.ts';
import { EntryForm } from './EntryForm.tsx';
import { ItemNotes } from './ItemNotes.tsx';
import { useSpeech } from './speech.ts';

interface Props {
  one: DayHandEntry;
  day: Day;
  entry: EntryState;
}

/** One entry made by hand, marked so; taken back, it stays and says so. */
export function HandItem({ one, day, entry: state }: Props) {
  const { journal, duration } = useSpeech();
  const { entry, written, takenBack, corrections, notes } = one;
  const form = state.form.value;
  return (
    <li class="item">
      <p class="quiet">
        <span class="mark">{journal.byHand}</span> {journal.ways[entry.way]}
      </p>
      <h3 class={takenBack ? 'gone' : ''} lang="zh">
        {entry.title}
      </h3>
      <p class="number">
        {duration(written)}
        {entry.finished && <> · {journal.finishedOn(null)}</>}
        {takenBack && <b> · {journal.takenBack}</b>}
        {corrections.map(({ id, less, reason }) => (
          <span key={id} class="correction quiet">
            {journal.takenOff(duration(less), reason)}
          </span>
        ))}
      </p>
      <ItemNotes notes={notes} article={articleOf(entry)} day={day} entry={state} />
      {!takenBack && (
        <p class="actions">
          <button
            type="button"
            class="link"
            onClick={() =>
              state.open({
                kind: 'correction',
                day,
                of: entry.id,
                most: entry.milliseconds,
                takesBack: true,
              })
            }
          >
            {journal.takeBack}
          </button>
        </p>
      )}
      {form && isForm(form, { kind: 'correction', of: entry.id }) && (
        <EntryForm entry={state} form={form} today={day} />
      )}
    </li>
  );
}
