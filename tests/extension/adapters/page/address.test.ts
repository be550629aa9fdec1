// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  lookUntilFound,
  watchAddress,
  whenShown,
} from '../../../../extension/adapters/page/address.ts';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'prerendering');
});

/** Observers are told after the script that changed something has ended. */
const told = () => new Promise((done) => setTimeout(done, 0));

describe('another address', () => {
  test('is noticed when the history moves, and once', () => {
    const moved = vi.fn();
    watchAddress(window, moved, end.signal);
    history.pushState(null, '', '#second');
    window.dispatchEvent(new Event('popstate'));
    window.dispatchEvent(new Event('popstate'));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  test('is noticed when a script changes it, and with it the title', async () => {
    const moved = vi.fn();
    watchAddress(window, moved, end.signal);
    history.pushState(null, '', '#third');
    document.title = 'The third';
    await told();
    expect(moved).toHaveBeenCalledTimes(1);
  });

  test('a title alone is none', async () => {
    const moved = vi.fn();
    watchAddress(window, moved, end.signal);
    document.title = 'Still the same';
    await told();
    expect(moved).not.toHaveBeenCalled();
  });

  test('is not looked for after the end', () => {
    const moved = vi.fn();
    watchAddress(window, moved, end.signal);
    end.abort();
    history.pushState(null, '', '#fourth');
    window.dispatchEvent(new Event('popstate'));
    expect(moved).not.toHaveBeenCalled();
  });
});

describe('an article that comes after its page', () => {
  test('is found when the page changes, and then no longer looked for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let looks = 0;
    const isThere = () => {
      looks += 1;
      return document.body.children.length > 0;
    };
    lookUntilFound(window, isThere, end.signal);
    document.body.append(document.createElement('p'));
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(200);
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(looks).toBe(2);
  });

  test('that is there already needs one look', () => {
    const look = vi.fn(() => true);
    lookUntilFound(window, look, end.signal);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('a page made ready in advance', () => {
  test('is not read before it is shown', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const run = vi.fn();
    whenShown(window, run);
    expect(run).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('any other is read at once', () => {
    const run = vi.fn();
    whenShown(window, run);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
