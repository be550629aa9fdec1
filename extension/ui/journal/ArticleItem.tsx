import type { Day } from '../../../shared/reading/calendar.ts';
import type { ReadArticle } from '../../../shared/reading/day.ts';
import type { DayArticle } from '../../state/journal-day.ts';
import { type EntryState, isForm } from '../../state/journal-entry.ts';
import { EntryForm } from './EntryForm.tsx';
import { ItemNotes } from './ItemNotes.tsx';
import { useSpeech } from './speech.ts';

interface Props {
  one: DayArticle;
  day: Day;
  entry: EntryState;
  source: string;
}

/** One article of the day: how far it is read, what counts of it, and what was thought of it. */
export function ArticleItem({ one, day, entry, source }: Props) {
  const { words, journal } = useSpeech();
  const { about, counted } = one;
  const form = entry.form.value;
  const isCorrecting = isForm(form, { kind: 'correction', of: about.article });
  return (
    <li class="item">
      <p class="quiet">{words.reading(source, about.page)}</p>
      <h3 lang="zh">{about.title}</h3>
      <Progress about={about} day={day} />
      <CountedTime one={one} />
      <ItemNotes notes={one.notes} article={about.article} day={day} entry={entry} />
      <p class="actions">
        <button
          type="button"
          class="link"
          onClick={() =>
            entry.open({
              kind: 'hand',
              day,
              like: { article: about.article, title: about.title },
            })
          }
        >
          {journal.readElsewhere}
        </button>
        {counted > 0 && (
          <button
            type="button"
            class="link"
            onClick={() =>
              entry.open({
                kind: 'correction',
                day,
                of: about.article,
                most: counted,
                takesBack: false,
              })
            }
          >
            {journal.notReading}
          </button>
        )}
      </p>
      {isCorrecting && form && <EntryForm entry={entry} form={form} today={day} />}
    </li>
  );
}

function Progress({ about, day }: { about: ReadArticle; day: Day }) {
  const { journal, shortDate } = useSpeech();
  const { chars, deepest, finishedOn } = about;
  const percent = chars === 0 ? 0 : Math.floor((100 * deepest) / chars);
  const says =
    finishedOn === null
      ? journal.notFinished(percent)
      : journal.finishedOn(finishedOn === day ? null : shortDate(finishedOn, day));
  return (
    <p class="progress">
      <progress max={100} value={finishedOn === null ? percent : 100} aria-label={about.title} />
      <span class="quiet number">{says}</span>
    </p>
  );
}

/** The measured time stays visible, whatever was taken off it. */
function CountedTime({ one: { measured, counted, corrections } }: { one: DayArticle }) {
  const { journal, duration } = useSpeech();
  return (
    <p class="number">
      {journal.measured(duration(measured))}
      {corrections.length > 0 && <b> · {journal.counts(duration(counted))}</b>}
      {corrections.map(({ id, less, reason }) => (
        <span key={id} class="correction quiet">
          {journal.takenOff(duration(less), reason)}
        </span>
      ))}
    </p>
  );
}
