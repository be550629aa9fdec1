import type { Language } from '../../../shared/messages/message.ts';
import type { MeaningView, TableView } from '../../desk/views/model.ts';
import { wordsIn } from './index.ts';

/** `计票 · 现场述职评议 · 上级评议`. */
export function sayRole({ kind, titles }: TableView['role'], language: Language): string {
  const { roles } = wordsIn(language);
  return [roles[kind], ...titles.map((title) => title[language])].join(' · ');
}

/** What a column holds, by the titles of the rulebook. */
export function sayMeaning({ is, title, lost }: MeaningView, language: Language): string {
  const words = wordsIn(language);
  const meanings: Readonly<Record<string, string>> = words.meanings;
  if (!title) return meanings[is] ?? is;
  return lost ? words.pointsLost(title[language]) : title[language];
}
