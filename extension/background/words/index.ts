import type { Language } from '../../../shared/messages/message.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What the extension's button says. Values come in ready to show. */
export type Words = typeof zh;

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];
