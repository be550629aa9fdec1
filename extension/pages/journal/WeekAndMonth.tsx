import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { monthAround, weekAround } from '../../../shared/reading/calendar/calendar-days.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { BarChart } from './BarChart.tsx';
import { useSpeech } from './speech.ts';
import { axisTop, makeBars } from './state/calendar.ts';

interface Props {
  totals: ReadonlyMap<Day, DayTotal>;
  chosen: Day;
  onChoose: (day: Day) => void;
}

/** The week and the month of the chosen day. */
export function WeekAndMonth({ totals, chosen, onChoose }: Props) {
  const { words, monthAndYear } = useSpeech();
  const times = new Map([...totals.values()].map(({ day, milliseconds }) => [day, milliseconds]));
  const week = makeBars(weekAround(chosen), times);
  const month = makeBars(monthAround(chosen), times);
  // One scale for both: a bar of the one is as long as that of the other.
  const top = axisTop(week, month);
  return (
    <div class="charts">
      <BarChart
        bars={week}
        top={top}
        onChoose={onChoose}
        title={words.week}
        chosen={chosen}
        nameOf={({ day }) => words.weekday[week.bars.findIndex((bar) => bar.day === day)] ?? ''}
      />
      <BarChart
        bars={month}
        top={top}
        onChoose={onChoose}
        title={words.monthTitle(monthAndYear(chosen))}
        chosen={chosen}
        nameOf={({ day }) => (Number(day.slice(8)) % 7 === 1 ? `${Number(day.slice(8))}` : '')}
      />
    </div>
  );
}
