import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/messages/message.ts';

const Context = createContext<Language>('zh');

/** Gives its `value` as the language of everything below. */
export const LanguageProvider = Context.Provider;

export const useLanguage = (): Language => useContext(Context);
