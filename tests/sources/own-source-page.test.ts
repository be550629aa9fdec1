// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { pointAt } from '../../extension/adapters/page/own-source-page.ts';
import { windowOf } from './pages.ts';

const TEXT = `<p>${'夜里图书室亮着一盏灯。'.repeat(12)}</p>`;

/** What is found on a page whose body is given as markup of the test's own. */
function point(markup: string, title = '灯下_某日报') {
  const page = new DOMParser().parseFromString(
    `<html><head><title>${title}</title></head><body>${markup}</body></html>`,
    'text/html',
  );
  return pointAt(windowOf('https://www.example.cn/1234.html', page as unknown as Document));
}

describe('the heading', () => {
  test.each([
    ['the only one', `<h1>灯下</h1><div id="c">${TEXT}</div>`, '灯下', ['h1']],
    [
      'not the name of the site above it',
      `<h1 class="logo">某日报</h1><h1 class="tit">灯下</h1><div id="c">${TEXT}</div>`,
      '灯下',
      ['h1.tit', '.tit'],
    ],
    [
      'not one of the pages below the text',
      `<h1>灯下</h1><div id="c">${TEXT}</div><h1>相关</h1>`,
      '灯下',
      ['h1'],
    ],
    ['an empty one is none', `<h1> </h1><div id="c">${TEXT}</div>`, '灯下_某日报', []],
    ['none', `<div id="c">${TEXT}</div>`, '灯下_某日报', []],
  ])('%s', (_, markup, title, selectors) => {
    expect(point(markup)).toMatchObject({ shown: { title }, title: selectors });
  });
});

describe('the text', () => {
  test.each([
    ['by its id', `<div id="c" class="box">${TEXT}</div>`, ['#c', 'div.box', '.box']],
    ['not by an id of its own', `<div id="c4711" class="box">${TEXT}</div>`, ['div.box', '.box']],
    ['by what it is', `<article>${TEXT}</article>`, ['article']],
    ['not by a name that says nothing', `<div>${TEXT}</div>`, []],
    ['by what holds it', `<div id="wrap"><div>${TEXT}</div></div>`, ['#wrap > div']],
    [
      'not by a class that another element has first',
      `<div class="box">短</div><div class="box text">${TEXT}</div>`,
      ['div.text', '.text'],
    ],
    [
      'the longest',
      `<div id="a"><p>${'短'.repeat(119)}</p></div><div id="b">${TEXT}</div>`,
      ['#b'],
    ],
    ['none that is too short', `<div id="a"><p>${'短'.repeat(119)}</p></div>`, []],
    ['no captions', `<div id="a">${'<p>图一</p>'.repeat(100)}</div>`, []],
  ])('%s', (_, markup, body) => {
    expect(point(markup).body).toEqual(body);
  });
});

describe('the day', () => {
  const page = (above: string, line: string, inside = '') =>
    `${above}<h1>灯下</h1>${line}<div id="c">${inside}${TEXT}</div>`;

  test.each([
    [
      'the line under the heading',
      '',
      '<p class="info">2026年11月22日 来源：某报</p>',
      ['p.info', '.info'],
    ],
    ['not today, above it', '<p class="now">2026年11月23日 星期一</p>', '', []],
    ['not one in a long text', '', `<p class="lead">${'长'.repeat(100)}2026-11-22</p>`, []],
    ['not a time of day', '', '<p class="info">10:20</p>', []],
  ])('%s', (_, above, line, date) => {
    expect(point(page(above, line)).date).toEqual(date);
  });

  test('not one of those that the article speaks of', () => {
    expect(point(page('', '', '<p class="x">2020年1月1日</p>')).date).toEqual([]);
  });
});
