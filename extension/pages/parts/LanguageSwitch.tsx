import type { Language } from '../../../shared/messages/message.ts';
import { useLanguage } from './language.tsx';

/** Each called by its own name: who cannot read the page can read this. */
const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** The other language, at one press. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  if (!choose) return null;
  return (
    <button type="button" class="quiet-button" lang={other} onClick={() => choose(other)}>
      {NAMES[other]}
    </button>
  );
}
