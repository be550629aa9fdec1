import { type ComponentChildren, render } from 'preact';
import { LanguageProvider } from './language.tsx';
import { wordsFor } from './words.ts';

/** Draws one page of the extension in the language that the member reads. */
export function mount(view: ComponentChildren): void {
  const tag = navigator.language;
  document.documentElement.lang = tag;
  document.title = wordsFor(tag).name;
  render(<LanguageProvider tag={tag}>{view}</LanguageProvider>, document.body);
}
