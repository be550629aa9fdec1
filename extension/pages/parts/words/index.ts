import type { Language } from '../../../../shared/messages/message.ts';
import { useLanguage } from '../language.tsx';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What more than one page says; each page's own table holds it too. Values come in ready to show. */
export type Words = typeof zh;

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];

/** The words in the language of everything around. */
export const useWords = (): Words => wordsIn(useLanguage().language);
