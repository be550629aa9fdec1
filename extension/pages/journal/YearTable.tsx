import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { sayPoints } from './say-day.ts';
import { useSpeech } from './speech.ts';

interface Props {
  days: readonly DayTotal[];
  onChoose: (day: Day) => void;
}

/** Every day with reading of one year, the latest first. */
export function YearTable({ days, onChoose }: Props) {
  const { words, dayOfYear, duration } = useSpeech();
  const { columns } = words;
  if (days.length === 0) return <p class="quiet">{words.noTotals}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.articles}</th>
          <th scope="col">{columns.points}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((glance) => (
          <tr key={glance.day}>
            <th scope="row">
              <button type="button" class="link" onClick={() => onChoose(glance.day)}>
                {dayOfYear(glance.day)}
              </button>
            </th>
            <td>{duration(glance.milliseconds)}</td>
            <td>{words.articleCount(glance.finished)}</td>
            <td>{sayPoints(glance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
