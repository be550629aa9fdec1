import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { articleOf } from '../../../shared/reading/ledger/ledger-items.ts';
import { Corrections } from './Corrections.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ItemNotes } from './ItemNotes.tsx';
import { useSpeech } from './speech.ts';
import type { DayHandEntry } from './state/day.ts';
import { type EntryState, isForm } from './state/entry.ts';

interface Props {
  item: DayHandEntry;
  day: Day;
  entry: EntryState;
}

/** One entry made by hand, marked so; taken back, it stays and says so. */
export function HandItem({ item, day, entry: state }: Props) {
  const { words, duration } = useSpeech();
  const { entry, written, takenBack, corrections, notes } = item;
  const { id, milliseconds, way, title, finished } = entry;
  const form = state.form.value;
  const takeBack = () =>
    state.open({ kind: 'correction', day, of: id, most: milliseconds, takesBack: true });
  return (
    <li class="item">
      <p class="quiet">
        <span class="mark">{words.byHand}</span> {words.ways[way]}
      </p>
      <h3 class={takenBack ? 'gone' : ''} lang="zh">
        {title}
      </h3>
      <p class="number">
        {duration(written)}
        {finished && <> · {words.finishedOn(null)}</>}
        {takenBack && <b> · {words.takenBack}</b>}
      </p>
      <Corrections corrections={corrections} />
      <ItemNotes notes={notes} article={articleOf(entry)} day={day} entry={state}>
        {!takenBack && (
          <button type="button" class="link" onClick={takeBack}>
            {words.takeBack}
          </button>
        )}
      </ItemNotes>
      {form && isForm(form, { kind: 'correction', of: id }) && (
        <EntryForm entry={state} form={form} today={day} />
      )}
    </li>
  );
}
