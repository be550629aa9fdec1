import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { cellName } from '../../shared/workbook/model.ts';
import fc from '../seeded.ts';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const RULES = [
  BALLOT_RULES,
  rulesWith([
    '      empty: void',
    '      empty: void\n      self: excluded\n      turnout: { min: "> 1/2", of: expected, short: void }',
  ]),
  rulesWith(
    [
      'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
      'number: [0, 100]',
    ],
    [
      'final: {',
      '  work: { title: 重点工作, weight: 0%, measure: { column: 完成率, full: 100, better: high } }\nfinal: {',
    ],
  ),
].map(rulebook);

const WORDS =
  `姓名 评议人 评议人单位 评议主体 考核项目 指标 评价 单位 类别 应到 有效 总体评价 第一责任 得分
  上级评议 同级互评 现场述职评议 评委1 评委2 平均分 好 较好 差 弃权 未填 张三 李四 王五 甲 办公室 机关 完成率
  重点工作 __proto__ constructor ９５ 95分 应到：3 合计 注：`.split(/\s+/);

const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 101 }) },
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<Written>(
    { kind: 'error', value: '#N/A' },
    { kind: 'error', value: '', formula: 'SUM(B2:B9)' },
    { kind: 'number', value: 0.5, percent: true },
    { kind: 'number', value: 3, date: true },
    { kind: 'text', value: ' 　' },
  ),
);
const corner = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
const merge = fc.tuple(corner, corner).map(([[a, b], [c, d]]) => {
  const first = cellName(Math.min(a, c), Math.min(b, d));
  return `${first}:${cellName(Math.max(a, c), Math.max(b, d))}`;
});
const HEADS: Written[][][] = [
  [],
  [['评议人', '评议主体', '姓名', '指标', '评价']],
  [['评议人', '姓名', '总体评价', '第一责任', '应到']],
  [
    ['姓名', '总体评价', null, '第一责任'],
    [null, '甲', '张三', '甲'],
  ],
  [['姓名', '评委1', '评委2', '完成率']],
];
const anySheet = fc
  .tuple(
    fc.constantFrom('上级评议', '同级互评', '总体评价', '评议'),
    fc.constantFrom(...HEADS),
    fc.array(fc.array(written, { maxLength: 8 }), { maxLength: 8 }),
    fc.array(merge, { maxLength: 3 }),
  )
  .map(([name, head, lines, merges]) => sheet(name, [...head, ...lines], { merges }));

test('whatever the sheets hold, they give a review or sentences, and never throw', () => {
  fc.assert(
    fc.property(
      fc.array(anySheet, { maxLength: 3 }),
      fc.constantFrom(...RULES),
      (sheets, rules) => {
        const named = sheets.map((one, index) => ({ ...one, name: `${one.name}${index}` }));
        const { review, problems } = read(workbook(roster(), ...named), rules);
        expect(review !== undefined).toBe(problems.every(({ effect }) => effect !== 'stop'));
        for (const one of problems) {
          expect(sayProblem(one, 'zh')).not.toBe('');
          expect(sayProblem(one, 'en')).not.toBe('');
          expect(one.subject !== undefined).toBe(one.effect === 'void');
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('whatever stands in a row of marks, the other subjects keep their totals', () => {
  const sound: Written[][] = ['上级', '同级互评'].flatMap((group) =>
    ['总体评价', '第一责任'].map((leaf) => ['甲', group, '李四', leaf, '较好']),
  );
  const other = written.filter((one) => one !== '姓名' && one !== '单位' && one !== '李四');
  const row = fc.tuple(other, other, fc.constant('张三'), other, other);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const lines = [HEADS[1]?.[0] ?? [], ...rows.map((one) => [...one]), ...sound];
      const { totals } = score(workbook(roster(), sheet('评议', lines)), BALLOT_RULES);
      expect(totals?.李四).toBe('80');
    }),
    { numRuns: 300 },
  );
});

describe('many marks', () => {
  const lines = (people: number): Written[][] => [
    ['评议人', '评议主体', '姓名', '指标', '评价'],
    ...Array.from({ length: people }, (_, person) => person).flatMap((person) =>
      Array.from({ length: 50 }, (_, rater) => rater).flatMap((rater) =>
        ['总体评价', '第一责任'].map((leaf) => [
          `评${rater}`,
          rater % 2 === 0 ? '上级评议' : '同级互评',
          `人${person}`,
          leaf,
          '好',
        ]),
      ),
    ),
  ];

  test('take time in proportion', () => {
    const people = Array.from({ length: 1000 }, (_, person): Written[] => [`人${person}`, '机关']);
    const book = workbook(roster([['姓名', '类别'], ...people]), sheet('评议', lines(1000)));
    const started = performance.now();
    const { review } = read(book, RULES[0] ?? rulebook(BALLOT_RULES));
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(review?.ballots[0]?.subject).toHaveLength(50_000);
    expect(review?.ballots[0]?.placeOf(49_999, 1)).toEqual({ sheet: '评议', cell: 'E100001' });
  });
});
