import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { done } from '../../../shared/messages/problem.ts';
import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import {
  checkSource,
  readSource,
  writeSource,
} from '../../../shared/reading/sources/check-source.ts';
import {
  articleAt,
  countChars,
  dayIn,
  originalKey,
  otherAt,
  pageIn,
  paperPageAt,
} from '../../../shared/reading/sources/source.ts';
import { processorTime } from '../../processor-time.ts';

const text = readFileSync('seeds/sources/people-daily.yaml', 'utf8');
const data: unknown = parse(text, { schema: 'failsafe' });
const source = checkSource(data);
const PAPER = 'https://paper.people.com.cn';

describe('addresses of the e-paper', () => {
  test.each([
    [`${PAPER}/rmrb/pc/content/202610/02/content_30184111.html`, 'rmrb/30184111', '2026-10-02'],
    [`${PAPER}/rmrbhwb/pc/content/202610/02/content_1.html`, 'rmrbhwb/1', '2026-10-02'],
    [`http://paper.people.com.cn/rmrb/pc/content/202412/01/content_2.html`, 'rmrb/2', '2024-12-01'],
    [`${PAPER}/rmrb/pc/content/202610/02/content_3.html?from=x#p2`, 'rmrb/3', '2026-10-02'],
  ])('%s is an article', (address, key, issued) => {
    expect(articleAt(address, source)).toMatchObject({ key: `paper.people.com.cn/${key}`, issued });
  });

  test.each([
    `${PAPER}/rmrb/pc/layout/202610/02/node_01.html`,
    `${PAPER}/rmrb/pc/layout/index.html`,
    `${PAPER}/rmrb/pc/layout/index.html?x#y`,
  ])('%s is a page of the paper', (address) => {
    expect(articleAt(address, source)).toBeNull();
    expect(otherAt(address, source)).toBe('layout');
  });

  test.each([
    `${PAPER}/rmrb/pc/pic/202610/02/1.jpg`,
    `${PAPER}.example/rmrb/pc/content/202610/02/content_3.html`,
    `https://example.com/?${PAPER}/rmrb/pc/content/202610/02/content_3.html`,
    `${PAPER}/rmrb/pc/content/202610/02/content_3.html.exe`,
  ])('%s is neither', (address) => {
    expect(articleAt(address, source)).toBeNull();
    expect(otherAt(address, source)).toBeNull();
  });
});

const PAGE = { pattern: '第?\\s*(\\d{1,2})\\s*版' };

test.each([
  ['人民日报 2026年10月02日 第 01 版', '01'],
  ['05版', '05'],
  ['第7版 要闻', '07'],
  ['人民日报 2026年10月02日', null],
])('page number in “%s”', (line, page) => {
  expect(pageIn(line, PAGE)).toBe(page);
});

test.each([
  ['  国务院\n常务会议　召开 ', '国务院 常务会议 召开'],
  ['a\u0000b\u202ec', 'a b c'],
  ['长'.repeat(300), '长'.repeat(200)],
])('a title in one line', (given, kept) => {
  expect(tidyTitle(given)).toBe(kept);
});

test('characters without white space, each ideograph one', () => {
  expect(countChars('　　本报讯\n a b 𠮷 ')).toBe(6);
});

test.each([
  ['no id', { ...(data as object), id: undefined }, /^id:/],
  ['a list that is text', { ...(data as object), asks: 'x' }, /^asks:/],
  ['another form of file', { ...(data as object), source: '2' }, /^source:/],
  ['nothing', null, /^: keys/],
  ['a key that is none', { ...(data as object), runz: [] }, /^\.runz: no such key/],
  [
    'no such page',
    { ...(data as object), others: [{ address: 'x', is: 'feed' }] },
    /^others\[0\]\.is:/,
  ],
  [
    'a broken pattern',
    { ...(data as object), others: [{ address: '(', is: 'list' }] },
    /^others\[0\]\.address: a regular/,
  ],
])('a file with %s is named by its place', (_, broken, message) => {
  expect(() => checkSource(broken)).toThrow(message);
});

test('what a member added and cannot be used is a sentence, no fault', () => {
  expect(readSource({ source: '1' })).toMatchObject({
    ok: false,
    problems: [{ code: 'source-form' }],
  });
  expect(readSource(writeSource(source))).toEqual(done(source));
});

test.each([
  ['发布时间：2026年8月3日 10:20', '2026-08-03'],
  ['2026-08-03T10:20:00+08:00', '2026-08-03'],
  ['2026/08/03', '2026-08-03'],
  ['2026年13月3日', null],
  ['来源：某报', null],
])('the day in “%s”', (line, day) => {
  expect(dayIn(line, { pattern: '(\\d{4})[年/-](\\d{1,2})[月/-](\\d{1,2})' })).toBe(day);
});

const SEEDS = readdirSync('seeds/sources')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) =>
    checkSource(parse(readFileSync(`seeds/sources/${name}`, 'utf8'), { schema: 'failsafe' })),
  );

/** The article that any of the sources sees at an address. */
const seen = (address: string) =>
  SEEDS.map((seed) => articleAt(address, seed)).find((article) => article !== null);

const HASH = '1c41fc49d1a24b0f9f3d2a7b5c6e8f90';

