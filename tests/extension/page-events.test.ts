// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createEvidenceFilter, watchPage } from '../../extension/adapters/page-events.ts';
import type { ReadingEvent } from '../../shared/reading/session.ts';

type Row = readonly [type: string, seconds: number, isTrusted?: boolean];

/** The types that count as signs of reading, of events given with their time. */
function signs(rows: readonly Row[]): string[] {
  const isEvidence = createEvidenceFilter();
  return rows
    .filter(([type, seconds, isTrusted = true]) =>
      isEvidence({ type, isTrusted, timeStamp: seconds * 1000 }),
    )
    .map(([type, seconds]) => `${type} ${seconds}`);
}

describe('signs of reading', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['a key', [['keydown', 1]], ['keydown 1']],
    ['a wheel', [['wheel', 1]], ['wheel 1']],
    ['a key made by a script', [['keydown', 1, false]], []],
    ['a pointer made by a script', [['pointermove', 1, false]], []],
    ['a scroll out of nowhere: a script’s', [['scroll', 1]], []],
    [
      'a scroll after a key',
      [
        ['keydown', 1],
        ['scroll', 1.5],
      ],
      ['keydown 1', 'scroll 1.5'],
    ],
    [
      'up to 2 s after',
      [
        ['keydown', 1],
        ['scroll', 3],
      ],
      ['keydown 1', 'scroll 3'],
    ],
    [
      'not later',
      [
        ['keydown', 1],
        ['scroll', 3.001],
      ],
      ['keydown 1'],
    ],
    [
      'scrolls do not carry each other on',
      [
        ['keydown', 1],
        ['scroll', 2],
        ['scroll', 3],
        ['scroll', 4],
      ],
      ['keydown 1', 'scroll 2', 'scroll 3'],
    ],
    [
      'a script’s key carries no scroll',
      [
        ['keydown', 1, false],
        ['scroll', 1.5],
      ],
      [],
    ],
    [
      'a selection after a pointer',
      [
        ['pointerdown', 1],
        ['selectionchange', 2],
      ],
      ['pointerdown 1', 'selectionchange 2'],
    ],
    ['a script’s selection', [['selectionchange', 2]], []],
    [
      'a stream is thinned to four a second',
      [
        ['pointermove', 1],
        ['pointermove', 1.1],
        ['pointermove', 1.25],
      ],
      ['pointermove 1', 'pointermove 1.25'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(signs(rows)).toEqual(expected);
  });
});

describe('a page', () => {
  function watch() {
    const seen: ReadingEvent['kind'][] = [];
    const end = new AbortController();
    watchPage(window, ({ kind }) => seen.push(kind), end.signal);
    return { seen, end };
  }

  test('events made by scripts are no evidence', () => {
    const { seen, end } = watch();
    for (const type of ['keydown', 'wheel', 'pointerdown', 'scroll']) {
      document.dispatchEvent(new Event(type));
    }
    end.abort();
    expect(seen).toEqual([]);
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
