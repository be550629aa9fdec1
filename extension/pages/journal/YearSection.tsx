import { useState } from 'preact/hooks';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { Legend } from './Legend.tsx';
import { useSpeech } from './speech.ts';
import { makeYear, yearOf, yearsOf } from './state/calendar.ts';
import { YearMap } from './YearMap.tsx';
import { YearTable } from './YearTable.tsx';

interface Props {
  totals: ReadonlyMap<Day, DayTotal>;
  chosen: Day;
  today: Day;
  onChoose: (day: Day) => void;
  /** By a press: what is chosen by keys leaves the keys where they are. */
  onPick: (day: Day) => void;
  onYear: (year: number) => void;
}

/** The year of the chosen day: a map to walk, and the same as a table. */
export function YearSection({ totals, chosen, today, onChoose, onPick, onYear }: Props) {
  const { words, duration } = useSpeech();
  const [asTable, setAsTable] = useState(false);
  const year = yearOf(chosen);
  const ofYear = [...totals.values()].filter(({ day }) => yearOf(day) === year);
  const times = new Map(ofYear.map(({ day, milliseconds }) => [day, milliseconds]));
  const all = ofYear.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return (
    <section aria-labelledby="year">
      <div class="bar">
        <YearSteps year={year} years={yearsOf([...totals.keys()], today)} onYear={onYear} />
        <p class="quiet number grow">{words.yearSum(ofYear.length, duration(all))}</p>
        <Legend />
      </div>
      <YearMap
        calendar={makeYear(year, times)}
        totals={totals}
        chosen={chosen}
        today={today}
        onChoose={onChoose}
        onPick={onPick}
      />
      <details onToggle={({ currentTarget }) => setAsTable(currentTarget.open)}>
        <summary>{words.asTable}</summary>
        {asTable && (
          <div class="table-scroll">
            <YearTable days={ofYear} onChoose={onPick} />
          </div>
        )}
      </details>
    </section>
  );
}

interface StepsProps {
  year: number;
  years: readonly number[];
  onYear: (year: number) => void;
}

function YearSteps({ year, years, onYear }: StepsProps) {
  const { words } = useSpeech();
  const step = (to: number, label: string, sign: string) => (
    <button
      type="button"
      class="small"
      aria-label={label}
      disabled={!years.includes(to)}
      onClick={() => onYear(to)}
    >
      {sign}
    </button>
  );
  return (
    <>
      {step(year - 1, words.yearBefore, '‹')}
      <h2 id="year" class="number">
        {words.yearTitle(year)}
      </h2>
      {step(year + 1, words.yearAfter, '›')}
    </>
  );
}
