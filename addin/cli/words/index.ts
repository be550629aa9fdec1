import type { Language } from '../../../shared/messages/message.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What the command line says, its problems and its help aside. */
export type Words = typeof zh;

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];
