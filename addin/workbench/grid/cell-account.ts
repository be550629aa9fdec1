import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { EntryView } from '../../desk/views/model.ts';
import { wordsIn as paneWordsIn } from '../../taskpane/words/index.ts';
import { wordsIn } from '../words/index.ts';

/** How the three look; `workbench.css` tells them apart by line and letter, not by colour alone. */
export const ENTRY_LOOKS: Readonly<Record<EntryView['is'], string>> = {
  read: 'was-read',
  'left-out': 'was-left-out',
  'not-understood': 'was-unclear',
};

/** What became of a cell, and as what: `读取：总体评价 / 好 · 张三`. */
export function sayEntry(entry: EntryView, language: Language): string {
  const words = wordsIn(language).entries;
  if (entry.is !== 'read') return `${words[entry.is]}：${LAYOUT_REASONS[entry.because][language]}`;
  const meanings: Readonly<Record<string, string>> = paneWordsIn(language).meanings;
  const what = meanings[entry.as] ?? entry.header;
  return `${words.read}：${[what || entry.header, entry.whose].filter(Boolean).join(' · ')}`;
}
