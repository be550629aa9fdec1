import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { useLanguage } from './language.tsx';

/** Names sources in the language of the page; one that is unknown by its id. */
export function useSourceNames(sources: readonly ReadingSource[]): (id: string) => string {
  const language = useLanguage().language;
  return (id) => sources.find((source) => source.id === id)?.title[language] ?? id;
}
