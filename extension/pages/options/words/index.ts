import { useLanguage } from '../../parts/language.tsx';
import { languageOf } from '../../parts/words/index.ts';
import { OPTIONS_EN } from './en.ts';
import { OPTIONS_ZH, type OptionsWords } from './zh.ts';

export type { OptionsWords };

/** The words for a language tag such as `zh-CN`; English for any other language. */
export const optionsWordsFor = (tag: string): OptionsWords =>
  languageOf(tag) === 'zh' ? OPTIONS_ZH : OPTIONS_EN;

/** The words of the options page in the language of everything around. */
export const useOptionsWords = (): OptionsWords => optionsWordsFor(useLanguage().tag);
