import {
  articleAt,
  type OtherPage,
  otherAt,
  type ReadingSource,
} from '../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../shared/reading/sources/source-check.ts';
import { otherOn, tryPage } from '../../adapters/page/try-page.ts';

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
