import { describe, expect, test } from 'vitest';
import { rulesWith, score } from './ballot-workbook.ts';
import { EXCLUDED, ONE_LEAF, PEERS, POINTS } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(ONE_LEAF, POINTS, PEERS, EXCLUDED);

/** 韩: (88 + 90)/2 = 89; 冯: (70 + 81)/2 = 75.5; 陈: (96 + 93)/2 = 94.5 */
const TOTALS = { 韩梅: '89', 冯远: '151/2', 陈立: '189/2' };
const matrix = (sign: Written): Written[][] => [
  ['同级互评'],
  ['姓名', '评议人', null, null],
  [null, '韩梅', '冯远', '陈立'],
  ['韩梅', sign, 88, 90],
  ['冯远', 70, sign, 81],
  ['陈立', 96, 93, sign],
];
const bookOf = (lines: Written[][]) =>
  workbook(
    sheet('名册', [
      ['姓名', '类别'],
      ['韩梅', '机关'],
      ['冯远', '机关'],
      ['陈立', '机关'],
    ]),
    sheet('互评', lines),
  );

describe('a table of peers', () => {
  test.each(['/', '／', '—', '——', '-', '－', '\\', '×', '╲', '本人', ' / ', null])(
    'has no marks where row and column are one person: %s',
    (sign) => {
      expect(score(bookOf(matrix(sign)), rules)).toMatchObject({ said: [], totals: TOTALS });
    },
  );

  test('elsewhere such a sign cannot be read', () => {
    const lines = matrix('/').map((line, row) => (row === 3 ? line.with(2, '/') : line));
    expect(score(bookOf(lines), rules)).toMatchObject({
      said: ['void mark-no-number 互评!C4 #0'],
      totals: { 韩梅: null, 冯远: '151/2', 陈立: '189/2' },
    });
  });

  test('other texts on the diagonal are not passed over', () => {
    const lines = matrix('九十');
    expect(score(bookOf(lines), rules).said).toEqual([
      'void mark-no-number 互评!B4 #0',
      'void mark-no-number 互评!C5 #1',
      'void mark-no-number 互评!D6 #2',
    ]);
  });

  test('an answer of the rulebook that looks like a stroke is one', () => {
    const counted = rulesWith(ONE_LEAF, PEERS, [
      'aliases: { 好: [优秀, A] }',
      'aliases: { 好: [优秀, A], 差: [×] }',
    ]);
    const lines = matrix('×').map((line, row) =>
      row < 3 ? line : line.map((cell) => (typeof cell === 'number' ? '好' : cell)),
    );
    // (40 + 100 + 100)/3
    expect(score(bookOf(lines), counted).totals).toEqual({ 韩梅: '80', 冯远: '80', 陈立: '80' });
  });

  test('a stroke is a ballot on oneself left out, and lowers 应到 by one', () => {
    const turnout = rulesWith(ONE_LEAF, POINTS, PEERS, [
      '      empty: void',
      '      empty: void\n      self: excluded\n      turnout: { min: "> 2/3", of: expected, short: void }',
    ]);
    // 2 of 3 would not be more than two thirds; 2 of 2 are.
    const lines = [['应到：3'], ...matrix('/')];
    expect(score(bookOf(lines), turnout)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('nor does a row of a long sheet about oneself need a mark', () => {
    const long: Written[][] = [
      ['评议人', '姓名', '总体评价'],
      ['韩梅', '韩梅', '/'],
      ['冯远', '韩梅', 88],
      ['陈立', '韩梅', 90],
      ['韩梅', '冯远', 70],
      ['陈立', '冯远', 81],
      ['韩梅', '陈立', 96],
      ['冯远', '陈立', 93],
    ];
    expect(score(bookOf(long), rules)).toMatchObject({ said: [], totals: TOTALS });
    const marks = long.map(([rater = null, name = null, mark = null], row) =>
      row === 0 ? ['评议人', '姓名', '指标', '评价'] : [rater, name, '总体评价', mark],
    );
    expect(score(bookOf(marks), rules)).toMatchObject({ said: [], totals: TOTALS });
  });
});
