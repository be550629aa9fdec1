import type { ReadingEvent } from '../../shared/reading/session.ts';

/** What a hand does. */
const DIRECT = ['keydown', 'wheel', 'touchstart', 'touchmove', 'pointerdown', 'pointermove'];
/** What may follow from it. Scripts of the page cause these too, and the browser trusts them. */
const FOLLOWING = ['scroll', 'selectionchange', 'focusin'];
const FOLLOWS_WITHIN = 2000;
/** Streams of events say nothing more often than this. Milliseconds. */
const APART = 250;

/** The parts of an event that decide whether it shows a reader. */
export type Input = Pick<Event, 'type' | 'isTrusted' | 'timeStamp'>;

/**
 * Tells signs of reading from what the page's own scripts do: input must be trusted, and scrolling,
 * selecting and moving the focus must follow from input.
 */
export function createEvidenceFilter(): (input: Input) => boolean {
  let lastInput = Number.NEGATIVE_INFINITY;
  let lastSign = Number.NEGATIVE_INFINITY;
  return ({ type, isTrusted, timeStamp }) => {
    if (!isTrusted) return false;
    if (DIRECT.includes(type)) lastInput = timeStamp;
    else if (timeStamp - lastInput > FOLLOWS_WITHIN) return false;
    if (timeStamp - lastSign < APART) return false;
    lastSign = timeStamp;
    return true;
  };
}

/** Listens to a page without leaving a trace in it, until the signal says stop. */
export function watchPage(
  page: Window,
  emit: (event: ReadingEvent) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const isEvidence = createEvidenceFilter();
  const take = (event: Event) => {
    if (isEvidence(event)) emit({ kind: 'evidence' });
  };
  for (const type of [...DIRECT, ...FOLLOWING]) page.document.addEventListener(type, take, options);
  const tell = () => emitPresence(page, emit);
  page.document.addEventListener('visibilitychange', tell, options);
  // Not capturing: else the fields of the page gaining and losing focus were heard here too.
  for (const type of ['focus', 'blur']) page.addEventListener(type, tell, { signal });
  page.addEventListener('pagehide', () => emit({ kind: 'left' }), options);
  // Back from the back-forward cache there may be no `focus`: ask instead.
  page.addEventListener(
    'pageshow',
    () => {
      emit({ kind: 'shown' });
      tell();
    },
    options,
  );
}

/** Asks rather than believes: focus that moves into a frame of the page blurs only the window. */
function emitPresence({ document }: Window, emit: (event: ReadingEvent) => void): void {
  emit({ kind: document.visibilityState === 'visible' ? 'visible' : 'hidden' });
  emit({ kind: document.hasFocus() ? 'focus' : 'blur' });
}
