import type { Report } from '../progress.ts';
import type { DeskPost } from './desk-post.ts';
import type { Question, Reply } from './messages.ts';
import type { Asked, Kind } from './questions.ts';

/** The answer is not wanted any more; nothing is left of it. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** What it gives, or null where that was given up. */
export function unlessGivenUp<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((cause) => {
    if (cause instanceof GivenUp) return null;
    throw cause;
  });
}

interface Asker {
  readonly onProgress: Report | undefined;
  readonly resolve: (given: never) => void;
  readonly reject: (cause: Error) => void;
  /** It puts things back: on another desk that begins anew. */
  readonly isRestore: boolean;
}

/** Questions that are not answered yet. */
export function createWaiting() {
  const waiting = new Map<number, Asker & { readonly question: Question }>();
  let last = 0;

  function reject(id: number, cause: Error): boolean {
    const own = waiting.get(id);
    waiting.delete(id);
    own?.reject(cause);
    return own !== undefined;
  }

  return {
    add<K extends Kind>(kind: K, asked: Asked<K>, asker: Asker): Question {
      const question: Question = { id: ++last, kind, asked };
      waiting.set(question.id, { ...asker, question });
      return question;
    },
    /** Unless it is given up before there is a desk. */
    send(question: Question, to: Promise<DeskPost>): void {
      to.then(
        (post) => waiting.has(question.id) && post.send(question),
        (cause) => reject(question.id, cause),
      );
    },
    heard(reply: Reply): void {
      if ('ready' in reply) return;
      const own = waiting.get(reply.id);
      if (!own) return;
      if ('progress' in reply) {
        own.onProgress?.(reply.progress);
        return;
      }
      waiting.delete(reply.id);
      if ('fault' in reply) own.reject(new Error(reply.fault));
      else own.resolve(reply.given as never);
    },
    /** False where it was answered already. */
    giveUp: ({ id }: Question): boolean => reject(id, new GivenUp()),
    rejectAll(cause: Error): void {
      for (const id of [...waiting.keys()]) reject(id, cause);
    },
    /** For another desk. */
    questionsToRepeat(): Question[] {
      for (const [id, { isRestore }] of [...waiting]) if (isRestore) reject(id, new GivenUp());
      return [...waiting.values()].map(({ question }) => question);
    },
  };
}
