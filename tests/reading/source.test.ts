import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSource } from '../../shared/reading/check-source.ts';
import {
  articleAt,
  countChars,
  isContents,
  pageIn,
  tidyTitle,
} from '../../shared/reading/source.ts';

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
  ])('%s is a list of articles', (address) => {
    expect(articleAt(address, source)).toBeNull();
    expect(isContents(address, source)).toBe(true);
  });

  test.each([
    `${PAPER}/rmrb/pc/pic/202610/02/1.jpg`,
    `${PAPER}.example/rmrb/pc/content/202610/02/content_3.html`,
    `https://example.com/?${PAPER}/rmrb/pc/content/202610/02/content_3.html`,
    `${PAPER}/rmrb/pc/content/202610/02/content_3.html.exe`,
  ])('%s is neither', (address) => {
    expect(articleAt(address, source)).toBeNull();
    expect(isContents(address, source)).toBe(false);
  });
});

const [form] = source.articles;
if (!form) throw new Error('The source has no form of article');

test.each([
  ['人民日报 2026年10月02日 第 01 版', '01'],
  ['05版', '05'],
  ['第7版 要闻', '07'],
  ['人民日报 2026年10月02日', null],
])('page number in “%s”', (line, page) => {
  expect(pageIn(line, form)).toBe(page);
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
  ['nothing', null, /^source:/],
])('a file with %s is named by its place', (_, broken, message) => {
  expect(() => checkSource(broken)).toThrow(message);
});
