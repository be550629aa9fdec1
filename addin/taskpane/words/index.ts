import type { Language } from '../../../shared/messages/problem.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];
