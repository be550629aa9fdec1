/** As much of the Navigation API as browsers that have it agree on. */
interface Navigation extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Tells when a page takes another address without being loaded anew, however its scripts do it:
 * by the Navigation API's own event, else by the history's and by the title, which pages change with
 * the article.
 */
export function watchAddress(page: Window, moved: () => void, signal: AbortSignal): void {
  let last = page.location.href;
  const look = () => {
    if (page.location.href === last) return;
    last = page.location.href;
    moved();
  };
  const { navigation } = page as Window & { readonly navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  for (const type of ['popstate', 'hashchange']) page.addEventListener(type, look, { signal });
  const observer = new MutationObserver(look);
  observer.observe(page.document.head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Until pages that build themselves have done so. Milliseconds. */
const PATIENCE = 30_000;
/** Changes come in bursts; one look a burst is enough. Milliseconds. */
const APART = 200;

/**
 * Has a page looked at now, and again whenever it has changed, until the look says that it has found
 * what it wanted, or for half a minute.
 */
export function lookUntilFound(page: Window, look: () => boolean, signal: AbortSignal): void {
  if (look()) return;
  const begun = page.performance.now();
  let waiting = false;
  const lookAgain = () => {
    waiting = false;
    if (look() || page.performance.now() - begun > PATIENCE) observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => !signal.aborted && lookAgain(), APART);
  });
  observer.observe(page.document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Runs once a member sees the page: one that is made ready in advance is nobody's yet. */
export function whenShown({ document }: Window, run: () => void): void {
  if (!(document as Document & { readonly prerendering?: boolean }).prerendering) run();
  else document.addEventListener('prerenderingchange', run, { once: true });
}
