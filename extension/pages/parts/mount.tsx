import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import type { Language } from '../../../shared/messages/message.ts';
import { languageOf, tagFor } from '../../members/language.ts';
import { keepFocus } from './keep-focus.ts';
import { LanguageProvider } from './language.tsx';
import { wordsIn } from './words/index.ts';

/**
 * Draws one page of the extension in the language that the member reads.
 * @param chosen the member's choice, where they made one; it may change while the page is open
 */
export function mount(
  view: ComponentChildren,
  chosen: ReadonlySignal<Language | null> = signal(null),
): void {
  keepFocus(document);
  render(<Page chosen={chosen}>{view}</Page>, document.body);
}

interface Props {
  chosen: ReadonlySignal<Language | null>;
  children: ComponentChildren;
}

function Page({ chosen, children }: Props) {
  const tag = tagFor(chosen.value, navigator.language);
  document.documentElement.lang = tag;
  document.title = wordsIn(languageOf(tag)).product;
  return <LanguageProvider tag={tag}>{children}</LanguageProvider>;
}
