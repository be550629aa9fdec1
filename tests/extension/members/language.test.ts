import { describe, expect, test } from 'vitest';
import { languageFor, languageOf, tagFor } from '../../../extension/members/language.ts';
import { newProfile } from '../../../extension/members/profile.ts';

describe('the language of a tag', () => {
  test.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['en-US', 'en'],
    ['fr', 'en'],
  ])('%s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

test('a member’s own choice goes before the browser’s language', () => {
  const member = newProfile(() => '00000000-0000-4000-8000-000000000001');
  expect(languageFor(member, 'zh-CN')).toBe('zh');
  expect(languageFor({ ...member, language: 'en' }, 'zh-CN')).toBe('en');
});

test.each([
  [null, 'en-GB', 'en-GB'],
  ['en', 'en-GB', 'en-GB'],
  ['zh', 'en-GB', 'zh-CN'],
  ['en', 'zh-Hant-TW', 'en'],
] as const)('who chose %s in a browser of %s has dates as in %s', (chosen, browsers, tag) => {
  expect(tagFor(chosen, browsers)).toBe(tag);
});
