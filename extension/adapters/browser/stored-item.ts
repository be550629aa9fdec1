import { browser } from 'wxt/browser';

/** One item of the extension's storage, which its pages and the background may all change. */
export interface StoredItem<T> {
  load(): Promise<T>;
  /**
   * Changes it; nobody else does between the reading and the writing. Where `edit` gives back what
   * it was given, nothing is written. @returns what is stored now
   */
  change(edit: (value: T) => T): Promise<T>;
}

/** @param read makes sense of whatever is stored there, `undefined` where nothing is */
export function storedItem<T>(
  key: string,
  read: (stored: unknown) => T,
  write: (value: T) => unknown = (value) => value,
): StoredItem<T> {
  const load = async () => read((await browser.storage.local.get(key))[key]);
  return {
    load,
    change: (edit) =>
      navigator.locks.request(key, async () => {
        const before = await load();
        const after = edit(before);
        if (after !== before) await browser.storage.local.set({ [key]: write(after) });
        return after;
      }),
  };
}
