import type { DeskPost, PlaceDesk } from './desk-post.ts';
import type { Question, Reply } from './messages.ts';
import type { Asked, Given, Kind } from './questions.ts';

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
  /** How much of the answer is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** The answer is not wanted any more; nothing is left of it. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

interface Waiting {
  readonly question: Question;
  readonly onShare: ((share: number) => void) | undefined;
  readonly resolve: (given: never) => void;
  readonly reject: (cause: Error) => void;
  /** It puts things back: on another desk that begins anew. */
  readonly isRestoring: boolean;
}

/**
 * The line to a desk. Where an answer is given up, or the desk ends of itself, another takes its place:
 * what lay there is put back, then what is still waited for is asked once more.
 */
export function createDeskLine(place: PlaceDesk): DeskLine {
  const waiting = new Map<number, Waiting>();
  let restore = async (_: Ask): Promise<void> => {};
  let last = 0;
  let [isClosed, isRestoring] = [false, false];
  let desk = place({ heard, lost });

  function heard(reply: Reply): void {
    if ('ready' in reply) return;
    const own = waiting.get(reply.id);
    if (!own) return;
    if ('share' in reply) {
      own.onShare?.(reply.share);
      return;
    }
    waiting.delete(reply.id);
    if ('fault' in reply) own.reject(new Error(reply.fault));
    else own.resolve(reply.given as never);
  }

  function lost(why: string): void {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
    // What ends a desk each time that it is put back is not put back for ever.
    if (isRestoring) restore = async () => {};
    renew();
  }

  function renew(): void {
    desk.then((post) => post.end());
    if (isClosed) return;
    for (const [id, own] of waiting) {
      if (!own.isRestoring) continue;
      waiting.delete(id);
      own.reject(new GivenUp());
    }
    const again = [...waiting.values()].map(({ question }) => question);
    const next = place({ heard, lost });
    isRestoring = true;
    desk = next
      .then((post) => restore(askingAt(Promise.resolve(post))))
      // What could not be put back is told by whatever is asked of it next.
      .catch(() => {})
      .then(() => {
        isRestoring = false;
        return next;
      });
    for (const question of again) send(question, desk);
  }

  function send(question: Question, to: Promise<DeskPost>): void {
    const { id } = question;
    to.then(
      (post) => waiting.has(id) && post.send(question),
      (cause) => {
        waiting.get(id)?.reject(cause);
        waiting.delete(id);
      },
    );
  }

  const askingAt =
    (to: Promise<DeskPost> | undefined): Ask =>
    (kind, asked, { signal, onShare } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new GivenUp());
        const question: Question = { id: ++last, kind, asked };
        const giveUp = () => {
          if (!waiting.delete(question.id)) return;
          reject(new GivenUp());
          renew();
        };
        signal?.addEventListener('abort', giveUp, { once: true });
        const isRestoring = to !== undefined;
        waiting.set(question.id, { question, onShare, resolve, reject, isRestoring });
        send(question, to ?? desk);
      });

  return {
    ask: askingAt(undefined),
    onRenewed(next) {
      restore = next;
    },
    close() {
      isClosed = true;
      desk.then((post) => post.end());
    },
  };
}
