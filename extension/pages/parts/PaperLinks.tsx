import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { issueAddress } from './issue-address.ts';
import { useLanguage } from './language.tsx';

interface Props {
  sources: readonly ReadingSource[];
  day: Day;
}

/** Each paper by its name: today's issue where that has an address, else where a reader begins. */
export function PaperLinks({ sources, day }: Props) {
  const { language } = useLanguage();
  return (
    <ul class="papers">
      {sources.map((source) => {
        const address = issueAddress(source, day) ?? source.home;
        return (
          address && (
            <li key={source.id}>
              <a href={address} target="_blank" rel="noreferrer">
                {source.title[language]}
              </a>
            </li>
          )
        );
      })}
    </ul>
  );
}
