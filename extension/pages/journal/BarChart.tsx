import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { useSpeech } from './speech.ts';
import type { Bar, Bars } from './state/calendar.ts';

interface Props {
  bars: Bars;
  /** Of the axis, in minutes. */
  top: number;
  title: string;
  chosen: Day;
  /** The word below a bar; empty for none. */
  nameOf: (bar: Bar) => string;
  onChoose: (day: Day) => void;
}

/** Of the drawing, in its own units: room for the axis at the left, for values above, for names below. */
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [360, 150, 40, 18, 20];
const FLOOR = HEIGHT - BOTTOM;

/** Reading time of some days on an axis of minutes, a bar a day; the exact values are its description. */
export function BarChart({ bars, top, title, chosen, nameOf, onChoose }: Props) {
  const { words, date, duration } = useSpeech();
  const step = (WIDTH - LEFT) / bars.bars.length;
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
        {[0, top / 2, top].map((minutes) => (
          <AxisLine key={minutes} minutes={minutes} top={top} />
        ))}
        {bars.bars.map((bar, index) => (
          <OneBar
            key={bar.day}
            bar={bar}
            height={heightOf(bar.milliseconds, top)}
            middle={LEFT + (index + 0.5) * step}
            step={step}
            isChosen={bar.day === chosen}
            name={nameOf(bar)}
            says={say(bar)}
            onChoose={() => onChoose(bar.day)}
          />
        ))}
      </svg>
    </figure>
  );
}

/** Of so much time on an axis that ends at `top` minutes; at least a line for any reading at all. */
function heightOf(milliseconds: number, top: number): number {
  if (milliseconds === 0) return 0;
  return Math.max(1.5, ((FLOOR - TOP) * milliseconds) / (top * 60_000));
}

function AxisLine({ minutes, top }: { minutes: number; top: number }) {
  const { words } = useSpeech();
  const y = FLOOR - heightOf(minutes * 60_000, top);
  return (
    <>
      <line x1={LEFT} x2={WIDTH} y1={y} y2={y} />
      <text class="axis number" x={LEFT - 6} y={y + 4}>
        {words.axis(minutes)}
      </text>
    </>
  );
}

interface BarProps {
  bar: Bar;
  height: number;
  middle: number;
  step: number;
  isChosen: boolean;
  name: string;
  says: string;
  onChoose: () => void;
}

/** Its value above it where there is room: for all days of a week, of a month for the chosen one. */
function OneBar({ bar, height, middle, step, isChosen, name, says, onChoose }: BarProps) {
  const { words } = useSpeech();
  const thick = Math.min(0.62 * step, 26);
  const isSaid = bar.milliseconds > 0 && (step > 30 || isChosen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys choose a day on the year's map, which says so
    <g class={isChosen ? 'chosen' : ''} onClick={onChoose}>
      <title>{says}</title>
      <rect class="reach" x={middle - step / 2} y={TOP} width={step} height={FLOOR - TOP} />
      <rect x={middle - thick / 2} y={FLOOR - height} width={thick} height={height} rx="2" />
      {isSaid && (
        <text class="number" x={Math.min(middle, WIDTH - 16)} y={FLOOR - height - 5}>
          {words.barValue(Math.floor(bar.milliseconds / 1000))}
        </text>
      )}
      <text x={middle} y={HEIGHT - 5}>
        {name}
      </text>
    </g>
  );
}
