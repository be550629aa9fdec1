import type { Language } from '../../../../shared/messages/message.ts';
import { useLanguage } from '../../parts/language.tsx';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every sentence of the month's report, and what all pages say. Values come in ready to show. */
export type Words = typeof zh;

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];

/** The words in the language of everything around. */
export const useWords = (): Words => wordsIn(useLanguage().language);
