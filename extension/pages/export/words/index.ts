import { useLanguage } from '../../parts/language.tsx';
import { languageOf } from '../../parts/words/index.ts';
import { EXPORT_EN } from './en.ts';
import { EXPORT_ZH, type ExportWords } from './zh.ts';

export type { ExportWords };

export const exportWordsFor = (tag: string): ExportWords =>
  languageOf(tag) === 'zh' ? EXPORT_ZH : EXPORT_EN;

export const useExportWords = (): ExportWords => exportWordsFor(useLanguage().tag);
