import { browser } from 'wxt/browser';
import { afterStay, isUnattended, type Untouched } from '../../background/openings.ts';
import type { Stay } from '../../reader/messages.ts';

const KEY = 'untouched';

/**
 * Takes down what a page tells of itself, in memory alone: it outlives the background's worker, and
 * the browser forgets it as it ends.
 * @returns whether the article was opened again though no hand has touched it since
 */
export const noteStay = (stay: Stay): Promise<boolean> =>
  navigator.locks.request(KEY, async () => {
    const { session } = browser.storage;
    const known = ((await session.get(KEY))[KEY] ?? {}) as Untouched;
    const after = afterStay(known, stay);
    if (after !== known) await session.set({ [KEY]: after });
    return isUnattended(known, stay);
  });
