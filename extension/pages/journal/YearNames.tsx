import { useSpeech } from './speech.ts';
import type { YearCalendar } from './state/calendar.ts';
import { LEFT, STEP, TOP } from './year-measures.ts';

/** Of the months above; of every other weekday beside, as there is no room for all. */
export function YearNames({ calendar }: { calendar: YearCalendar }) {
  const { words } = useSpeech();
  return (
    <>
      {calendar.months.map(({ month, week }) => (
        <text key={month} x={LEFT + week * STEP} y={11}>
          {words.month[month - 1]}
        </text>
      ))}
      {[0, 2, 4, 6].map((row) => (
        <text key={row} x={0} y={TOP + row * STEP + 10}>
          {words.weekday[row]}
        </text>
      ))}
    </>
  );
}
