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

const INFINITE = Number.POSITIVE_INFINITY;
const EVERYWHERE: Box = { left: -INFINITE, top: -INFINITE, right: INFINITE, bottom: INFINITE };

/**
 * Measures text line by line, as the browser has laid it out: paragraphs and what stands between
 * them, tables, columns and upright lines alike. Hidden text has no lines, or none in sight.
 */
export function measureText(page: Window, texts: readonly Text[]): Extent {
  const range = page.document.createRange();
  const sightOf = lookFrom(page);
  let [chars, inView, reach] = [0, 0, 0];
  for (const text of texts) {
    const sight = text.parentElement && sightOf(text.parentElement);
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
function lookFrom(page: Window): (element: Element) => Sight | null {
  const known = new Map<Element | null, Sight | null>([
    [page.document.body, sightOfPage(page)],
    [null, null],
  ]);
  const look = (element: Element | null): Sight | null => {
    const seen = known.get(element);
    if (!element || seen !== undefined) return seen ?? null;
    const outer = look(element.parentElement);
    const sight = outer && isShown(element) ? within(element, outer) : null;
    known.set(element, sight);
    return sight;
  };
  return look;
}

/** All of it, but for what stands before its beginning, where no scrolling leads. */
function sightOfPage({ document, innerWidth, innerHeight, scrollX, scrollY }: Window): Sight {
  const { direction, writingMode } = getComputedStyle(document.body);
  const isReversed = direction === 'rtl' || writingMode.endsWith('rl');
  return {
    now: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    ever: { ...EVERYWHERE, top: -scrollY, left: isReversed ? -INFINITE : -scrollX },
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
