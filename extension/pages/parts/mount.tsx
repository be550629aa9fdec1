import type { ReadonlySignal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import type { Language } from '../../../shared/messages/message.ts';
import { languageOf, tagFor } from '../../members/language.ts';
import type { Appearance } from '../../members/profile.ts';
import { keepFocus } from './keep-focus.ts';
import { LanguageProvider } from './language.tsx';
import { wordsIn } from './words/index.ts';

interface Options {
  /** The member's choice; null until it is known. It may change while the page is open. */
  readonly appearance: ReadonlySignal<Appearance | null>;
  /** Takes another language that the member chooses on the page. */
  chooseLanguage(language: Language): void;
}

/** Draws one page of the extension in the language and the size that the member reads. */
export function mount(view: ComponentChildren, options: Options): void {
  keepFocus(document);
  render(<Page {...options}>{view}</Page>, document.body);
}

function Page({ appearance, chooseLanguage, children }: Options & { children: ComponentChildren }) {
  const { language = null, textSize = 100 } = appearance.value ?? {};
  const tag = tagFor(language, navigator.language);
  const page = document.documentElement;
  page.lang = tag;
  page.dataset.text = `${textSize}`;
  document.title = wordsIn(languageOf(tag)).product;
  return (
    <LanguageProvider tag={tag} choose={chooseLanguage}>
      {children}
    </LanguageProvider>
  );
}
