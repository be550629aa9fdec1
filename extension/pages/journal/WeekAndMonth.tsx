import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { monthAround, weekAround } from '../../../shared/reading/calendar/calendar-days.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { BarChart } from './BarChart.tsx';
import { useSpeech } from './speech.ts';
import { makeBars } from './state/calendar.ts';

interface Props {
  totals: ReadonlyMap<Day, DayTotal>;
  chosen: Day;
}

/** The week and the month of the chosen day. */
export function WeekAndMonth({ totals, chosen }: Props) {
  const { words, monthAndYear } = useSpeech();
  const times = new Map([...totals.values()].map(({ day, milliseconds }) => [day, milliseconds]));
  const week = makeBars(weekAround(chosen), times);
  const month = makeBars(monthAround(chosen), times);
  return (
    <div class="charts">
      <BarChart
        bars={week}
        title={words.week}
        chosen={chosen}
        nameOf={({ day }) => words.weekday[week.bars.findIndex((bar) => bar.day === day)] ?? ''}
      />
      <BarChart
        bars={month}
        title={words.monthTitle(monthAndYear(chosen))}
        chosen={chosen}
        nameOf={({ day }) => (Number(day.slice(8)) % 7 === 1 ? `${Number(day.slice(8))}` : '')}
      />
    </div>
  );
}
