import type { Language } from '../../../shared/messages/message.ts';
import en1 from './pictures/en-1.webp?url';
import en2 from './pictures/en-2.webp?url';
import en3 from './pictures/en-3.webp?url';
import en4 from './pictures/en-4.webp?url';
import en5 from './pictures/en-5.webp?url';
import zh1 from './pictures/zh-1.webp?url';
import zh2 from './pictures/zh-2.webp?url';
import zh3 from './pictures/zh-3.webp?url';
import zh4 from './pictures/zh-4.webp?url';
import zh5 from './pictures/zh-5.webp?url';

/** One for each task, in their order: `node .github/take-pictures.mjs help` takes them of what was built. */
export const PICTURES: Readonly<Record<Language, readonly string[]>> = {
  zh: [zh1, zh2, zh3, zh4, zh5],
  en: [en1, en2, en3, en4, en5],
};
