import type { ReadingEvent } from '../../../shared/reading/session/session.ts';
import type { Block } from './article-page.ts';

/** Twenty steps a block: a screenful is known to a line or two, without measuring on scroll. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

interface Part {
  readonly inView: number;
  readonly reach: number;
}

/** Tells how much text is in view, and how far down it reaches, whenever that changes. */
export function watchText(
  blocks: readonly Block[],
  emit: (event: ReadingEvent) => void,
  signal: AbortSignal,
): void {
  const before = startsOf(blocks);
  const parts = new Map<Element, Part>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const change of changes) parts.set(change.target, partOf(change, before));
      emit({ kind: 'extent', ...totalOf(parts) });
    },
    { threshold: STEPS },
  );
  for (const { element } of blocks) observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

interface Stretch {
  readonly start: number;
  readonly chars: number;
}

function startsOf(blocks: readonly Block[]): Map<Element, Stretch> {
  const starts = new Map<Element, Stretch>();
  let start = 0;
  for (const { element, chars } of blocks) {
    starts.set(element, { start, chars });
    start += chars;
  }
  return starts;
}

function partOf(change: IntersectionObserverEntry, starts: Map<Element, Stretch>): Part {
  const stretch = starts.get(change.target);
  const { boundingClientRect: whole, intersectionRect: seen, isIntersecting } = change;
  if (!stretch || !isIntersecting || whole.height === 0) return { inView: 0, reach: 0 };
  const share = (pixels: number) => Math.min(pixels / whole.height, 1);
  return {
    inView: Math.round(stretch.chars * share(seen.height)),
    reach: stretch.start + Math.round(stretch.chars * share(seen.bottom - whole.top)),
  };
}

function totalOf(parts: ReadonlyMap<Element, Part>): Part {
  let [inView, reach] = [0, 0];
  for (const part of parts.values()) {
    inView += part.inView;
    reach = Math.max(reach, part.reach);
  }
  return { inView, reach };
}
