import {
  type ArticleAddress,
  articleAt,
  originalKey,
  type ReadingSource,
} from '../../../shared/reading/sources/source.ts';
import type { ReaderStart } from '../../adapters/browser/reader-settings.ts';
import { type ArticlePage, readArticlePage } from '../../adapters/page/article-page.ts';

export interface FoundArticle extends ArticlePage {
  readonly address: ArticleAddress;
  readonly source: string;
  /** The article's: that of its original, where the page links to one. */
  readonly key: string;
}

/** The article that a page is; null where its address is none or its text is not there (yet). */
export function findArticle(
  { document, location }: Window,
  { sources, known }: Pick<ReaderStart, 'sources' | 'known'>,
): FoundArticle | null {
  for (const source of sources) {
    const address = articleAt(location.href, source);
    const article = address && readArticlePage(document, address, known);
    if (!article) continue;
    const { original } = article;
    const key = (original === null ? null : originalKey(original, known)) ?? address.key;
    return { ...article, address, source: source.id, key };
  }
  return null;
}

/** The key of the article that the page's address names. */
export const keyAt = ({ location }: Window, sources: readonly ReadingSource[]): string | null =>
  originalKey(location.href, sources);

export const isSameText = (a: FoundArticle, b: FoundArticle): boolean =>
  a.title === b.title && a.text.chars === b.text.chars;
