// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArticlePage } from '../../../../extension/adapters/page/article-page.ts';
import { checkSource } from '../../../../shared/reading/sources/check-source.ts';
import { articleAt } from '../../../../shared/reading/sources/source.ts';

const file = readFileSync('seeds/sources/people-daily.yaml', 'utf8');
const source = checkSource(parse(file, { schema: 'failsafe' }));
const address = articleAt(
  'https://paper.people.com.cn/rmrb/pc/content/202611/22/content_1.html',
  source,
);
if (!address) throw new Error('The address is an article’s');

const HEAD = '<h3>引题</h3><h1>山村里的图书室</h1><h2>副题</h2>';
const WHERE = '<div class="sec">某某<span class="date">2026年11月22日 第 05 版</span></div>';
const BODY = '<div id="ozoom"><p>　　一二三四五</p><p> </p><p>六七八九十</p></div>';

/** What is found on a page whose body is given as markup of the test's own. */
function read(markup: string, title = '示例报') {
  const page = new DOMParser().parseFromString(
    `<html><head><title>${title}</title></head><body>${markup}</body></html>`,
    'text/html',
  );
  const found = readArticlePage(page, address as NonNullable<typeof address>, [source]);
  if (!found) return null;
  const { text, ...about } = found;
  return { ...about, chars: text.chars, texts: text.texts.map(({ data }) => data.trim()) };
}

describe('an article', () => {
  test('title, page number, length and text', () => {
    expect(read(`<div class="article">${HEAD}${WHERE}${BODY}</div>`)).toEqual({
      title: '山村里的图书室',
      page: '05',
      issued: '2026-11-22',
      original: null,
      chars: 10,
      texts: ['一二三四五', '六七八九十'],
    });
  });

  test.each<readonly [string, string, object]>([
    [
      'no heading: the page’s title',
      `<div class="article">${WHERE}${BODY}</div>`,
      { title: '示例报' },
    ],
    ['no page number', `<div class="article">${HEAD}${BODY}</div>`, { page: null }],
    [
      'text outside paragraphs is text like theirs',
      `<div class="article">${HEAD}<div id="ozoom">开头<p>段落</p>图一<br>末</div></div>`,
      { chars: 7, texts: ['开头', '段落', '图一', '末'] },
    ],
    [
      'a body in another place',
      `<div class="article">${HEAD}<div class="content"><p>正文</p></div></div>`,
      { chars: 2 },
    ],
  ])('%s', (_, markup, expected) => {
    expect(read(markup)).toMatchObject(expected);
  });

  test.each([
    ['no body', `<div class="article">${HEAD}</div>`],
    ['an empty body', `<div class="article">${HEAD}<div id="ozoom"> </div></div>`],
    ['a note of the editors', `<div class="article"><h1>本版责编：某某 某某</h1>${BODY}</div>`],
    ['an advertisement', `<div class="article"><h1>广告</h1>${BODY}</div>`],
  ])('%s: nothing to read', (_, markup) => {
    expect(read(markup)).toBeNull();
  });
});
