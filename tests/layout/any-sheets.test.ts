import { expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { cellName } from '../../shared/workbook/model.ts';
import fc from '../seeded.ts';
import { plainWorkbook, RULES } from './plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const WORDS = [
  ...[
    '姓名',
    '单位',
    '类别',
    '序号',
    '应到',
    '收回',
    '有效',
    '总体评价',
    '第一责任',
    '好',
    '较好',
    '一般',
    '差',
  ],
  ...[
    '弃权',
    '未填',
    '计划与台账',
    '学习教育',
    '扣分',
    '表彰次数',
    '通报次数',
    '文号',
    '合计',
    '评议主体',
    '评议人：甲',
    '√',
  ],
  ...[
    '张三',
    '李四',
    '办公室',
    '机关',
    '其他',
    '应到：30',
    '注：',
    '__proto__',
    '７',
    '5票',
    '3',
    ' ',
  ],
];

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: -1, max: 40 }),
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<Written>(
    { kind: 'error', value: '#N/A' },
    { kind: 'error', value: '', formula: 'SUM(B2:B9)' },
  ),
);
const corner = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
const merge = fc.tuple(corner, corner).map(([[a, b], [c, d]]) => {
  const first = cellName(Math.min(a, c), Math.min(b, d));
  return `${first}:${cellName(Math.max(a, c), Math.max(b, d))}`;
});
const anySheet = fc
  .tuple(
    fc.constantFrom('名册', '上级评议', '同级互评', '年度考核', '台账', 'Sheet1'),
    fc.array(fc.array(written, { maxLength: 9 }), { maxLength: 9 }),
    fc.array(merge, { maxLength: 5 }),
  )
  .map(([name, lines, merges]) => sheet(name, lines, { merges }));

test('whatever the sheets hold, they give a review or sentences, and never throw', () => {
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 5 }), fc.boolean(), (sheets, withoutFacts) => {
      const named = sheets.map((one, index) => ({ ...one, name: `${one.name}${index}` }));
      const { review, problems } = read(workbook(...named), rules, withoutFacts);
      expect(review !== undefined).toBe(problems.every(({ effect }) => effect !== 'stop'));
      for (const one of problems) {
        expect(sayProblem(one, 'zh')).not.toBe('');
        expect(one.subject !== undefined).toBe(one.effect === 'void');
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever stands below sound headers, no row stops the others from being read', () => {
  // 姓名 would begin a second table, which stops; ticks alone make single ballots of the counts.
  const other = written.filter((one) => one !== '姓名' && one !== '√' && one !== true);
  const row = fc
    .tuple(fc.constantFrom('张三', '李四', '王五', '赵六'), fc.array(other, { maxLength: 10 }))
    .map(([name, cells]): Written[] => [null, name, null, ...cells]);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const { review } = read(plainWorkbook({ superiors: rows }), rules);
      const superiors = review?.tallies.filter(({ group }) => group === 'superiors') ?? [];
      const known = rows.filter(([, name]) => name !== '赵六');
      expect(
        superiors.map(({ subject }) => review?.subjects[subject]?.name.replace('　', '')),
      ).toEqual(known.map(([, name]) => name));
    }),
    { numRuns: 200 },
  );
});
