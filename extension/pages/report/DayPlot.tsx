import type { MonthReport, ReportDay } from '../../../shared/reading/report/month-report.ts';
import { useDates } from './dates.ts';
import { marksUpTo } from './state/scale.ts';
import { useWords } from './words/index.ts';

/** Of the drawing, in its own units. */
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [720, 150, 36, 8, 22];
const GROUND = HEIGHT - BOTTOM;

interface Props {
  days: MonthReport['days'];
  /** Days of the whole month, begun or not. */
  length: number;
}

/** Reading of each day as a bar, on an axis from nothing; days that ask for none are marked below. */
export function DayPlot({ days, length }: Props) {
  const words = useWords();
  const { dayOfMonth } = useDates();
  const most = Math.max(1, ...days.map(minutesOf));
  const marks = marksUpTo(most);
  const top = marks.at(-1) ?? most;
  const yOf = (minutes: number) => GROUND - ((GROUND - TOP) * minutes) / top;
  const step = (WIDTH - LEFT) / length;
  const say = (day: ReportDay) => words.onDay(dayOfMonth(day.day), `${Math.floor(minutesOf(day))}`);
  const read = days.filter(({ milliseconds }) => milliseconds > 0);
  return (
    <figure class="plot">
      <figcaption>{words.plot}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${words.plot}: ${read.map(say).join('; ') || words.noReading}`}
      >
        {marks.map((mark) => (
          <g key={mark} class={mark === 0 ? 'ground' : 'mark'}>
            <line x1={LEFT} x2={WIDTH} y1={yOf(mark)} y2={yOf(mark)} />
            <text x={LEFT - 8} y={yOf(mark) + 4}>
              {mark}
            </text>
          </g>
        ))}
        {days.map((day, index) => (
          <Bar
            key={day.day}
            day={day}
            x={LEFT + index * step}
            step={step}
            y={yOf(minutesOf(day))}
          />
        ))}
        {Array.from({ length }, (_, index) => index + 1)
          .filter((date) => date === 1 || date % 5 === 0)
          .map((date) => (
            <text key={date} class="date" x={LEFT + (date - 0.5) * step} y={HEIGHT - 5}>
              {date}
            </text>
          ))}
      </svg>
    </figure>
  );
}

interface BarProps {
  day: ReportDay;
  x: number;
  y: number;
  step: number;
}

function Bar({ day, x, y, step }: BarProps) {
  const width = 0.6 * step;
  return (
    <g class={day.free === null ? 'bar' : 'bar is-free'}>
      {day.free !== null && <rect class="free" x={x} y={GROUND + 1} width={step} height="3" />}
      {day.milliseconds > 0 && (
        <rect x={x + (step - width) / 2} y={y} width={width} height={GROUND - y} rx="1.5" />
      )}
    </g>
  );
}

/** Not rounded: half a minute is half as high as a minute. */
const minutesOf = ({ milliseconds }: ReportDay): number => milliseconds / 60_000;
