import type { Report } from '../progress.ts';
import { type DeskPost, onlyNewest, type PlaceDesk } from './desk-post.ts';
import type { Asked, Given, Kind } from './questions.ts';
import { createWaiting, GivenUp } from './waiting.ts';

/** The page's way to the desk, wherever that stands. */
export interface DeskLine {
  /** Rejects with `GivenUp` once the signal says so, with another error for a defect of ours. */
  readonly ask: Ask;
  /** What puts things back where they were, on a desk that takes the place of another. */
  onRenewed(restore: (ask: Ask) => Promise<void>): void;
  /** Nothing will be asked any more. */
  close(): void;
}

export type Ask = <K extends Kind>(
  kind: K,
  asked: Asked<K>,
  options?: AskOptions,
) => Promise<Given<K>>;

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Report;
}

/**
 * The line to a desk. Where an answer is given up, or the desk ends of itself, another takes its place:
 * what lay there is put back, then what is still waited for is asked once more.
 */
export function createDeskLine(place: PlaceDesk): DeskLine {
  const waiting = createWaiting();
  let restore = async (_: Ask): Promise<void> => {};
  let [isClosed, isRestoring, isBare] = [false, false, false];
  let renewals = 0;
  const placeNext = onlyNewest(place);
  let desk = placeNext({ heard: waiting.heard, lost });

  function lost(why: string): void {
    waiting.rejectAll(new Error(why));
    // What ends a desk as it is put back is put back once more when something is asked, not for ever.
    [isBare, isRestoring] = [isRestoring, false];
    if (!isBare) renew();
  }

  /** One that never began is told by whatever was asked of it. */
  function endDesk(): void {
    desk.then(
      (post) => post.end(),
      () => {},
    );
  }

  function renew(): void {
    endDesk();
    isBare = false;
    if (isClosed) return;
    const own = ++renewals;
    const again = waiting.questionsToRepeat();
    const next = placeNext({ heard: waiting.heard, lost });
    isRestoring = true;
    desk = next
      .then((post) => restore(askingAt(() => Promise.resolve(post), true)))
      // What could not be put back is put back once more when something is asked.
      .catch(() => {
        if (own === renewals) isBare = true;
      })
      .then(() => {
        isRestoring = false;
        return next;
      });
    for (const question of again) waiting.send(question, desk);
  }

  const askingAt = createAsking(waiting, renew);

  return {
    ask: (kind, asked, options) => {
      if (isBare) renew();
      return askingAt(() => desk)(kind, asked, options);
    },
    onRenewed(next) {
      restore = next;
    },
    close() {
      isClosed = true;
      endDesk();
    },
  };
}

/** Questions to a desk, whichever is there by then; the one that is given up is followed by another. */
const createAsking =
  (waiting: ReturnType<typeof createWaiting>, renew: () => void) =>
  (to: () => Promise<DeskPost>, isRestore = false): Ask =>
  (kind, asked, { signal, onProgress } = {}) => {
    let forget = () => {};
    const answer = new Promise<Given<typeof kind>>((resolve, reject) => {
      if (signal?.aborted) return reject(new GivenUp());
      const question = waiting.add(kind, asked, { onProgress, resolve, reject, isRestore });
      const giveUp = () => waiting.giveUp(question) && renew();
      signal?.addEventListener('abort', giveUp, { once: true });
      forget = () => signal?.removeEventListener('abort', giveUp);
      waiting.send(question, to());
    });
    // A signal may outlive a thousand questions.
    return answer.finally(() => forget());
  };
