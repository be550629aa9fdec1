import type { Language } from '../../shared/messages/problem.ts';
import { EN } from './words-journal-en.ts';
import type { JournalWords } from './words-journal-shape.ts';
import { ZH } from './words-journal-zh.ts';

const WORDS: Readonly<Record<Language, JournalWords>> = { zh: ZH, en: EN };

/** The journal's words in one language. */
export const journalWordsFor = (language: Language): JournalWords => WORDS[language];
