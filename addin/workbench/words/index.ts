import type { Language } from '../../../shared/messages/message.ts';
import { useLanguage } from '../../taskpane/language.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every word of the workbench around the task pane. Problems have their own catalogue. */
export type Words = typeof zh;

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];

/** The words in the language of everything around. */
export const useWords = (): Words => wordsIn(useLanguage());
