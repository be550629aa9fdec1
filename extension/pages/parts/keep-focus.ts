/**
 * Where what had the focus is taken off the page, the part of the page that it stood in has it next:
 * the focus falls to nowhere otherwise, and who uses a keyboard or a screen reader begins anew.
 */
export function keepFocus(page: Document): void {
  let [last, around]: [Element | null, readonly HTMLElement[]] = [null, []];
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    [last, around] = [target, partsAround(target)];
  });
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || page.activeElement !== page.body) return;
    const next = around.find((part) => part.isConnected);
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
  observer.observe(page.body, { childList: true, subtree: true });
}

/** The nearest first. */
function partsAround(element: Element): readonly HTMLElement[] {
  const part = element.closest<HTMLElement>('fieldset, li, article, section, main');
  if (!part) return [];
  return [part, ...(part.parentElement ? partsAround(part.parentElement) : [])];
}
