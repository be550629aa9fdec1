import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/messages/message.ts';
import { languageOf } from '../../members/language.ts';

interface Spoken {
  /** Language tag for dates, e.g. `zh-CN`. */
  readonly tag: string;
  /** Of words. */
  readonly language: Language;
  /** Takes the member's choice; absent where nobody can choose. */
  readonly choose?: ((language: Language) => void) | undefined;
}

const Context = createContext<Spoken | null>(null);

interface Props {
  tag: string;
  choose?: Spoken['choose'];
  children: ComponentChildren;
}

/** The language of everything below. */
export function LanguageProvider({ tag, choose, children }: Props) {
  return (
    <Context.Provider value={{ tag, language: languageOf(tag), choose }}>
      {children}
    </Context.Provider>
  );
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('A view needs a LanguageProvider above it');
  return spoken;
}
