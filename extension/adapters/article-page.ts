import { type ArticleAddress, countChars, pageIn, tidyTitle } from '../../shared/reading/source.ts';

/** A stretch of the body that the browser can watch coming into view. */
export interface Block {
  readonly element: Element;
  readonly chars: number;
}

/** An article as its page shows it. The text itself is measured and left where it is. */
export interface ArticlePage {
  readonly title: string;
  readonly page: string | null;
  readonly chars: number;
  readonly blocks: readonly Block[];
}

/** The article on a page whose address is one; null where there is nothing to read. */
export function readArticlePage(document: Document, { form }: ArticleAddress): ArticlePage | null {
  const title = tidyTitle(firstText(document, form.title));
  const body = firstWithText(document, form.body);
  if (!body || title === '' || new RegExp(form.skip).test(title)) return null;
  const chars = charsOf(body);
  const page = pageIn(firstText(document, form.page.find), form);
  return { title, page, chars, blocks: blocksOf(body, chars) };
}

/** Paragraphs, if they hold all the text; else the body as one. */
function blocksOf(body: Element, chars: number): readonly Block[] {
  const blocks = [...body.querySelectorAll('p')]
    .map((element) => ({ element, chars: charsOf(element) }))
    .filter((block) => block.chars > 0);
  const held = blocks.reduce((sum, block) => sum + block.chars, 0);
  return held === chars ? blocks : [{ element: body, chars }];
}

function firstWithText(document: Document, selectors: readonly string[]): Element | undefined {
  return selectors
    .map((selector) => document.querySelector(selector))
    .find((element): element is Element => element !== null && charsOf(element) > 0);
}

const firstText = (document: Document, selectors: readonly string[]): string =>
  firstWithText(document, selectors)?.textContent ?? '';

const charsOf = (element: Element): number => countChars(element.textContent ?? '');
