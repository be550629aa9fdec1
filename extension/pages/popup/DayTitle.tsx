import { useLanguage } from '../parts/language.tsx';
import { useWords } from './words/index.ts';

/** Today with its date and weekday. */
export function DayTitle({ day }: { day: string }) {
  const words = useWords();
  const { tag } = useLanguage();
  const noon = new Date(`${day}T12:00:00Z`);
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(noon);
  return (
    <h1>
      {words.today}{' '}
      <time class="quiet" dateTime={day}>
        {words.date(date({ month: 'short', day: 'numeric' }), date({ weekday: 'short' }))}
      </time>
    </h1>
  );
}
