import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { useSpeech } from './speech.ts';
import type { Bar, Bars } from './state/calendar.ts';

interface Props {
  bars: Bars;
  title: string;
  chosen: Day;
  /** The word below a bar; empty for none. */
  nameOf: (bar: Bar) => string;
}

/** Of the drawing, in its own units. */
const [WIDTH, HEIGHT, TOP, BOTTOM] = [360, 132, 18, 20];

/** Reading time of some days, a bar a day; the exact values are its description. */
export function BarChart({ bars, title, chosen, nameOf }: Props) {
  const { words, date, duration } = useSpeech();
  const step = WIDTH / bars.bars.length;
  const say = (bar: Bar) => words.cell(date(bar.day), duration(bar.milliseconds));
  const read = bars.bars.filter(({ milliseconds }) => milliseconds > 0);
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>{' '}
        <span class="quiet number">{words.barSum(bars.daysRead, duration(bars.milliseconds))}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: ${read.map(say).join('; ') || words.noReading}`}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {bars.bars.map((bar, index) => (
          <OneBar
            key={bar.day}
            bars={bars}
            bar={bar}
            middle={(index + 0.5) * step}
            isChosen={bar.day === chosen}
            name={nameOf(bar)}
            says={say(bar)}
          />
        ))}
      </svg>
    </figure>
  );
}

interface BarProps {
  bars: Bars;
  bar: Bar;
  middle: number;
  isChosen: boolean;
  name: string;
  says: string;
}

function OneBar({ bars, bar, middle, isChosen, name, says }: BarProps) {
  const height = heightOf(bar, bars);
  const top = HEIGHT - BOTTOM - height;
  const thick = Math.min((0.62 * WIDTH) / bars.bars.length, 28);
  const hasRoom = bars.bars.length <= 7;
  return (
    <g class={isChosen ? 'chosen' : ''}>
      <title>{says}</title>
      <rect x={middle - thick / 2} y={top} width={thick} height={height} rx="2" />
      {hasRoom && height > 0 && (
        <text class="number" x={middle} y={top - 5}>
          {minutesOf(bar)}
        </text>
      )}
      <text x={middle} y={HEIGHT - 5}>
        {name}
      </text>
    </g>
  );
}

/** At least a line for any reading at all. */
function heightOf({ milliseconds }: Bar, { most }: Bars): number {
  if (milliseconds === 0) return 0;
  return Math.max(2, ((HEIGHT - TOP - BOTTOM) * milliseconds) / most);
}

/** Whole minutes, rounded down; less than one shows as such. */
const minutesOf = ({ milliseconds }: Bar): string =>
  milliseconds < 60_000 ? '<1' : `${Math.floor(milliseconds / 60_000)}`;
