import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadArticle } from '../../../shared/reading/ledger/day.ts';
import { Corrections } from './Corrections.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ItemNotes } from './ItemNotes.tsx';
import { useSpeech } from './speech.ts';
import type { DayArticle } from './state/day.ts';
import { type EntryState, isForm } from './state/entry.ts';

interface Props {
  item: DayArticle;
  day: Day;
  entry: EntryState;
  source: string;
}

/** One article of the day: how far it is read, what counts of it, and what was thought of it. */
export function ArticleItem({ item, day, entry, source }: Props) {
  const { words } = useSpeech();
  const { about, counted, corrections, notes } = item;
  const { article, title } = about;
  const form = entry.form.value;
  const readElsewhere = () => entry.open({ kind: 'hand', day, like: { article, title } });
  const correct = () =>
    entry.open({ kind: 'correction', day, of: article, most: counted, takesBack: false });
  return (
    <li class="item">
      <p class="quiet">{words.reading(source, about.page)}</p>
      <h3 lang="zh">{title}</h3>
      <Facts item={item} day={day} />
      <Corrections corrections={corrections} />
      <ItemNotes notes={notes} article={article} day={day} entry={entry}>
        <button type="button" class="link" onClick={readElsewhere}>
          {words.readElsewhere}
        </button>
        {counted > 0 && (
          <button type="button" class="link" onClick={correct}>
            {words.notReading}
          </button>
        )}
      </ItemNotes>
      {form && isForm(form, { kind: 'correction', of: article }) && (
        <EntryForm entry={entry} form={form} today={day} />
      )}
    </li>
  );
}

/** How far it is read, over all days; the measured time of this one stays, whatever was taken off. */
function Facts({ item, day }: Pick<Props, 'item' | 'day'>) {
  const { words, duration } = useSpeech();
  const { about, measured, counted, corrections } = item;
  return (
    <p class="facts number">
      <span>
        <progress max={100} value={percentOf(about)} aria-label={about.title} />
        <Progress about={about} day={day} />
      </span>
      <span>{words.measured(duration(measured))}</span>
      {corrections.length > 0 && <b>{words.counts(duration(counted))}</b>}
    </p>
  );
}

function Progress({ about, day }: { about: ReadArticle; day: Day }) {
  const { words, shortDate } = useSpeech();
  const { finishedOn } = about;
  if (finishedOn === null) return <>{words.notFinished(percentOf(about))}</>;
  return <>{words.finishedOn(finishedOn === day ? null : shortDate(finishedOn, day))}</>;
}

/** Whole per cent, rounded down: 100 only when all of it was seen. */
const percentOf = ({ chars, deepest }: ReadArticle): number =>
  chars === 0 ? 0 : Math.floor((100 * deepest) / chars);
