// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createThinner, watchPage } from '../../../../extension/adapters/page/events.ts';
import type { Input } from '../../../../shared/reading/session/evidence.ts';
import type { ReadingEvent } from '../../../../shared/reading/session/session.ts';

test.each<readonly [string, readonly (readonly [Input['by'], boolean, number])[], number]>([
  [
    'a stream is thinned to four a second',
    [
      ['hand', true, 0],
      ['hand', true, 100],
      ['hand', true, 250],
    ],
    2,
  ],
  [
    'what follows does not hide a hand',
    [
      ['following', true, 0],
      ['hand', true, 10],
    ],
    2,
  ],
  [
    'what a script made does not hide a hand',
    [
      ['hand', false, 0],
      ['hand', true, 10],
    ],
    2,
  ],
])('%s', (_, inputs, heard) => {
  const isNews = createThinner();
  expect(inputs.filter(([by, trusted, at]) => isNews({ by, trusted }, at))).toHaveLength(heard);
});

describe('a page', () => {
  function watch() {
    const [seen, events]: [ReadingEvent['kind'][], ReadingEvent[]] = [[], []];
    const end = new AbortController();
    const take = (event: ReadingEvent) => {
      seen.push(event.kind);
      events.push(event);
    };
    watchPage(window, take, end.signal);
    return { seen, events, end };
  }

  test.each([
    ['keydown', 'hand'],
    ['wheel', 'hand'],
    ['touchstart', 'hand'],
    ['pointerdown', 'hand'],
    ['scroll', 'following'],
    ['selectionchange', 'following'],
    ['focusin', 'following'],
  ])('%s is by %s', (type, by) => {
    const { events, end } = watch();
    document.dispatchEvent(new Event(type));
    end.abort();
    expect(events).toMatchObject([{ kind: 'evidence', input: { by } }]);
  });

  test('it is asked whether it is visible and in focus, whatever the event says', () => {
    const { seen, end } = watch();
    const hasFocus = document.hasFocus();
    window.dispatchEvent(new Event('blur'));
    end.abort();
    expect(seen).toEqual(['visible', hasFocus ? 'focus' : 'blur']);
  });

  test('leaving and coming back', () => {
    const { seen, end } = watch();
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('pageshow'));
    end.abort();
    expect(seen.slice(0, 2)).toEqual(['left', 'shown']);
  });

  test('nothing is heard after the end', () => {
    const { seen, end } = watch();
    end.abort();
    window.dispatchEvent(new Event('pagehide'));
    expect(seen).toEqual([]);
  });
});
