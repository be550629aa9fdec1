import {
  type ArticleAddress,
  articleAt,
  type ReadingSource,
} from '../../../shared/reading/source.ts';
import { type ArticlePage, readArticlePage } from '../../adapters/article-page.ts';

export interface FoundArticle extends ArticlePage {
  readonly address: ArticleAddress;
  readonly source: string;
}

/** The article that a page is; null where its address is none or its text is not there (yet). */
export function findArticle(
  { document, location }: Window,
  sources: readonly ReadingSource[],
): FoundArticle | null {
  for (const source of sources) {
    const address = articleAt(location.href, source);
    const article = address && readArticlePage(document, address);
    if (article) return { ...article, address, source: source.id };
  }
  return null;
}

/** The key of the article that the page's address names. */
export function keyAt({ location }: Window, sources: readonly ReadingSource[]): string | null {
  const found = sources.map((source) => articleAt(location.href, source));
  return found.find((address) => address !== null)?.key ?? null;
}

export const isSameText = (a: FoundArticle, b: FoundArticle): boolean =>
  a.title === b.title && a.chars === b.chars;
