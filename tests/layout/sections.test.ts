import { describe, expect, test } from 'vitest';
import { rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(
  ['categories: { 机关: {} }', 'categories: { 机关: { aliases: [机关类] }, 企业: {} }'],
  [
    'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
    'number: [0, 100]',
  ],
  [
    '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
    '        overall: { title: 总体评价, weight: 100% }',
  ],
  ['{ superiors: 50%, peers: 50% }', '{ peers: 100% }'],
);
const HEAD: Written[] = ['序号', '姓名', '评委1', '评委2'];
const table = (...lines: Written[][]) => workbook(sheet('同级互评', [HEAD, ...lines]));
const outcome = (...lines: Written[][]) => {
  const { said, review } = score(table(...lines), rules);
  return { said, of: review?.subjects.map(({ name, category }) => `${name} ${category}`) };
};
const FIRST: Written[][] = [
  [1, '韩梅', 90, 80],
  [2, '冯远', 70, 90],
];
const SECOND: Written[][] = [[3, '陈立', 60, 80]];

describe('without a column 类别, sections that name categories', () => {
  const OF = ['韩梅 机关', '冯远 机关', '陈立 企业'];
  test.each([
    ['一、机关', '二、企业'],
    ['一、机关党支部', '二、企业党支部'],
    ['（一）机关干部（2人）', '（二）企业干部（1人）'],
    ['1、机关类', '2、企业类'],
    ['第一类：机关', '第二类：企业'],
    ['机关：', '企业：'],
    ['类别：机关', '类别：企业'],
  ])('%s and %s', (one, other) => {
    const { said, of } = outcome([one], ...FIRST, [other], ...SECOND);
    expect(of).toEqual(OF);
    expect(said).toEqual(['note category-of-section 同级互评!A2']);
  });

  test('in the column of names, and merged over the table', () => {
    const inNames = outcome([null, '一、机关'], ...FIRST, [null, '二、企业'], ...SECOND);
    expect(inNames).toEqual({ said: ['note category-of-section 同级互评!B2'], of: OF });
    const lines = [HEAD, ['一、机关'], ...FIRST, ['二、企业'], ...SECOND];
    const merges = ['A2:D2', 'A5:D5'];
    const { said, review } = score(workbook(sheet('同级互评', lines, { merges })), rules);
    expect(review?.subjects.map(({ name, category }) => `${name} ${category}`)).toEqual(OF);
    expect(said).toEqual(['note category-of-section 同级互评!A2']);
  });

  test('one that names none of them is asked about', () => {
    const lines: Written[][] = [['一、机关'], ...FIRST, ['二、基层单位'], ...SECOND];
    expect(outcome(...lines).said).toEqual([
      'stop section-category-unclear 同级互评!A5',
      'stop roster-missing',
    ]);
  });

  test('and so is whoever stands above the first', () => {
    const lines: Written[][] = [...FIRST, ['一、企业'], ...SECOND];
    expect(outcome(...lines).said).toEqual([
      'note category-of-section 同级互评!A4',
      'stop category-missing 同级互评!B2',
      'stop category-missing 同级互评!B3',
    ]);
  });

  test('非机关 is not 机关, and 机关企业 is neither', () => {
    for (const text of ['一、非机关', '一、机关企业', '一、机关及企业'])
      expect(outcome([text], ...FIRST, ['二、企业'], ...SECOND).said[0]).toBe(
        'stop section-category-unclear 同级互评!A2',
      );
  });

  test('other sections say nothing of categories', () => {
    expect(outcome(['第一组'], ...FIRST, ['第二组'], ...SECOND).said).toEqual([
      'stop roster-missing',
    ]);
  });
});

test('a column 类别 goes before what sections say', () => {
  const roster = sheet('名册', [
    ['姓名', '类别'],
    ['韩梅', '企业'],
    ['冯远', '机关'],
    ['陈立', '机关'],
  ]);
  const lines = [HEAD, ['一、机关'], ...FIRST, ['二、企业'], ...SECOND];
  const { said, review } = score(workbook(roster, sheet('同级互评', lines)), rules);
  expect(review?.subjects.map(({ category }) => category)).toEqual(['企业', '机关', '机关']);
  expect(said).toEqual([]);
});
