import { describe, expect, test } from 'vitest';
import { done } from '../../../shared/messages/problem.ts';
import { readSource, writeSource } from '../../../shared/reading/sources/check-source.ts';
import {
  addForms,
  type PointedArticle,
  proposeSource,
} from '../../../shared/reading/sources/own-source.ts';
import { articleAt } from '../../../shared/reading/sources/source.ts';
import { SOURCES } from '../../sources/pages.ts';

const pointed = (address: string, more: Partial<PointedArticle> = {}): PointedArticle => ({
  address,
  site: '某日报',
  shown: { title: '题', chars: 500 },
  title: ['h1'],
  body: ['#content'],
  date: ['.info'],
  ...more,
});
const source = (address: string, more: Partial<PointedArticle> = {}) => {
  const proposed = proposeSource(pointed(address, more));
  if (!proposed.ok) throw new Error(proposed.problems[0]?.code);
  return proposed.value;
};

test.each([
  [
    'https://news.example.cn/2026/11/22/art_123_4567.html',
    '/2026/11/23/art_9_88888.html',
    '/2026/index.html',
  ],
  [
    'https://epaper.example.com/content/202611/22/content_99.html',
    '/content/202612/01/content_100001.html',
    '/content/index.html',
  ],
  [
    'http://www.example.gov.cn/n1/2026/1122/c1001-40601234.html',
    '/n1/2027/0101/c2-50000000.html',
    '/n1/index.html',
  ],
  [
    'https://paper.example.cn/html/2026-11/22/content_12345_678.htm',
    '/html/2026-12/01/content_1_2.htm',
    '/html/2026-11/22/node_a.htm',
  ],
  [
    `https://www.example.cn/yw/${'ab12'.repeat(8)}/c.html`,
    `/yw/${'0f9c'.repeat(8)}/c.html`,
    '/yw/c.html',
  ],
  ['https://www.example.cn/article/12345', '/article/7', '/article/'],
  ['https://www.example.cn/a/20261122/001234.shtml', '/a/20270101/9.shtml', '/a/'],
  [
    'https://www.example.cn/system/2026/11/22/030123456.shtml',
    '/system/2026/12/01/1.shtml',
    '/system/',
  ],
  ['https://www.example.cn/detail_30_1234567.html', '/detail_31_5.html', '/detail.html'],
  ['https://www.example.cn/zt/t20261122_5678901.html', '/zt/t20261201_1.html', '/zt/'],
])('one article stands for all of its form: %s', (address, other, list) => {
  const made = source(address);
  const { host, origin } = new URL(address);
  expect(articleAt(address, made)?.key).toBe(`${host}${new URL(address).pathname}`);
  expect(articleAt(`${origin}${other}?x=1`, made)?.key).toBe(`${host}${other}`);
  expect(articleAt(`${origin}${list}`, made)).toBeNull();
  expect(articleAt(address.replace(host, `${host}.evil.example`), made)).toBeNull();
  expect(made.asks).toEqual([`*://${host}/*`]);
  expect(readSource(writeSource(made))).toEqual(done(made));
});

describe('one article stands for all of its form', () => {
  test.each([
    // Numbers grow, and some look like days
    ['/article/1122', '/article/12001'],
    ['/article/99999999', '/article/100000000'],
    ['/2026/9/9/12.html', '/2026/10/10/3456.html'],
  ])('%s: later ones are longer', (path, later) => {
    const made = source(`https://www.example.cn${path}`);
    expect(articleAt(`https://www.example.cn${later}`, made)).not.toBeNull();
  });

  test('hosts that differ in a hyphen are two sources', () => {
    const ids = ['a-b.example.cn', 'a.b.example.cn'].map(
      (host) => source(`https://${host}/1234`).id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('hosts that are alike for forty letters are two sources', () => {
    const host = 'news-center.department-one.organisation';
    const ids = ['gov.cn', 'edu.cn'].map(
      (end) => source(`https://${host}.${end}/2026/11/22/art_123_4567.html`).id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('another form of the same site is added to the first', () => {
    const first = source('https://www.example.cn/article/12345');
    const second = source('https://www.example.cn/zt/t20261122_5678901.html');
    const both = addForms(first, second);
    expect(articleAt('https://www.example.cn/article/7', both)).not.toBeNull();
    expect(articleAt('https://www.example.cn/zt/t20261201_1.html', both)).not.toBeNull();
    // Pointing at the same form again describes it anew
    const again = source('https://www.example.cn/article/777', { body: ['.text'] });
    expect(addForms(both, again).articles.map(({ body }) => body)).toEqual([
      ['.text'],
      ['#content'],
    ]);
    expect(addForms(undefined, first)).toEqual(first);
  });

  test('its name is the site’s, else the host', () => {
    const address = 'https://www.example.cn/article/12345';
    expect(source(address).title.zh).toBe('某日报');
    expect(source(address, { site: ' ' }).title.en).toBe('www.example.cn');
  });
});

describe('what is no article is a sentence', () => {
  test.each([
    ['https://www.example.cn/', 'own-source-address'],
    ['https://www.example.cn/show?id=12345', 'own-source-address'],
    ['https://www.example.cn:8443/article/12345', 'own-source-address'],
    ['file:///home/a/12345.html', 'own-source-address'],
    ['https://www.example.cn/%E6%96%87/12345', 'own-source-address'],
    ['not an address', 'own-source-address'],
  ])('%s', (address, code) => {
    expect(proposeSource(pointed(address))).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test.each([
    'https://paper.people.com.cn/rmrb/pc/content/202611/22/content_30184111.html',
    'https://paper.people.com.cn/rmrb/pc/layout/202611/22/node_01.html',
    'http://cpc.people.com.cn/n1/2026/0915/c64387-40560001.html',
  ])('%s is of a source that is built in', (address) => {
    expect(proposeSource(pointed(address), SOURCES)).toMatchObject({
      ok: false,
      problems: [{ code: 'own-source-known' }],
    });
  });

  test('no text on the page', () => {
    expect(proposeSource(pointed('https://a.cn/1234', { body: [] }))).toMatchObject({
      ok: false,
      problems: [{ code: 'own-source-text' }],
    });
  });
});
