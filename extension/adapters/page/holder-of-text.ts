import { countChars } from '../../../shared/reading/sources/source.ts';

/** A paragraph, and not a caption. */
const LEAST_PARAGRAPH = 20;
const LEAST_TEXT = 120;

/** What stands in a line, and makes no block of its own. */
const INLINE = 'a, b, i, u, em, strong, font, span, small, big, sub, sup, mark, label, bdi, bdo';
/** Text that is no prose, whatever its length. */
const FOREIGN = 'script, style, noscript, template, textarea, button, select, a';

/**
 * The innermost element with the article's text: more than half of the page's prose, in paragraphs of
 * whatever kind, in sections, or between line breaks.
 */
export function holderOfText(document: Document): Element | null {
  const blocks = proseOf(document.body);
  const prose = new Map<Element, number>();
  for (const [block, chars] of blocks) {
    for (let at: Element | null = block; at; at = at.parentElement) {
      prose.set(at, (prose.get(at) ?? 0) + chars);
    }
  }
  const of = (element: Element) => prose.get(element) ?? 0;
  const half = of(document.body) / 2;
  /** One long paragraph among others is not the text; between line breaks it is. */
  const isParagraph = (element: Element, outer: Element) =>
    element.localName === 'p' || (blocks.has(element) && 10 * of(element) < 9 * of(outer));
  let holder: Element = document.body;
  for (let inner: Element | undefined = holder; inner; ) {
    holder = inner;
    inner = [...holder.children].find((child) => of(child) > half);
    if (inner && isParagraph(inner, holder)) break;
  }
  const isPage = holder === document.body || holder.querySelector('h1') !== null;
  const found = isPage ? (densest(blocks) ?? holder) : holder;
  return found !== document.body && of(found) >= LEAST_TEXT ? found : null;
}

/** Whether an element has text of its own, or in elements that stand in a line. */
export const isBlock = (element: Element): boolean =>
  !element.matches(INLINE) &&
  [...element.childNodes].some(
    (child) =>
      (child.nodeType === Node.TEXT_NODE || (child as Element).matches?.(INLINE)) &&
      countChars(child.textContent ?? '') > 0,
  );

/** The blocks of prose on a page, with the characters in each. */
function proseOf(page: Element): ReadonlyMap<Element, number> {
  const blocks = new Map<Element, number>();
  const walker = page.ownerDocument.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const outer = text.parentElement;
    const block = outer?.closest(FOREIGN) ? null : blockAround(outer);
    if (block) blocks.set(block, (blocks.get(block) ?? 0) + countChars(text.data));
  }
  return new Map([...blocks].filter(([, chars]) => chars >= LEAST_PARAGRAPH));
}

function blockAround(element: Element | null): Element | null {
  return element?.matches(INLINE) ? blockAround(element.parentElement) : element;
}

/** The element with the most prose in blocks of its own: one article among much else. */
function densest(blocks: ReadonlyMap<Element, number>): Element | null {
  const texts = new Map<Element, number>();
  for (const [block, chars] of blocks) {
    const parent = block.parentElement;
    if (parent) texts.set(parent, (texts.get(parent) ?? 0) + chars);
  }
  const [most] = [...texts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
