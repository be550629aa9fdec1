import { describe, expect, test } from 'vitest';
import { covers } from '../../../shared/reading/sources/check-pattern.ts';
import { notNeeded } from '../../../shared/reading/sources/permissions.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';

const source = (id: string, ...asks: readonly string[]): ReadingSource => ({
  id,
  title: { zh: id, en: id },
  home: null,
  today: null,
  seen: null,
  asks,
  runs: asks,
  articles: [],
  others: [],
});

const SITE = source('people-cn', '*://*.people.com.cn/*');
const PAPER = source('people-daily', '*://paper.people.com.cn/*');
const OWN = source('own-cpc', '*://cpc.people.com.cn/*', '*://paper.people.com.cn/*');
const ALL = [SITE, PAPER, OWN];

test.each([
  ['*://*.people.com.cn/*', '*://paper.people.com.cn/*', true],
  ['*://*.people.com.cn/*', '*://people.com.cn/*', true],
  ['*://*.people.com.cn/*', '*://*.people.com.cn/rmrb/*', true],
  ['*://paper.people.com.cn/*', '*://*.people.com.cn/*', false],
  ['*://*.people.com.cn/*', '*://sheep-people.com.cn/*', false],
])('%s covers %s: %s', (site, other, expected) => {
  expect(covers(site, other)).toBe(expected);
});

test.each([
  ['the wider one is kept for the narrower', [SITE], [PAPER], []],
  ['the narrower one within the wider', [PAPER], [SITE], []],
  ['a part that another needs', [OWN], [PAPER], ['*://cpc.people.com.cn/*']],
  ['all of them, each once', ALL, [], [...SITE.asks, ...PAPER.asks, '*://cpc.people.com.cn/*']],
])('%s', (_, off, on, expected) => {
  expect(notNeeded(off, on)).toEqual(expected);
});

/**
 * The permissions of a browser that takes, with one, every narrower one too; and of one that takes no
 * more than it is told, by its very text.
 */
const BROWSERS: Readonly<Record<string, (granted: string, removed: string) => boolean>> = {
  'takes the narrower with the wider': (granted, removed) => covers(removed, granted),
  'takes what it is told': (granted, removed) => removed === granted,
};

const ORDERS = ALL.flatMap((first) =>
  ALL.filter((one) => one !== first).map((second) => [
    first,
    second,
    ...ALL.filter((one) => one !== first && one !== second),
  ]),
);
const SUBSETS = Array.from({ length: 8 }, (_, bits) => ALL.filter((_, at) => bits & (1 << at)));

describe.each(Object.entries(BROWSERS))('a browser that %s', (_, takes) => {
  test('sources switched on and off in every order leave exactly those that are on', () => {
    for (const on of ORDERS) {
      for (const off of ORDERS) {
        for (const stay of SUBSETS) {
          let granted = on.flatMap(({ asks }) => asks);
          let chosen: readonly ReadingSource[] = on;
          for (const one of off.filter((one) => !stay.includes(one))) {
            chosen = chosen.filter((other) => other !== one);
            const back = notNeeded(
              ALL.filter((other) => !chosen.includes(other)),
              chosen,
            );
            granted = granted.filter((pattern) => !back.some((removed) => takes(pattern, removed)));
          }
          const isGranted = ({ asks }: ReadingSource) =>
            asks.every((ask) => granted.some((pattern) => covers(pattern, ask)));
          expect(chosen.every(isGranted)).toBe(true);
          expect(new Set(chosen)).toEqual(new Set(stay));
          // Nothing is kept that nobody reads.
          if (chosen.length === 0) expect(granted).toEqual([]);
        }
      }
    }
  });
});
