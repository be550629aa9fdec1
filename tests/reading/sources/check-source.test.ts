import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSource, readSource } from '../../../shared/reading/sources/check-source.ts';

const GOOD = `
source: 1
id: example-daily
title: { zh: 示例日报, en: Example Daily }
asks: ['*://*.example.cn/*']
runs: ['*://paper.example.cn/daily/*']
articles:
  - address: 'https://paper\\.example\\.cn/daily/(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})/(?<id>\\d{1,20})\\.html'
    key: 'paper.example.cn/{id}'
    issued: '{year}-{month}-{day}'
    title: ['h1']
    body: ['#text']
    date: { find: ['.date'], pattern: '(\\d{4})-(\\d{2})-(\\d{2})' }
    page: { find: ['.date'], pattern: '(\\d{1,2})版' }
    skip: '^编者$'
others:
  - { is: layout, address: 'https://paper\\.example\\.cn/daily/node_(?<page>\\d{2})\\.html' }
`;

const read = (text: string): unknown => parse(text, { schema: 'failsafe' });

test('a file in which everything is as it should be', () => {
  expect(checkSource(read(GOOD))).toMatchObject({ id: 'example-daily', articles: [{}] });
});

describe('a slip is named by its place, with what is expected there', () => {
  test.each([
    // What stood there, what a newcomer may write instead, what is said
    ["key: 'paper.example.cn/{id}'", "key: 'paper.example.cn/{Id}'", 'articles[0].key: {Id} is no'],
    ["key: 'paper.example.cn/{id}'", "key: 'paper.example.cn'", 'articles[0].key: a named group'],
    ['{year}-{month}-{day}', '{years}-{month}-{day}', 'articles[0].issued: {years} is no'],
    [
      "page: { find: ['.date'], pattern: '(\\d{1,2})版' }",
      "page: '{page}'",
      'articles[0].page: {page}',
    ],
    ["'(\\d{1,2})版'", "'\\d{1,2}版'", 'articles[0].page.pattern: 1 of'],
    ["'(\\d{4})-(\\d{2})-(\\d{2})'", "'(\\d{4})-(\\d{2})'", 'articles[0].date.pattern: 3 of'],
    ['(?<id>\\d{1,20})', '(?<id>\\d+)', 'articles[0].address: an upper bound'],
    ['(?<id>\\d{1,20})', '(?<id>\\d{1,})', 'articles[0].address: an upper bound'],
    ['(?<id>\\d{1,20})', '(?:[\\w-]*/)(?<id>\\d{9})', 'articles[0].address: an upper bound'],
    ['node_(?<page>\\d{2})', '.*', 'others[0].address: an upper bound'],
    ["skip: '^编者$'", "skip: '('", 'articles[0].skip: a regular expression'],
    ["title: ['h1']", 'title: []', 'articles[0].title: at least one'],
    ["body: ['#text']", "body: '#text'", 'articles[0].body: a list'],
    ["asks: ['*://*.example.cn/*']", 'asks: []', 'asks: at least one'],
    ["asks: ['*://*.example.cn/*']", "asks: ['*://*/*']", 'asks[0]: a site'],
    ["asks: ['*://*.example.cn/*']", "asks: ['<all_urls>']", 'asks[0]: a site'],
    ["asks: ['*://*.example.cn/*']", "asks: ['https://example.cn/']", 'asks[0]: a site'],
    ["asks: ['*://*.example.cn/*']", "asks: ['*://*.cn/*']", 'asks[0]: a site'],
    ["asks: ['*://*.example.cn/*']", "asks: ['*://www.example.cn/*']", 'runs[0]: not among'],
    ["'*://paper.example.cn/daily/*'", "'*://paperexample.cn/*'", 'runs[0]: not among'],
    ['id: example-daily', 'id: 示例', 'id: small letters'],
    ['is: layout', 'is: index', 'others[0].is: one of layout, list, video, note'],
  ])('%s → %s', (good, slip, said) => {
    const text = GOOD.replace(good, slip);
    expect(text).not.toBe(GOOD);
    expect(() => checkSource(read(text))).toThrow(TypeError);
    expect(readSource(read(text))).toMatchObject({
      ok: false,
      problems: [{ code: 'source-form', values: { path: expect.stringContaining(said) } }],
    });
  });

  test('a plus or a star that stands for itself is no repetition', () => {
    const text = GOOD.replace('(?<id>\\d{1,20})', 'a\\+b[*+](?<id>\\d{1,20})');
    expect(() => checkSource(read(text))).not.toThrow();
  });
});

test('the example of the guide is a source', () => {
  const guide = readFileSync('seeds/sources/README.md', 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(guide) ?? [];
  expect(checkSource(read(example))).toMatchObject({ id: 'example-evening-news' });
});
