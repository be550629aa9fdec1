import { describe, expect, test } from 'vitest';
import { plainWorkbook, RULES, TALLY, tallySheet } from './plain-workbook.ts';
import { detect, layoutOf, rulebook, said, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const TWO_COMPONENTS = rulebook(
  RULES.replace('weight: { 机关: 40%, 基层: 100% }', 'weight: { 机关: 20%, 基层: 50% }').replace(
    '  assessment:\n',
    `  democratic:
    title: 民主评议
    weight: { 机关: 20%, 基层: 50% }
    ballots:
      scale: four
      groups: { superiors: 100% }
      indicators: { whole: { title: 总体表现, weight: 100% } }
      round: none
      empty: void
  assessment:
`,
  ),
);

const LEVELS = ['好', '较好', '一般', '差'];

test('each sheet of a plain workbook has its role', () => {
  const { tables, ignored } = layoutOf(plainWorkbook(), rules);
  expect(tables.map(({ sheet: name, role }) => [name, ...Object.values(role)])).toEqual([
    ['名册', 'roster'],
    ['上级评议', 'tally', 'report', 'superiors'],
    ['同级互评', 'tally', 'report', 'peers'],
    ['年度考核', 'checklist', 'assessment'],
    ['事实台账', 'facts'],
  ]);
  expect(ignored).toEqual([]);
});

test('header and data rows stand where they are', () => {
  const { tables } = layoutOf(plainWorkbook(), rules);
  expect(tables.map(({ header, data }) => [header, data])).toEqual([
    [
      [2, 2],
      [3, 5],
    ],
    [
      [3, 4],
      [5, 7],
    ],
    [
      [3, 4],
      [5, 7],
    ],
    [
      [2, 2],
      [3, 3],
    ],
    [
      [2, 2],
      [3, 3],
    ],
  ]);
});

describe('which component and group', () => {
  test.each([
    ['上级评议', '', ['report', 'superiors']],
    ['领导班子成员', '', ['report', 'superiors']],
    ['Sheet1', '领导班子成员评议计票表', ['report', 'superiors']],
    ['同级互评（现场述职评议）', '上级评议', ['report', 'peers']],
    ['2 同 级 互 评', '', ['report', 'peers']],
  ])('%s with the title “%s”', (name, title, expected) => {
    const one = tallySheet(name, TALLY, { above: ['应到：9', title] });
    const role = layoutOf(workbook(one), rules).tables[0]?.role;
    expect(role && Object.values(role).slice(1)).toEqual(expected);
  });

  test.each([
    ['群众评议', '', ['stop group-unclear 群众评议']],
    ['上级评议、同级互评', '', ['stop binding-tied 上级评议、同级互评']],
    ['Sheet1', '上级评议与同级互评', ['stop binding-tied Sheet1']],
  ])('%s with the title “%s” is asked about', (name, title, expected) => {
    const one = tallySheet(name, TALLY, { above: ['应到：9', title] });
    expect(said(detect(workbook(one), rules).problems)).toEqual(expected);
  });

  test('of two components, the one whose title, group or indicators stand there', () => {
    const whole: Written[][] = [
      ['姓名', '总体表现', null, null, null],
      [null, ...LEVELS],
      ['张三', 1, 0, 0, 0],
    ];
    const merges = ['A1:A2', 'B1:E1'];
    const roles = layoutOf(
      workbook(
        tallySheet('同级互评', TALLY),
        tallySheet('上级评议（现场述职评议）', TALLY),
        sheet('上级评议', whole, { merges }),
      ),
      TWO_COMPONENTS,
    ).tables.map(({ role }) => Object.values(role).slice(1));
    expect(roles).toEqual([
      ['report', 'peers'],
      ['report', 'superiors'],
      ['democratic', 'superiors'],
    ]);
  });

  test('of two components, none that stands out is asked about', () => {
    const lines: Written[][] = [
      ['姓名', ...LEVELS],
      ['张三', 1, 0, 0, 0],
    ];
    const book = workbook(sheet('上级评议', lines));
    expect(said(detect(book, TWO_COMPONENTS).problems)).toEqual([
      'stop component-unclear 上级评议',
    ]);
  });
});
