// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readArticlePage } from '../../extension/adapters/page/article-page.ts';
import { otherOn } from '../../extension/adapters/page/try-page.ts';
import { otherPage } from '../../extension/entrypoints/look/look-at.ts';
import { findArticle } from '../../extension/entrypoints/reader/find-article.ts';
import { processorTime } from '../processor-time.ts';
import { addressOf, NEW, PEOPLE, pageOf, QIUSHI, SOURCES, windowOf } from './pages.ts';

/** The e-paper's page of an article with that heading. */
function pageWith(heading: string): Document {
  const page = pageOf('epaper-new');
  const title = page.querySelector('h1');
  if (title) title.textContent = heading;
  return page;
}

describe('a page at the address of an article', () => {
  test.each([
    ['本版责编：某某　某某', 'note'],
    ['本版责编 某某', 'note'],
    ['责任编辑：某某', 'note'],
    ['责编', 'note'],
    ['广告', 'note'],
    ['公益广告', 'note'],
    // Articles about such things
    ['整治虚假医疗广告', null],
    ['广告业怎样做到诚信', null],
    ['责任编辑的一天', null],
    ['压实责任　编辑部里的讨论', null],
    ['一位责编的来信', null],
  ])('headed “%s”: %s', (heading, is) => {
    expect(otherOn(pageWith(heading), addressOf(NEW))).toBe(is);
    expect(readArticlePage(pageWith(heading), addressOf(NEW), SOURCES) === null).toBe(is !== null);
  });

  test('the contents of an issue are a list: most of the text is links', () => {
    const page = pageOf('qstheory-contents');
    expect(otherOn(page, addressOf(QIUSHI))).toBe('list');
    expect(readArticlePage(page, addressOf(QIUSHI), SOURCES)).toBeNull();
  });

  // 10 characters of text, of which 5 and 6 are in links
  test.each([
    ['一二三四五<a href="#">六七八九十</a>', null],
    ['一二三四<a href="#">五六七八九十</a>', 'list'],
  ])('half of it in links is still an article: %s', (markup, is) => {
    const page = pageOf('epaper-new');
    const body = page.querySelector('#ozoom');
    if (body) body.innerHTML = `<p>${markup}</p>`;
    expect(otherOn(page, addressOf(NEW))).toBe(is);
  });

  test('what it is reaches the popup', () => {
    const page = windowOf(QIUSHI, pageOf('qstheory-contents'));
    expect(otherPage(page, SOURCES)).toBe('list');
    const video = 'https://www.12371.cn/2026/08/03/VIDE1785718241265192.shtml';
    expect(otherPage(windowOf(video, pageOf('12371-video')), SOURCES)).toBe('video');
    expect(otherPage(windowOf(NEW, pageOf('epaper-new')), SOURCES)).toBeNull();
  });
});

describe('the same article in the e-paper and on another site', () => {
  const on = (...ids: readonly string[]) => ({
    sources: SOURCES.filter(({ id }) => ids.includes(id)),
    known: SOURCES,
  });
  const site = () => windowOf(PEOPLE, pageOf('people-cn'));

  test.each([[['people-daily', 'people-cn']], [['people-cn']]] as const)(
    'has one key, with %s on',
    (ids) => {
      expect(findArticle(site(), on(...ids))).toMatchObject({
        source: 'people-cn',
        key: 'paper.people.com.cn/rmrb/30184111',
      });
    },
  );

  test('is not read where its own source is off', () => {
    expect(findArticle(windowOf(NEW, pageOf('epaper-new')), on('people-cn'))).toBeNull();
  });
});

describe('hostile pages', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['=HYPERLINK("http://example.com")', '=HYPERLINK("http://example.com")'],
    ['一\u0000间\u202e图\u2066书\u200b室\n\t', '一 间 图 书 室'],
    [`${'长'.repeat(500)}`, '长'.repeat(200)],
  ])('a title is one line of text: %j', (heading, title) => {
    expect(readArticlePage(pageWith(heading), addressOf(NEW), SOURCES)?.title).toBe(title);
  });

  // Quadratic patterns would take minutes over these.
  test.each([
    ['blanks', ' \n'.repeat(500_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['days that are none', '2026年'.repeat(200_000)],
    ['page numbers that are none', '第 '.repeat(300_000)],
  ])('a line of a million %s is looked through at once', (_, text) => {
    for (const [name, address, selector] of [
      ['epaper-new', NEW, '.date'],
      ['qstheory', QIUSHI, '.pubtime'],
    ] as const) {
      const page = pageOf(name);
      const line = page.querySelector(selector);
      if (line) line.textContent = text;
      const time = processorTime(() => readArticlePage(page, addressOf(address), SOURCES));
      expect(time).toBeLessThan(1000);
    }
  });

  test('the day and page of a line that is indented', () => {
    const page = pageOf('epaper-new');
    const line = page.querySelector('.date');
    if (line) line.textContent = `${'\n  '.repeat(2000)}2026年11月22日 第 05 版`;
    expect(readArticlePage(page, addressOf(NEW), SOURCES)?.page).toBe('05');
  });
});
