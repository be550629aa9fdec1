import { useLanguage } from './language.tsx';
import { languageOf } from './words.ts';
import { EXPORT_EN } from './words-export-en.ts';
import { EXPORT_ZH } from './words-export-zh.ts';

/** Every sentence of the export page. Values come in ready to show. */
export type ExportWords = typeof EXPORT_ZH;

export const exportWordsFor = (tag: string): ExportWords =>
  languageOf(tag) === 'zh' ? EXPORT_ZH : EXPORT_EN;

export const useExportWords = (): ExportWords => exportWordsFor(useLanguage().tag);
