import {
  type ArticleAddress,
  articleAt,
  type OtherPage,
  originalKey,
  otherAt,
  type ReadingSource,
} from '../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../shared/reading/sources/source-check.ts';
import type { ReaderStart } from '../../adapters/browser/reader-settings.ts';
import {
  type ArticlePage,
  otherOn,
  readArticlePage,
  tryPage,
} from '../../adapters/page/article-page.ts';

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

/** What can be read of the page, if its address is an article's. */
export function tryArticle(
  { document, location }: Window,
  sources: readonly ReadingSource[],
): readonly PartFound[] | null {
  for (const source of sources) {
    const address = articleAt(location.href, source);
    if (address) return tryPage(document, address);
  }
  return null;
}

/** What a page is that is no article, as far as it can be told. */
export function otherPage(
  { document, location }: Window,
  sources: readonly ReadingSource[],
): OtherPage | null {
  for (const source of sources) {
    const other = otherAt(location.href, source);
    if (other) return other;
    const address = articleAt(location.href, source);
    const none = address && otherOn(document, address);
    if (none) return none;
  }
  return null;
}

/** The key of the article that the page's address names. */
export const keyAt = ({ location }: Window, sources: readonly ReadingSource[]): string | null =>
  originalKey(location.href, sources);

export const isSameText = (a: FoundArticle, b: FoundArticle): boolean =>
  a.title === b.title && a.chars === b.chars;
