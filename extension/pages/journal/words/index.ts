import type { Language } from '../../../../shared/messages/message.ts';
import { EN } from './en.ts';
import type { JournalWords } from './shape.ts';
import { ZH } from './zh.ts';

const WORDS: Readonly<Record<Language, JournalWords>> = { zh: ZH, en: EN };

/** The journal's words in one language. */
export const journalWordsFor = (language: Language): JournalWords => WORDS[language];
