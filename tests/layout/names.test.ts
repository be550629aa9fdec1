import { describe, expect, test } from 'vitest';
import { nameWithAddition } from '../../shared/layout/labels/name-addition.ts';
import { normaliseLabel, normaliseName } from '../../shared/layout/labels/names.ts';
import { isAlike } from '../../shared/layout/people/alike-names.ts';

describe('one name in many spellings', () => {
  test.each([
    '古丽·买买提',
    '古丽•买买提',
    '古丽・买买提',
    '古丽･买买提',
    '古丽‧买买提',
    '古丽．买买提',
    '古丽.买买提',
    '古丽。买买提',
    '古丽∙买买提',
    '古丽⋅买买提',
    '古丽˙买买提',
    '古丽 · 买买提',
    '古丽　买买提',
    '古丽买买提',
    '古\u200B丽·买\uFEFF买提',
    '古丽\u00AD·买买\u2060提\u3164',
    '古丽·买买提\u0007\n',
    '古丽·买买提\uFE00',
    '古丽‥买买提',
  ])('%j', (name) => {
    expect(normaliseName(name)).toBe('古丽买买提');
  });

  test('letters keep the dot between their parts, whichever it is', () => {
    expect(normaliseName('Ali•Veli')).toBe('Ali·Veli');
    expect(normaliseName('Ａli・Veli')).toBe('Ali·Veli');
    expect(normaliseName('J. Li')).not.toBe(normaliseName('J Li'));
  });

  test('numbers keep theirs: 1.2 is not 12', () => {
    expect(normaliseName('组1.2')).toBe('组1.2');
    expect(normaliseName('组1·2')).not.toBe(normaliseName('组12'));
  });

  test('case counts in names and not in labels, where a point is one', () => {
    expect(normaliseName('Anna')).not.toBe(normaliseName('anna'));
    expect(normaliseLabel(' Ｎｏ．\u200B')).toBe('no.');
  });
});

test.each([
  ['孙 六（科长）', '孙六', '科长'],
  ['孙六(二科)', '孙六', '二科'],
  ['孙六【女，回族】', '孙六', '女,回族'],
  ['孙六〔小〕', '孙六', '小'],
  ['孙六*', '孙六', '*'],
  ['孙 六 ①', '孙六', '①'],
  ['孙六😀', '孙六', '😀'],
  ['孙六❤️', '孙六', '❤️'],
  ['3、孙六', '孙六', '3、'],
  ['12. Ann Lee', 'AnnLee', '12.'],
])('%s has something beside it', (name, bare, addition) => {
  expect(nameWithAddition(name)).toMatchObject({ bare, addition });
});
test.each(['孙六', '（空）', '孙六 科长', '科长（孙六', '孙**', '3', '1.2'])(
  '%s has not',
  (name) => {
    expect(nameWithAddition(name)).toBeUndefined();
  },
);

describe('names that may be slips for each other', () => {
  test.each([
    ['孙六', '孙陆', 'another character'],
    ['欧阳明', '欧阳小明', 'one more'],
    ['孙六一', '孙一六', 'another order'],
    ['Li Wei', 'Wei Li', 'another order of the parts'],
    ['孙六', '孙六科长', 'a post behind it'],
    ['孙六', '科长 孙六', 'a post before it'],
    ['孙六', '孙六（代）', 'brackets behind it'],
    ['Anna', 'ANNA', 'other case'],
  ])('%s and %s: %s', (one, other) => {
    expect(isAlike(one, other)).toBe(true);
    expect(isAlike(other, one)).toBe(true);
  });

  test.each([
    ['孙六', '钱七', 'nothing in common'],
    ['欧阳明', '欧阳小小', 'two edits'],
    ['甲', '乙', 'a single character'],
    ['甲', '甲乙', 'a single character within many'],
    ['评委1', '评委2', 'other numbers'],
    ['0312', '0321', 'other digits'],
  ])('not %s and %s: %s', (one, other) => {
    expect(isAlike(one, other)).toBe(false);
    expect(isAlike(other, one)).toBe(false);
  });
});
