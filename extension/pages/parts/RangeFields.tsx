import { useId, useState } from 'preact/hooks';
import type { DayRange } from '../../../shared/reading/calendar/calendar-days.ts';
import { rangeOf } from './day-range.ts';
import { useWords } from './words/index.ts';

interface Props {
  action: string;
  onRange: (range: DayRange) => void;
}

/** Two days and what to do with all from one to the other. */
export function RangeFields({ action, onRange }: Props) {
  const words = useWords();
  const [[from, to], type] = useState<readonly [string, string]>(['', '']);
  const [refused, refuse] = useState(false);
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const range = rangeOf(from, to === '' ? from : to);
    refuse(range === null);
    if (!range) return;
    type(['', '']);
    onRange(range);
  };
  return (
    <form class="fields" onSubmit={submit} noValidate>
      <DayField
        label={words.from}
        value={from}
        hint={id}
        onDay={(day) => type(([, to]) => [day, to])}
      />
      <DayField
        label={words.to}
        value={to}
        hint={id}
        onDay={(day) => type(([from]) => [from, day])}
      />
      <button type="submit">{action}</button>
      <p id={id} class="told" role="alert">
        {refused ? words.notARange : null}
      </p>
    </form>
  );
}

interface DayProps {
  label: string;
  value: string;
  /** Id of what is said about it. */
  hint?: string;
  onDay: (day: string) => void;
}

export function DayField({ label, value, hint, onDay }: DayProps) {
  return (
    <label class="field">
      {label}
      <input
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={value}
        {...(hint ? { 'aria-describedby': hint } : {})}
        onInput={({ currentTarget }) => onDay(currentTarget.value)}
      />
    </label>
  );
}
