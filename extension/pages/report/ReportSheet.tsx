import { formatForReading } from '../../../shared/exact/text.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { daysOfMonth } from '../../../shared/reading/handed-in/month-totals.ts';
import type { MonthReport } from '../../../shared/reading/report/month-report.ts';
import { DayPlot } from './DayPlot.tsx';
import { useDates } from './dates.ts';
import { ReportDays } from './ReportDays.tsx';
import type { ReportForm } from './state/report.ts';
import { useWords } from './words/index.ts';

interface Props {
  report: MonthReport;
  name: string;
  unit: string;
  made: Day;
  form: ReportForm;
  sourceName: (id: string) => string;
}

/** The sheet of paper: what is printed, and what is saved as it stands here. */
export function ReportSheet({ report, name, unit, made, form, sourceName }: Props) {
  const words = useWords();
  const { monthAndYear, whole } = useDates();
  const whose = [unit, name].filter((part) => part !== '').join(' ');
  return (
    <article class="sheet">
      <header>
        {whose !== '' && <p class="whose">{whose}</p>}
        <h1>{words.heading}</h1>
        <p class="month">{monthAndYear(`${report.month}-01`)}</p>
      </header>
      <Figures report={report} />
      <DayPlot days={report.days} length={daysOfMonth(report.month)} />
      <ReportDays days={report.days} form={form} sourceName={sourceName} />
      <footer>{words.foot(whole(made))}</footer>
    </article>
  );
}

function Figures({ report }: { report: MonthReport }) {
  const words = useWords();
  const { daysRead, due, dueRead, milliseconds, byHand, finished, points } = report;
  const notes = report.days.flatMap(({ entries }) => entries).filter(({ note }) => note !== null);
  const duration = (length: number) => words.duration(length / 1000);
  return (
    <dl class="figures">
      <Figure name={words.daysRead} value={words.days(daysRead)} more={words.ofDue(dueRead, due)} />
      <Figure
        name={words.time}
        value={duration(milliseconds)}
        more={byHand > 0 ? words.ofItByHand(duration(byHand)) : words.allMeasured}
      />
      <Figure
        name={words.articles}
        value={words.count(finished)}
        more={words.points(formatForReading(points))}
      />
      <Figure
        name={words.notesWritten}
        value={words.countNotes(notes.length)}
        more={words.onArticles}
      />
    </dl>
  );
}

function Figure({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="value number">{value}</dd>
      <dd class="more number">{more}</dd>
    </div>
  );
}
