import { EventEmitter } from 'node:events';

/** As much of the browser's storage as the extension uses, in memory, with a count of the writes. */
export function fakeStorage() {
  let items: Record<string, unknown> = {};
  const told = new EventEmitter().setMaxListeners(0);
  const writes: { readonly bytes: number }[] = [];
  let failure: { cause: Error; prefix: string } | null = null;
  const change = (changed: Readonly<Record<string, unknown>>) => {
    if (failure && Object.keys(changed).some((key) => key.startsWith(failure?.prefix ?? '')))
      throw failure.cause;
    writes.push({ bytes: JSON.stringify(changed).length });
    items = { ...items, ...structuredClone(changed) };
    told.emit('change', changed);
  };
  const local = {
    async get(keys: string | readonly string[] | null) {
      if (keys === null) return structuredClone(items);
      const wanted = typeof keys === 'string' ? [keys] : keys;
      const found = wanted.filter((key) => key in items).map((key) => [key, items[key]]);
      return structuredClone(Object.fromEntries(found));
    },
    getKeys: async () => Object.keys(items),
    set: async (changed: Record<string, unknown>) => change(changed),
    async remove(keys: readonly string[]) {
      for (const key of keys) delete items[key];
      told.emit('change', Object.fromEntries(keys.map((key) => [key, undefined])));
    },
    onChanged: {
      addListener: (run: (changes: object) => void) => void told.on('change', run),
    },
  };
  return {
    local,
    /** Every write so far. */
    writes,
    keys: () => Object.keys(items),
    /** Leaves nothing, as on the day of the installation; gives what there was. */
    take() {
      const before = items;
      items = {};
      return before;
    },
    give(before: Record<string, unknown>) {
      items = before;
    },
    /** Has every write fail from now on, or those of some keys; null has them succeed again. */
    fail(cause: Error | null, prefix = '') {
      failure = cause && { cause, prefix };
    },
  };
}

/** The storage of this test file's browser. Import this file before what uses the browser. */
export const storage = fakeStorage();
Object.assign(globalThis, { chrome: { storage } });

/** One after the other under each name, as browsers do it; Node 20 has none. */
const held = new Map<string, Promise<unknown>>();
const locks = {
  request<T>(name: string, run: () => Promise<T>): Promise<T> {
    const next = (held.get(name) ?? Promise.resolve()).then(run, run);
    held.set(name, next);
    return next;
  },
};
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
