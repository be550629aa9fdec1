import { type ArticleForm, countChars } from '../../../shared/reading/sources/source.ts';

/** The text of an article as its page holds it, shown or not. */
export interface BodyText {
  readonly body: Element;
  /** In the order of the text, without those of white space alone. */
  readonly texts: readonly Text[];
  readonly chars: number;
}

/** An element's text, without the parts that are none of the article's. */
export function textOf(body: Element, { remove }: Pick<ArticleForm, 'remove'>): BodyText {
  const foreign = remove.join();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const isForeign = foreign !== '' && text.parentElement?.closest(foreign);
    if (!isForeign && countChars(text.data) > 0) texts.push(text);
  }
  return { body, texts, chars: charsOf(texts) };
}

/** Contents rather than prose: more than half of the text is links. */
export const isList = ({ texts, chars }: BodyText): boolean =>
  2 * charsOf(texts.filter((text) => text.parentElement?.closest('a'))) > chars;

const charsOf = (texts: readonly Text[]): number =>
  texts.reduce((chars, { data }) => chars + countChars(data), 0);
