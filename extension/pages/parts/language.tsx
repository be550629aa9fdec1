import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, wordsFor } from './words/index.ts';

interface Language {
  /** Language tag for dates, e.g. `zh-CN`. */
  readonly tag: string;
  readonly words: Words;
}

const Context = createContext<Language | null>(null);

/** The language of everything below. */
export function LanguageProvider({
  tag,
  children,
}: {
  tag: string;
  children: preact.ComponentChildren;
}) {
  return <Context.Provider value={{ tag, words: wordsFor(tag) }}>{children}</Context.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error('A view needs a LanguageProvider above it');
  return language;
}
