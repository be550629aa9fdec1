import type { Language } from '../../shared/messages/problem.ts';
import type { Words } from './words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];