test.each([
  [
    'http://paper.people.com.cn/rmrb/html/2024-11/30/nw.D110000renmrb_20241130_2-05.htm',
    'paper.people.com.cn/rmrb/20241130-05-2',
    '2024-11-30',
    '05',
  ],
  [
    'http://paper.people.com.cn/rmrbhwb/html/2024-07/13/content_26068856.htm',
    'paper.people.com.cn/rmrbhwb/html-26068856',
    '2024-07-13',
    null,
  ],
  [
    'http://js.people.com.cn/n2/2018/1220/c360300-32429943.html',
    'people.com.cn/32429943',
    '2018-12-20',
    null,
  ],
  [
    'http://cpc.people.com.cn/n1/2026/0915/c64387-40560001.html',
    'people.com.cn/40560001',
    '2026-09-15',
    null,
  ],
  [
    'http://cpc.people.com.cn/n1/2026/0915/c64387-40560001-2.html',
    'people.com.cn/40560001',
    '2026-09-15',
    null,
  ],
  [
    'https://cpc.people.com.cn/GB/64162/71380/71382/71384/4856229.html',
    'people.com.cn/GB/4856229',
    null,
    null,
  ],
  [`https://www.qstheory.cn/20260915/${HASH}/c.html`, `qstheory.cn/${HASH}`, null, null],
  [`http://m.qstheory.cn/dukan/qs/20260915/${HASH}/c.html`, `qstheory.cn/${HASH}`, null, null],
  [
    'http://www.qstheory.cn/dukan/qs/2022-06/01/c_1128695652.htm',
    'qstheory.cn/c_1128695652',
    '2022-06-01',
    null,
  ],
  [
    'http://www.qstheory.cn/dukan/qs/2022-06/01/m_1128695652.htm',
    'qstheory.cn/c_1128695652',
    '2022-06-01',
    null,
  ],
  [
    'https://www.12371.cn/2026/08/03/ARTI1785718241265192.shtml',
    '12371.cn/ARTI1785718241265192',
    '2026-08-03',
    null,
  ],
  [`http://www.news.cn/politics/20240325/${HASH}/c.html`, `news.cn/${HASH}`, '2024-03-25', null],
  [`https://www.news.cn/20240908/${HASH}/c.html?a=b#c`, `news.cn/${HASH}`, '2024-09-08', null],
  [
    'http://www.news.cn/politics/2022-10/16/c_1129067786.htm',
    'news.cn/c_1129067786',
    '2022-10-16',
    null,
  ],
])('addresses of articles, as published: %s', (address, key, issued, page) => {
  expect(seen(address)).toMatchObject({ key, issued, page });
});

describe('addresses of articles, as published', () => {
  test.each([
    ['https://www.12371.cn/2026/08/03/VIDE1785718241265192.shtml', 'video'],
    ['http://cpc.people.com.cn/', 'list'],
    ['https://www.qstheory.cn/dukan/qs/', 'list'],
    ['http://www.qstheory.cn/dukan/qs/2014/2022-01/01/c_1128220424.htm', 'list'],
    ['https://www.news.cn/politics/', 'list'],
    ['http://paper.people.com.cn/rmrbhwb/html/2024-07/13/node_865.htm', 'layout'],
    ['http://paper.people.com.cn/rmrb/html/2024-11/30/nbs.D110000renmrb_01.htm', 'layout'],
  ])('%s is a %s', (address, is) => {
    expect(seen(address)).toBeUndefined();
    expect(SEEDS.map((seed) => otherAt(address, seed)).find((other) => other !== null)).toBe(is);
  });

  test('http or https, with or without what follows the address: one key', () => {
    const keys = ['http', 'https'].flatMap((scheme) =>
      ['', '?from=app', '#p2'].map(
        (end) => seen(`${scheme}://www.12371.cn/2026/08/03/ARTI1.shtml${end}`)?.key,
      ),
    );
    expect(new Set(keys)).toEqual(new Set(['12371.cn/ARTI1']));
  });

  test('the page of the paper that one came from', () => {
    const at = (address: string) => paperPageAt(address, source);
    expect(at(`${PAPER}/rmrb/pc/layout/202610/02/node_03.html`)).toBe('03');
    expect(at(`${PAPER}/rmrb/pc/layout/index.html`)).toBeNull();
    expect(at('')).toBeNull();
  });

  test('an original in another source gives its key', () => {
    const address = `${PAPER}/rmrb/pc/content/202610/02/content_30184111.html`;
    expect(originalKey(address, SEEDS)).toBe('paper.people.com.cn/rmrb/30184111');
    expect(originalKey('https://example.com/1', SEEDS)).toBeNull();
  });

  test('each source watches no more than it asks for, and has its own id', () => {
    expect(new Set(SEEDS.map(({ id }) => id)).size).toBe(SEEDS.length);
    const hostOf = (pattern: string) => /^\*:\/\/([^/]+)\//.exec(pattern)?.[1];
    for (const { asks, runs } of SEEDS)
      expect(runs.every((run) => asks.some((ask) => hostOf(ask) === hostOf(run)))).toBe(true);
  });

  test.each([
    `https://www.news.cn/${'a/'.repeat(900)}`,
    `https://www.news.cn/${'a'.repeat(1900)}`,
    `http://cpc.people.com.cn/GB/${'1/'.repeat(900)}`,
    `${PAPER}/${'9'.repeat(1900)}.html`,
    `https://www.qstheory.cn/${'x-'.repeat(100_000)}`,
  ])('a hostile address is none, at once', (address) => {
    const time = processorTime(() => {
      for (const seed of SEEDS) expect(articleAt(address, seed)).toBeNull();
    });
    // Quadratic or worse would take minutes, not a tenth of a second.
    expect(time).toBeLessThan(1000);
  });
});
