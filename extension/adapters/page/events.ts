import type { Input } from '../../../shared/reading/session/evidence.ts';
import type { ReadingEvent } from '../../../shared/reading/session/session.ts';

/** What a hand does; media keys are keys. */
const BY_HAND = ['keydown', 'wheel', 'touchstart', 'touchmove', 'pointerdown', 'pointermove'];
/** What may follow from it. Scripts of the page cause these too, and the browser trusts them. */
const FOLLOWING = ['scroll', 'selectionchange', 'focusin'];
/** Streams of events say nothing more often than this. Milliseconds. */
const APART = 250;

/** Thins out streams of one kind of input, so that none hides another. */
export function createThinner(): (input: Input, milliseconds: number) => boolean {
  const last: Record<string, number> = {};
  return ({ by, trusted }, milliseconds) => {
    const stream = `${by} ${trusted}`;
    if (milliseconds - (last[stream] ?? Number.NEGATIVE_INFINITY) < APART) return false;
    last[stream] = milliseconds;
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
  const isNews = createThinner();
  const watch = (types: readonly string[], by: Input['by']) => {
    const take = ({ isTrusted: trusted, timeStamp }: Event) => {
      if (isNews({ trusted, by }, timeStamp)) emit({ kind: 'evidence', input: { trusted, by } });
    };
    for (const type of types) page.document.addEventListener(type, take, options);
  };
  watch(BY_HAND, 'hand');
  watch(FOLLOWING, 'following');
  watchPresence(page, emit, signal);
}

function watchPresence(
  page: Window,
  emit: (event: ReadingEvent) => void,
  signal: AbortSignal,
): void {
  const tell = () => emitPresence(page, emit);
  const options = { capture: true, signal };
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
  emit({ kind: document.visibilityState });
  emit({ kind: document.hasFocus() ? 'focus' : 'blur' });
}
