import { useLanguage } from './language.tsx';
import { languageOf } from './words.ts';
import { EXPORT_EN } from './words-export-en.ts';
import { EXPORT_ZH, type ExportWords } from './words-export-zh.ts';

export type { ExportWords };

export const exportWordsFor = (tag: string): ExportWords =>
  languageOf(tag) === 'zh' ? EXPORT_ZH : EXPORT_EN;

export const useExportWords = (): ExportWords => exportWordsFor(useLanguage().tag);
