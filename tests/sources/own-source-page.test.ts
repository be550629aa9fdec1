// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { pointAt } from '../../extension/adapters/page/own-source-page.ts';
import { windowOf } from './pages.ts';

const SENTENCE = '夜里图书室亮着一盏灯。';
const TEXT = `<p>${SENTENCE.repeat(12)}</p>`;
/** Four paragraphs of 33 characters. */
const each = (wrap: (text: string) => string) => wrap(SENTENCE.repeat(3)).repeat(4);

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
    ['of another rank', `<h2 id="Title">灯下</h2><div id="c">${TEXT}</div>`, '灯下', ['#Title']],
    [
      'not a link to the home of the site',
      `<h1><a href="/">某日报</a></h1><h3>要闻</h3><h3 class="t">灯下</h3><div id="c">${TEXT}</div>`,
      '灯下',
      ['h3.t', '.t'],
    ],
    [
      'without one, the line in the largest letters',
      `<p class="day" style="font-size: 9px">周日</p><table><tr><td class="font01" style="font-size: 22px">灯下</td></tr>
        <tr><td id="c" style="font-size: 14px">${TEXT}</td></tr></table>`,
      '灯下',
      ['td.font01', '.font01'],
    ],
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
    [
      'in an element that the site made up',
      `<div class="text"><founder-content>${TEXT}</founder-content></div>`,
      ['founder-content'],
    ],
    [
      'by what holds it, step by step',
      `<div id="c"><div><div>${TEXT}</div></div></div>`,
      ['#c > div > div'],
    ],
    ['between line breaks', `<div id="c">${each((text) => `&nbsp;${text}<br>`)}</div>`, ['#c']],
    [
      'between line breaks, in spans',
      `<div id="c">${each((text) => `<span><b>${text}</b></span><br>`)}<p>${SENTENCE.repeat(2)}</p></div>`,
      ['#c'],
    ],
    [
      'in blocks that are no paragraphs',
      `<div id="c">${each((text) => `<div>${text}</div>`)}</div>`,
      ['#c'],
    ],
    [
      'in a section each',
      `<div id="c">${each((text) => `<section><section><p>${text}</p></section></section>`)}</div>`,
      ['#c'],
    ],
    [
      'in two halves',
      `<div id="c"><div class="a">${TEXT}</div><div class="a">${TEXT}</div></div>`,
      ['#c'],
    ],
    [
      'not a long paragraph of it',
      `<div id="c"><div class="lead">${SENTENCE.repeat(20)}</div><div>${SENTENCE.repeat(9)}</div></div>`,
      ['#c'],
    ],
    [
      'not the remarks beneath it',
      `<main><div id="c">${TEXT}</div><ul>${each((text) => `<li><div>${text.slice(0, 24)}</div></li>`)}</ul></main>`,
      ['#c'],
    ],
    [
      'no links, however long',
      `<div id="c">${each((text) => `<div><a href="/">${text}</a></div>`)}</div>`,
      [],
    ],
    ['no script', `<div id="c"><script>${SENTENCE.repeat(50)}</script></div>`, []],
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
