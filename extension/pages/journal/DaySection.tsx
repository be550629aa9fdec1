import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { addDays } from '../../../shared/reading/calendar/calendar-days.ts';
import { ArticleItem } from './ArticleItem.tsx';
import { EntryForm } from './EntryForm.tsx';
import { HandItem } from './HandItem.tsx';
import { pointsText, useSpeech } from './speech.ts';
import type { DayDetail } from './state/day.ts';
import type { EntryState } from './state/entry.ts';
import type { DayView } from './state/journal.ts';

interface Props {
  view: DayView;
  chosen: Day;
  today: Day;
  entry: EntryState;
  sourceName: (id: string) => string;
  onChoose: (day: Day) => void;
  onRetry: () => void;
}

/** The chosen day: what it came to, its articles, and what was written down for it. */
export function DaySection(props: Props) {
  const { view, chosen, today, entry, onChoose } = props;
  const { words, date } = useSpeech();
  const step = (to: Day, label: string, sign: string) => (
    <button
      type="button"
      class="small"
      aria-label={label}
      disabled={to > today}
      onClick={() => onChoose(to)}
    >
      {sign}
    </button>
  );
  const form = entry.form.value;
  return (
    <section aria-labelledby="day" aria-busy={view.kind === 'loading'}>
      <div class="bar">
        {step(addDays(chosen, -1), words.dayBefore, '‹')}
        <h2 id="day">
          <time dateTime={chosen}>{date(chosen)}</time>
        </h2>
        {step(addDays(chosen, 1), words.dayAfter, '›')}
        <span class="grow" />
        <button
          type="button"
          data-opens="hand"
          onClick={() => entry.open({ kind: 'hand', day: chosen, like: null })}
        >
          {words.addByHand}
        </button>
      </div>
      {form?.kind === 'hand' && <EntryForm entry={entry} form={form} today={today} />}
      <DayBody {...props} />
    </section>
  );
}

function DayBody({ view, entry, sourceName, onRetry }: Props) {
  const { words } = useSpeech();
  if (view.kind === 'loading') return <div class="skeleton lines" />;
  if (view.kind === 'unreadable') {
    return (
      <div role="alert">
        <p>{words.unreadable}</p>
        <button type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
  const { detail } = view;
  // While the next day is read, the one before stays, as itself: nothing jumps.
  const { day } = detail.summary;
  if (detail.articles.length + detail.byHand.length === 0) {
    return <p class="quiet">{words.nothingThatDay}</p>;
  }
  return (
    <>
      <Sum detail={detail} />
      <ul class="items">
        {detail.articles.map((item) => (
          <ArticleItem
            key={item.about.article}
            item={item}
            day={day}
            entry={entry}
            source={sourceName(item.about.source)}
          />
        ))}
        {detail.byHand.map((item) => (
          <HandItem key={item.entry.id} item={item} day={day} entry={entry} />
        ))}
      </ul>
    </>
  );
}

/** Why this many: both kinds of points, and the time they come from. */
function Sum({ detail: { summary } }: { detail: DayDetail }) {
  const { words, duration } = useSpeech();
  const { forArticles, forTime, total, finished, milliseconds } = summary;
  const cap = (earned: typeof total) => earned.cap && pointsText({ points: earned.cap });
  return (
    <p class="day-sum number">
      <b>{words.points(pointsText(total))}</b>
      <span>
        {words.finished(finished)} · {duration(milliseconds)}
      </span>
      <span class="quiet">
        {words.forArticles(pointsText(forArticles), cap(forArticles))} ·{' '}
        {words.forTime(pointsText(forTime), cap(forTime))}
      </span>
    </p>
  );
}
