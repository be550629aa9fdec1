import type { Desk } from './desk.ts';
import { type Question, type Reply, transferred } from './messages.ts';
import type { Given, Kind } from './questions.ts';

/** A desk that can be asked, wherever it stands. */
export interface DeskPost {
  send(question: Question): void;
  /** Nothing is answered any more, and nothing of what was under way is left. */
  end(): void;
}

/** Who hears what comes from a desk. */
export interface Listener {
  readonly heard: (reply: Reply) => void;
  /** It has ended of itself; why, in its own words. */
  readonly lost: (why: string) => void;
}

export type PlaceDesk = (listener: Listener) => Promise<DeskPost>;

/** A worker that stands still has not begun by then: its program could not be loaded, and nobody said so. */
const MOST_WAITING = 20_000;

/** A desk in a worker; rejects where the browser lets none begin. */
export const inWorker =
  (makeWorker: () => Worker): PlaceDesk =>
  ({ heard, lost }) =>
    new Promise((resolve, reject) => {
      const worker = makeWorker();
      const late = setTimeout(() => reject(new Error('The worker did not begin')), MOST_WAITING);
      const post: DeskPost = {
        send: (question) => worker.postMessage(question, transferred(question.asked)),
        end: () => worker.terminate(),
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (!('ready' in data)) return heard(data);
        clearTimeout(late);
        worker.onerror = (event) => lost(whyEnded(event));
        resolve(post);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(late);
        reject(new Error(whyEnded(event)));
      };
    });

const whyEnded = ({ message }: ErrorEvent): string => message ?? 'The worker has ended';

/** The same desk on the page itself, where there can be no worker: while it works the page stands still. */
export const onPage =
  (loadDesk: () => Promise<() => Desk>): PlaceDesk =>
  async ({ heard }) => {
    const makeDesk = await loadDesk();
    const desk = makeDesk();
    let isEnded = false;
    return {
      send: ({ id, kind, asked }) => {
        setTimeout(() => {
          if (isEnded) return;
          heard(replyTo(() => desk.answer(kind, asked, (progress) => heard({ id, progress })), id));
        });
      },
      end: () => {
        isEnded = true;
      },
    };
  };

/** What a desk gives, or its defect in its own words. */
export function replyTo(answer: () => Given<Kind>, id: number): Reply {
  try {
    return { id, given: answer() };
  } catch (cause) {
    const fault = cause instanceof Error ? `${cause.name}: ${cause.message}` : `${cause}`;
    return { id, fault };
  }
}

/** The first of several places where a desk can stand. */
export const firstOf =
  (...places: readonly PlaceDesk[]): PlaceDesk =>
  async (listener) => {
    const [place, ...others] = places;
    if (!place) throw new Error('There is no place for a desk');
    if (others.length === 0) return place(listener);
    return place(listener).catch(() => firstOf(...others)(listener));
  };

/** Of desks that take each other's place the newest alone is heard: what another still says comes too late. */
export function onlyNewest(place: PlaceDesk): PlaceDesk {
  let newest = 0;
  return ({ heard, lost }) => {
    const own = ++newest;
    return place({
      heard: (reply) => own === newest && heard(reply),
      lost: (why) => own === newest && lost(why),
    });
  };
}
