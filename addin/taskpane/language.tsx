import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/messages/problem.ts';
import { wordsIn } from './words/index.ts';
import type { Words } from './words/words.ts';

const Context = createContext<Language>('zh');

/** The language of everything below. */
export function LanguageProvider(props: { language: Language; children: ComponentChildren }) {
  return <Context.Provider value={props.language}>{props.children}</Context.Provider>;
}

export function useLanguage(): { readonly language: Language; readonly words: Words } {
  const language = useContext(Context);
  return { language, words: wordsIn(language) };
}
