import { describe, expect, test } from 'vitest';
import { done } from '../../../shared/messages/problem.ts';
import { readSource, writeSource } from '../../../shared/reading/sources/check-source.ts';
import {
  addForms,
  checkSecond,
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

// An article, a second and a third one, and pages that are none.
const H32 = (seed: string) => seed.repeat(16);
test.each<readonly [string, string, string, readonly string[]]>([
  [
    `/A3f09c/${H32('B3')}.html`,
    `/77aa01/${H32('0e')}.html`,
    `/0c1d2e/${H32('f9')}.html`,
    ['/list.html', '/A3f09c/'],
  ],
  [
    `/${H32('A3')}/${H32('b7')}.html`,
    `/${H32('1c')}/${H32('00')}.html`,
    `/${H32('de')}/${H32('9f')}.html`,
    ['/index.html'],
  ],
  [
    '/show.php?articleid=1',
    '/show.php?from=list&articleid=27',
    '/show.php?articleid=300&x=1',
    ['/show.php', '/show.php?page=2'],
  ],
  [
    '/lgpage/detail/index.html?id=123&item_id=123',
    '/lgpage/detail/index.html?id=99',
    '/lgpage/detail/index.html?item_id=5&id=7',
    ['/lgpage/detail/index.html', '/lgpage/index.html?id=5'],
  ],
  // As articles are shared from an app
  [
    '/articles/index.html?art_id=5453280297232469863&reco_id=102433abf5b3&item_id=5453280297232469863',
    '/articles/index.html?art_id=15676289725116143781',
    '/articles/index.html?study_style_id=feeds&art_id=1404574090669245052&source=share&pid=34682',
    ['/articles/index.html', '/articles/index.html?item_id=5453280297232469863'],
  ],
  ['/view?key=a1b2c3d4', '/view?key=z9y8x7w6', '/view?key=0p9o8i7u', ['/view?key=', '/view']],
  ['/#/article/12345', '/#/article/7', '/#/article/99999', ['/', '/#/list', '/#/article/']],
  [
    '/paper/Articel01002BB.htm',
    '/paper/Articel01003.htm',
    '/paper/Articel12001ABC.htm',
    ['/paper/Page01.htm', '/paper/'],
  ],
  [
    '/p/1f0b8c1e-7a5d-4c1b-9f00-0123456789ab',
    '/p/aaaabbbb-cccc-4ddd-8eee-ffffffffffff',
    '/p/00000000-0000-4000-8000-000000000000',
    ['/p/about'],
  ],
  ['/a/8xYz3kQ', '/a/1aB2cD3', '/a/Zz9Yy8X', ['/a/', '/a/about']],
  [
    '/2026/show.jsp?newsId=55',
    '/2027/show.jsp?newsId=1',
    '/2026/show.jsp?newsId=812',
    ['/2026/show.jsp', '/2026/list.jsp?newsId=1'],
  ],
  [
    '/c/2026-11-22/doc-i2ab3c45d6.shtml',
    '/c/2026-12-01/doc-i9zz8y77x1.shtml',
    '/c/2027-01-02/doc-i0aa1b22c3.shtml',
    ['/c/', '/c/2026-11-22/'],
  ],
  [
    '/html/2026-11/22/nw.D110000gmrb_20261122_1-01.htm',
    '/html/2026-12/01/nw.D110000gmrb_20261201_12-16.htm',
    '/html/2027-01/02/nw.D110000gmrb_20270102_3-02.htm',
    ['/html/2026-11/22/nbs.D110000gmrb_01.htm'],
  ],
  // A paper in parts, each with pages of its own
  [
    '/html/2026-11/22/nw.D110000xx_20261122_1-A01.htm',
    '/html/2026-11/22/nw.D110000xx_20261122_3-B02.htm',
    '/html/2026-12/01/nw.D110000xx_20261201_12-T16.htm',
    ['/html/2026-11/22/nbs.D110000xx_A01.htm'],
  ],
  // The first of several ids is the page of the paper's
  [
    '/show.aspx?cid=5&newsid=1234',
    '/show.aspx?cid=5&newsid=1239',
    '/show.aspx?from=x&cid=12&newsid=1234',
    ['/show.aspx?cid=5', '/show.aspx?newsid=1234'],
  ],
  // A site that is one page
  [
    `/s/index.html#/home?isDetail=1&currentNewsId=${H32('9e')}&name=%E7%AC%AC&currentVersion=4`,
    `/s/index.html#/home?isDetail=1&currentNewsId=${H32('1a')}&name=%E7%AC%AD&currentVersion=4`,
    `/s/index.html#/home?currentNewsId=${H32('07')}`,
    ['/s/index.html', '/s/index.html#/home', '/s/index.html#/home?currentVersion=4'],
  ],
  // A number that is no day
  ['/20129911/1.html', '/7/22.html', '/20301122334/3.html', ['/20129911/']],
])('%s: a second and a third article fit, other pages do not', (first, second, third, none) => {
  const at = (path: string) => `https://www.example.cn${path}`;
  const made = source(at(first));
  const keys = [first, second, third].map((path) => articleAt(at(path), made)?.key);
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[\w./:-]{1,200}$/);
  for (const path of none) expect(articleAt(at(path), made)).toBeNull();
  expect(readSource(writeSource(made))).toEqual(done(made));
});

test.each([
  ['fits', 'https://www.example.cn/a/1002.html', {}],
  ['same', 'https://www.example.cn/a/1001.html?from=list', {}],
  ['other-address', 'https://www.example.cn/b/1002.html', {}],
  ['other-text', 'https://www.example.cn/a/1002.html', { body: ['.text'] }],
  ['elsewhere', 'https://www.example.com/a/1002.html', {}],
] as const)('a second article %s', (expected, address, more) => {
  const made = source('https://www.example.cn/a/1001.html');
  const second = pointed(address, more);
  expect(checkSecond(made, 'www.example.cn/a/1001.html', second)).toBe(expected);
});

test.each([
  ['/html/2026-11/22/content_1_2.htm', '2026-11-22'],
  ['/pc/con/202611/22/content_77269.html', '2026-11-22'],
  ['/system/2026/11/22/030123456.shtml', '2026-11-22'],
  ['/n1/2026/1122/c1001-40601234.html', '2026-11-22'],
  ['/a/20261122/001234.shtml', '2026-11-22'],
  ['/cqrb/2026-11-22/006/content_rb_353117.htm', '2026-11-22'],
  // Not a day of issue: a number among others, a month, a day that there is not
  ['/zt/t20261122_5678901.html', null],
  ['/c/202611/1234.html', null],
  ['/a/2026/02/30/1234.html', null],
])('the day that the folders of %s tell: %s', (path, issued) => {
  const address = `https://www.example.cn${path}`;
  expect(articleAt(address, source(address))?.issued).toBe(issued);
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
    ['https://www.example.cn/show?lang=zh', 'own-source-address'],
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
