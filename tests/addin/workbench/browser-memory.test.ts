import { afterEach, expect, test } from 'vitest';
import { browserMemory } from '../../../addin/workbench/browser-memory.ts';

/** The browser's own storage, of which Node has none. */
function storeIn(kept: Map<string, string>): void {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}
afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

const text = (mark: string) => mark.repeat(200_000);

test('of layouts that are too many the newest are kept', () => {
  storeIn(new Map());
  const memory = browserMemory();
  expect(memory.keep([text('a'), text('b'), text('c')])).toBe(true);
  expect(memory.read()).toEqual([text('b'), text('c')]);
});

test('one that is too large by itself is refused, and the others stay', () => {
  storeIn(new Map());
  const memory = browserMemory();
  memory.keep(['a']);
  expect(memory.keep(['a', text('b').repeat(3)])).toBe(false);
  expect(memory.read()).toEqual(['a']);
});

test('what was kept may be anything, or closed', () => {
  for (const stored of ['{', '5', '{"a":1}', 'null']) {
    storeIn(new Map([['lianping.layouts', stored]]));
    expect(browserMemory().read()).toEqual([]);
  }
  storeIn(new Map([['lianping.layouts', '[1, "a", null]']]));
  expect(browserMemory().read()).toEqual(['a']);
  Reflect.deleteProperty(globalThis, 'localStorage');
  expect(browserMemory().read()).toEqual([]);
  expect(browserMemory().keep(['a'])).toBe(false);
});
