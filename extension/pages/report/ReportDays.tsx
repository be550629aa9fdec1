import type { ReportDay, ReportEntry } from '../../../shared/reading/report/month-report.ts';
import { useDates } from './dates.ts';
import type { ReportForm } from './state/report.ts';
import { useWords, type Words } from './words/index.ts';

interface Props {
  days: readonly ReportDay[];
  form: ReportForm;
  sourceName: (id: string) => string;
}

/** What was read, day by day, as far as the member wants to see it. */
export function ReportDays({ days, form, sourceName }: Props) {
  const words = useWords();
  const shown = days
    .map((day) => ({ ...day, entries: day.entries.filter((entry) => isWanted(entry, form)) }))
    .filter(({ entries }) => entries.length > 0);
  if (shown.length === 0) {
    return <p class="nothing">{form.onlyNoted ? words.noneNoted : words.noReading}</p>;
  }
  return (
    <ol class="days">
      {shown.map((day) => (
        <li key={day.day}>
          <DayHead day={day} />
          <ul>
            {day.entries.map((entry, index) => (
              <Entry key={index} entry={entry} form={form} sourceName={sourceName} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const isWanted = ({ note }: ReportEntry, { onlyNoted }: ReportForm): boolean =>
  !onlyNoted || note !== null;

function DayHead({ day }: { day: ReportDay }) {
  const words = useWords();
  const { dayOfMonth } = useDates();
  const free = day.holiday ?? (day.free === null ? null : words.free[day.free]);
  return (
    <div class="day">
      <h2>{dayOfMonth(day.day)}</h2>
      <p class="number">{words.duration(day.milliseconds / 1000)}</p>
      {free !== null && <p lang={day.holiday === null ? undefined : 'zh'}>{free}</p>}
    </div>
  );
}

interface EntryProps {
  entry: ReportEntry;
  form: ReportForm;
  sourceName: (id: string) => string;
}

function Entry({ entry, form, sourceName }: EntryProps) {
  const words = useWords();
  const { title, note } = entry;
  return (
    <li>
      <div class="entry">
        <p class="title" lang={title === null ? undefined : 'zh'}>
          {title ?? words.untitled}
        </p>
        <p class="about number">{aboutOf(entry, { form, sourceName, words }).join(' · ')}</p>
      </div>
      {form.notes && note !== null && (
        <blockquote lang="zh">
          <p>{note}</p>
        </blockquote>
      )}
    </li>
  );
}

interface Telling {
  readonly form: ReportForm;
  readonly sourceName: (id: string) => string;
  readonly words: Words;
}

function aboutOf(
  { source, page, way, milliseconds, finished }: ReportEntry,
  { form, sourceName, words }: Telling,
): readonly string[] {
  return [
    ...(source === null ? [] : [words.reading(sourceName(source), page)]),
    ...(way === null ? [] : [words.byHand(words.ways[way])]),
    ...(form.times && milliseconds !== null ? [words.duration(milliseconds / 1000)] : []),
    ...(finished ? [words.isFinished] : []),
  ];
}
