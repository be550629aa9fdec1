import type { ReadingEvent } from '../../../shared/reading/session/session.ts';
import type { BodyText } from './body-text.ts';
import { type Extent, measureText } from './lines.ts';

/** Where lines stand may change with each of these, and with the size of the text. */
const MOVING = ['scroll', 'resize'];
/** Changes come in bursts; one look a burst is enough. Milliseconds. */
const APART = 150;

/** The text of an article as it stands in its page. */
export interface SeenText {
  /** At the beginning. */
  readonly first: Extent;
  /** Tells how much text there is and how much is in view, whenever that changes. */
  watch(emit: (event: ReadingEvent) => void, signal: AbortSignal): void;
}

/**
 * Measures the text of an article, now and later.
 * @param find the text as it is by then: it may come in portions, or be replaced; null while none is
 * there
 */
export function seeText(page: Window, known: BodyText, find: () => BodyText | null): SeenText {
  const measure = ({ texts, chars }: BodyText): Extent => {
    const extent = measureText(page, texts);
    // Nothing is shown yet: then nobody knows better than the page.
    return extent.chars > 0 ? extent : { ...extent, chars };
  };
  const first = measure(known);
  return {
    first,
    watch(emit, signal) {
      let [last, waiting] = [first, false];
      const observer = new ResizeObserver(() => soon());
      const look = () => {
        waiting = false;
        const text = find();
        if (signal.aborted || !text) return;
        // Again and again: it may be another element, and the same one is observed once.
        observer.observe(text.body);
        const extent = measure(text);
        if (extent.chars !== last.chars) emit({ kind: 'article', chars: extent.chars });
        emit({ kind: 'extent', ...extent });
        last = extent;
      };
      function soon(): void {
        if (!waiting) setTimeout(look, APART);
        waiting = true;
      }
      for (const type of MOVING) {
        page.addEventListener(type, soon, { capture: true, signal });
      }
      observer.observe(known.body);
      // An element in a line has no size of its own that could change.
      observer.observe(page.document.body);
      signal.addEventListener('abort', () => observer.disconnect());
    },
  };
}
