import type { Entry } from '../../../shared/layout/account/entry.ts';
import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { wordsIn as paneWordsIn } from '../../taskpane/words/index.ts';
import { wordsIn } from '../words/index.ts';

/** How the three look; `workbench.css` tells them apart by line and letter, not by colour alone. */
export const ENTRY_LOOKS: Readonly<Record<Entry['is'], string>> = {
  read: 'was-read',
  'left-out': 'was-left-out',
  'not-understood': 'was-unclear',
};

interface Said {
  readonly language: Language;
  /** Names by the review's subjects, where they are known. */
  readonly subjects: readonly string[];
}

/** What became of a cell, and as what: `读取：总体评价 / 好 · 张三`. */
export function sayEntry(entry: Entry, { language, subjects }: Said): string {
  const words = wordsIn(language).entries;
  if (entry.is !== 'read') return `${words[entry.is]}：${LAYOUT_REASONS[entry.because][language]}`;
  const meanings: Readonly<Record<string, string>> = paneWordsIn(language).meanings;
  const what = meanings[entry.as] ?? entry.header;
  const whose = subjects[entry.subject ?? -1] ?? '';
  return `${words.read}：${[what || entry.header, whose].filter(Boolean).join(' · ')}`;
}
