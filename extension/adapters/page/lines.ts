import { countChars } from '../../../shared/reading/sources/source.ts';

/** What of a text there is to see, and what of that is in view. Characters. */
export interface Extent {
  /** All that can be brought into view. */
  readonly chars: number;
  readonly inView: number;
  /** To the end of the last line that is in view, by half at least. */
  readonly reach: number;
}

/** Where text can be seen. */
interface Sight {
  /** Now. */
  readonly now: Box;
  /** After scrolling, however far. */
  readonly ever: Box;
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Pixels: no page is larger. */
const FAR = 1e9;
const EVERYWHERE: Box = { left: -FAR, top: -FAR, right: FAR, bottom: FAR };

/**
 * Measures text line by line, as the browser has laid it out: paragraphs and what stands between
 * them, tables, columns and upright lines alike. Hidden text has no lines, or none in sight.
 */
export function measureText(page: Window, texts: readonly Text[]): Extent {
  const range = page.document.createRange();
  const sightOf = lookFrom(page);
  let [chars, inView, reach] = [0, 0, 0];
  for (const text of texts) {
    const sight = sightOf(text.parentElement);
    if (!sight) continue;
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()];
    const all = lines.reduce((sum, line) => sum + areaOf(line), 0);
    for (const line of lines) {
      const [ever, now] = [areaOf(cut(line, sight.ever)), areaOf(cut(line, sight.now))];
      const each = countChars(text.data) / all;
      chars += each * ever || 0;
      inView += each * now || 0;
      if (now > 0 && 2 * now >= ever) reach = chars;
    }
  }
  return { chars: Math.round(chars), inView: Math.round(inView), reach: Math.round(reach) };
}

/** Where the text of an element can be seen; null where it is hidden. Each element is asked once. */
function lookFrom(page: Window): (element: Element | null) => Sight | null {
  const known = new Map<Element | null, Sight | null>([[page.document.body, sightOfPage(page)]]);
  return function look(element) {
    if (element && !known.has(element)) {
      const outer = look(element.parentElement);
      known.set(element, outer && isShown(element) ? within(element, outer) : null);
    }
    return known.get(element) ?? null;
  };
}

/** All of it, but for what stands before its beginning, where no scrolling leads. */
function sightOfPage({ document, innerWidth, innerHeight, scrollX, scrollY }: Window): Sight {
  const { direction, writingMode } = getComputedStyle(document.body);
  const isReversed = /rtl|-rl/.test(direction + writingMode);
  return {
    now: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    ever: { ...EVERYWHERE, top: -scrollY, left: isReversed ? -FAR : -scrollX },
  };
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** What an element that cuts off its text leaves of the sight around it. */
function within(element: Element, { now, ever }: Sight): Sight {
  const { overflow } = getComputedStyle(element);
  if (overflow === 'visible') return { now, ever };
  const box = element.getBoundingClientRect();
  const scrolls = /auto|scroll/.test(overflow);
  return { now: cut(now, box), ever: scrolls ? EVERYWHERE : cut(ever, box) };
}

const cut = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const areaOf = ({ left, top, right, bottom }: Box): number =>
  Math.max(right - left, 0) * Math.max(bottom - top, 0);
