import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadReaderStart } from '../../adapters/browser/reader-settings.ts';
import { otherPage, tryArticle } from './look-at.ts';

// Runs in a page once, when a page of the extension asks: what the reader needs only then would be
// loaded with every article. What it returns is the answer.
export default defineUnlistedScript(async () => {
  const { sources } = await loadReaderStart();
  return { other: otherPage(window, sources), parts: tryArticle(window, sources) };
});
