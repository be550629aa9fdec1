import { describe, expect, test } from 'vitest';
import {
  makeIndex,
  search,
  totalBySource,
} from '../../../../extension/pages/journal/state/archive.ts';
import { byHand, correction, idOf, measured, note } from '../../made-up-items.ts';

const LEDGER = [
  measured(),
  measured({ session: idOf(2), day: '2026-11-20' }),
  measured({ session: idOf(3), day: '2026-11-21', article: 'a2', title: 'AI 进车间' }),
  byHand({ day: '2026-11-22' }),
  note({ day: '2026-11-20', text: '第一条' }),
  note({ id: idOf(301), text: '与小学合办' }),
];

const found = (query: string) => search(makeIndex(LEDGER), query).map(({ title }) => title);

describe('search finds', () => {
  test.each([
    ['图书室', ['山村里的图书室']],
    ['小学', ['山村里的图书室']],
    ['第一 图书', ['山村里的图书室']],
    ['ａｉ　车间', ['AI 进车间']],
    ['治理', ['基层治理专题']],
    ['的 治理', []],
    ['没有这个', []],
    ['', []],
    ['  ', []],
  ])('“%s”: %j', (query, titles) => {
    expect(found(query)).toEqual(titles);
  });

  test('each article once, with the last day it was read on', () => {
    const [one] = search(makeIndex(LEDGER), '图书室');
    expect(one).toMatchObject({ article: 'a1', day: '2026-11-23' });
    expect(one?.notes).toEqual(['第一条', '与小学合办']);
  });

  test('the latest first', () => {
    expect(makeIndex(LEDGER).map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
    ]);
  });
});

describe('totals of a year by source', () => {
  test('sources first, what was written by hand after them; each article once', () => {
    expect(totalBySource(LEDGER, 2026)).toEqual([
      { from: { source: 'people-daily' }, milliseconds: 720_000, articles: 2, days: 3 },
      { from: { way: 'print' }, milliseconds: 600_000, articles: 1, days: 1 },
    ]);
  });

  test('after corrections; what is taken back is gone', () => {
    const back = correction({ id: idOf(201), of: idOf(100), day: '2026-11-22', less: 600_000 });
    expect(totalBySource([...LEDGER, correction(), back], 2026)).toEqual([
      { from: { source: 'people-daily' }, milliseconds: 660_000, articles: 2, days: 3 },
    ]);
  });

  test('nothing of another year', () => {
    expect(totalBySource(LEDGER, 2025)).toEqual([]);
  });
});
