// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArticlePage } from '../../extension/adapters/page/article-page.ts';
import { pointAt } from '../../extension/adapters/page/own-source-page.ts';
import { otherOn, tryPage } from '../../extension/adapters/page/try-page.ts';
import { checkSource } from '../../shared/reading/sources/check-source.ts';
import { proposeSource } from '../../shared/reading/sources/own-source.ts';
import { articleAt } from '../../shared/reading/sources/source.ts';
import { PARTS_OF_PAGE, readFindings } from '../../shared/reading/sources/source-check.ts';
import {
  addressOf,
  NEW,
  OLD,
  OVERSEAS,
  PARTY,
  PEOPLE,
  pageOf,
  QIUSHI,
  SOURCES,
  windowOf,
  XINHUA,
} from './pages.ts';

// Characters counted by hand, white space apart.
test.each<readonly [string, string, object]>([
  [
    'epaper-new',
    NEW,
    { title: '山村里的图书室', page: '05', issued: '2026-11-22', text: { chars: 18 } },
  ],
  [
    'epaper-old',
    OLD,
    { title: '旧版的图书室', page: '05', issued: '2024-11-30', text: { chars: 19 } },
  ],
  [
    'epaper-overseas',
    OVERSEAS,
    { title: '海外的图书室', page: '08', issued: '2024-07-13', text: { chars: 15 } },
  ],
  // Without the number of the paper, the editors and the script
  [
    'people-cn',
    PEOPLE,
    {
      title: '一间图书室',
      page: null,
      issued: '2026-11-22',
      text: { chars: 18 },
      original: NEW.replace('https', 'http'),
    },
  ],
  [
    'cpc',
    'http://cpc.people.com.cn/n1/2026/0915/c64387-40560001.html',
    { title: '支部里的读书会', issued: '2026-09-15', text: { chars: 20 }, original: null },
  ],
  // Not the day of the address
  ['qstheory', QIUSHI, { title: '读书与治村', issued: '2026-08-16', text: { chars: 24 } }],
  ['12371-article', PARTY, { title: '学习时间', issued: '2026-08-03', text: { chars: 13 } }],
  ['news-cn', XINHUA, { title: '一盏灯', issued: '2024-03-25', text: { chars: 18 } }],
])('what is read on a page of each source: %s', (name, address, expected) => {
  const page = pageOf(name);
  expect(readArticlePage(page, addressOf(address), SOURCES)).toMatchObject(expected);
});

describe('what is read on a page of each source', () => {
  test('an editors’ note is no article', () => {
    const page = pageOf('epaper-note');
    expect(readArticlePage(page, addressOf(NEW), SOURCES)).toBeNull();
    expect(otherOn(page, addressOf(NEW))).toBe('note');
    expect(otherOn(pageOf('epaper-new'), addressOf(NEW))).toBeNull();
  });

  // By what each part is found
  test.each([
    ['epaper-new', NEW, ['.article > h1', '#ozoom', 'address', '.article .sec .date']],
    ['epaper-old', OLD, ['.text_c h1', '.c_c #ozoom', 'address', 'address']],
    ['epaper-overseas', OVERSEAS, ['.article h1', '#ozoom', 'address', '.article .date']],
    ['people-cn', PEOPLE, ['.rm_txt h1', '.rm_txt_con', 'address']],
    ['qstheory', QIUSHI, ['h1', '.highlight', '.pubtime']],
    ['12371-article', PARTY, ['h1.big_title', '.word', 'address']],
    ['news-cn', XINHUA, ['.head-line .title', '#detailContent', 'address']],
  ])('%s says what of it can be read', (name, address, by) => {
    const parts = tryPage(pageOf(name), addressOf(address));
    expect(parts.map((part) => part.by)).toEqual(by);
    expect(parts.map(({ what }) => what)).toEqual(PARTS_OF_PAGE.slice(0, by.length));
    expect(readFindings(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
  });

  test.each([
    ['list', NEW, [null, null, 'address', null]],
    ['list', PARTY, ['h1', null, 'address']],
    ['12371-video', PARTY, ['h1.big_title', null, 'address']],
    ['list', QIUSHI, ['h1', null, null]],
  ] as const)('a page like “%s”, changed by its site, says what is missing', (name, at, by) => {
    expect(tryPage(pageOf(name), addressOf(at)).map((part) => part.by)).toEqual(by);
    expect(readArticlePage(pageOf(name), addressOf(at), SOURCES)).toBeNull();
  });

  test('the page of the paper is remembered from where one came', () => {
    const from = 'https://paper.people.com.cn/rmrb/pc/layout/202611/22/node_07.html';
    const page = pageOf('epaper-new', from);
    for (const date of page.querySelectorAll('.date')) date.remove();
    expect(readArticlePage(page, addressOf(NEW), SOURCES)?.page).toBe('07');
  });
});

describe('a member points at an article of a site that nobody described', () => {
  const ADDRESS = 'https://www.example.cn/art/2026/11/22/art_123_4567.html';
  const window = (name: string) => windowOf(ADDRESS, pageOf(name));

  test('its title, its text and its name are found', () => {
    const pointed = pointAt(window('unknown-site'));
    expect(pointed).toMatchObject({
      site: '某日报',
      shown: { title: '山里的灯', chars: 145 },
    });
    const proposed = proposeSource(pointed);
    if (!proposed.ok) throw new Error(proposed.problems[0]?.code);
    const other = articleAt('https://www.example.cn/art/2026/11/23/art_9_1.html', proposed.value);
    expect(other && readArticlePage(pageOf('unknown-site'), other, [])).toMatchObject({
      title: '山里的灯',
      text: { chars: 145 },
    });
  });

  test('a list has no text to speak of', () => {
    expect(proposeSource(pointAt(window('list')))).toMatchObject({
      problems: [{ code: 'own-source-text' }],
    });
  });
});

test('the example of the guide is read as the guide says', () => {
  const guide = readFileSync('seeds/sources/README.md', 'utf8');
  const block = (name: string) =>
    new RegExp(`\`\`\`${name}\\n(.*?)\`\`\``, 's').exec(guide)?.[1] ?? '';
  const source = checkSource(parse(block('yaml'), { schema: 'failsafe' }));
  const [shown = ''] = /https:\/\/www\.evening[^`]+/.exec(guide) ?? [];
  const address = articleAt(shown, source);
  const page = new DOMParser().parseFromString(block('html'), 'text/html');
  expect(address?.key).toBe('evening.example.cn/4711');
  expect(address && readArticlePage(page as unknown as Document, address, [source])).toMatchObject({
    title: '灯下',
    page: '03',
    issued: '2026-11-22',
    text: { chars: 12 },
  });
});
