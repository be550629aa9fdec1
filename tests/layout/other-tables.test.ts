import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../shared/workbook/model.ts';
import { FACTS, ROSTER, RULES } from './plain-workbook.ts';
import {
  detect,
  layoutOf,
  meanings,
  rulebook,
  said,
  sheet,
  type Written,
  workbook,
} from './sheet.ts';

const rules = rulebook(RULES);
const LEVELS = ['好', '较好', '一般', '差'];

describe('checklists and facts', () => {
  test('an item may be named with its full mark, and 扣分 holds points lost', () => {
    const lines: Written[][] = [
      ['姓名', '计划与台账(40分)', '学习教育扣分', '备注'],
      ['张三', 35, 2, '迟交'],
    ];
    expect(meanings(sheet('年度考核', lines), rules)).toEqual({
      A: 'name',
      B: 'item plan false',
      C: 'item study true',
      D: 'ignored',
    });
  });

  test('扣分 and 得分 may stand below the item', () => {
    const lines: Written[][] = [
      ['姓名', '计划与台账', null, '学习教育'],
      [null, '自评得分', '审核得分', '扣分'],
      ['张三', 40, 35, 2],
    ];
    const found = meanings(sheet('年度考核', lines, { merges: ['A1:A2', 'B1:C1'] }), rules);
    expect(found).toMatchObject({ B: 'ignored', C: 'item plan false', D: 'item study true' });
  });

  test('a full mark that differs from the rulebook gets a note', () => {
    const lines: Written[][] = [
      ['姓名', '计划与台账（50分）', '学习教育（60分）'],
      ['张三', 35, 2],
    ];
    const book = workbook(sheet('年度考核', lines));
    expect(said(detect(book, rules).problems)).toEqual(['note item-full-differs 年度考核!B1']);
  });

  test('points got and points lost of one item are one too many', () => {
    const lines: Written[][] = [
      ['姓名', '计划与台账', '计划与台账扣分', '学习教育'],
      ['张三', 35, 5, 2],
    ];
    const book = workbook(sheet('年度考核', lines));
    expect(said(detect(book, rules).problems)).toEqual(['stop column-twice 年度考核!C1']);
  });

  test.each([
    [[], ['stop item-missing 年度考核']],
    [['学习'], ['stop item-missing 年度考核!C1', 'note nearest-header 年度考核!C1']],
    [
      ['备注', '合计', '学习'],
      ['stop item-missing 年度考核!E1', 'note nearest-header 年度考核!E1'],
    ],
    [
      ['学习', '作风'],
      ['stop item-missing 年度考核', 'note nearest-header 年度考核!C1'],
    ],
  ])('an item without a column, beside %j', (others, told) => {
    const head = ['姓名', '计划与台账', ...others];
    const book = workbook(sheet('年度考核', [head, ['张三', 35]]));
    expect(said(detect(book, rules).problems)).toEqual(told);
  });

  test('文号 and 日期 beside facts are evidence', () => {
    expect(meanings(sheet('台账', FACTS), rules)).toEqual({
      A: 'name',
      B: 'unit',
      C: 'fact awards',
      D: 'fact notices',
      E: 'evidence',
      F: 'evidence',
    });
  });

  test('one sheet may be checklist and facts at once', () => {
    const lines: Written[][] = [
      ['姓名', '类别', '计划与台账', '学习教育', '表彰', '通报次数'],
      ['张三', '机关', 35, 2, 0, 0],
    ];
    const { tables } = layoutOf(workbook(sheet('汇总', lines)), rules);
    const found = tables.map(({ role, columns }) => [
      role.kind,
      ...columns.map(({ meaning, because }) => (meaning.is === 'ignored' ? because : meaning.is)),
    ]);
    expect(found).toEqual([
      ['checklist', 'name', 'category', 'item', 'item', 'other-role', 'other-role'],
      ['facts', 'name', 'category', 'other-role', 'other-role', 'fact', 'fact'],
    ]);
  });
});

describe('tables that are something else', () => {
  const problemsOf = (...sheets: Sheet[]) => said(detect(workbook(...sheets), rules).problems);

  test('a scored workbook is not scored again: its receipt says so, whatever its name', () => {
    const receipt = [['联评凭证  8K3F'], [], [], ['计分引擎', 'lianping 1.0.0']];
    expect(problemsOf(sheet('名册', ROSTER), sheet('存档', receipt))).toEqual([
      'stop workbook-already-scored 存档',
    ]);
  });

  test('a sheet that only bears a name of ours is like any other', () => {
    expect(problemsOf(sheet('联评得分', ROSTER))).toEqual([]);
  });

  test.each([
    [
      'a long sheet',
      [
        ['评议人', '姓名', '评价', '指标'],
        ['甲', '张三', '好', '总体评价'],
      ],
      'stop group-unclear 表',
    ],
    [
      'a column per rater',
      [
        ['姓名', '评委1', '评委2'],
        ['张三', '好', '较好'],
        ['李四', '好', '差'],
      ],
      'stop group-unclear 表',
    ],
    [
      'old grades',
      [
        ['姓名', '上年等次'],
        ['张三', '好'],
      ],
      'note table-left-out 表!A1',
    ],
    [
      'old results',
      [
        ['姓名', '总分', '名次'],
        ['张三', 90, 1],
      ],
      'note table-left-out 表!A1',
    ],
    [
      'counts of a unit',
      [
        ['序号', ...LEVELS],
        [1, 2, 3, 4, 5],
      ],
      'note table-without-name 表!B1',
    ],
    ['a sentence', [['填表说明：请如实填写']], 'note sheet-without-table 表'],
    ['nothing', [], 'note sheet-without-table 表'],
  ] as [string, Written[][], string][])('%s', (_, lines, expected) => {
    expect(problemsOf(sheet('表', lines))).toEqual([expected]);
  });

  test('they are named as ignored', () => {
    const book = workbook(sheet('名册', ROSTER), sheet('说明', [['请如实填写']]));
    expect(layoutOf(book, rules).ignored).toEqual(['说明']);
  });

  test('a named roster is the roster, whatever else has 类别', () => {
    const other: Written[][] = [
      ['姓名', '类别', '总分'],
      ['张三', '机关', 90],
    ];
    expect(problemsOf(sheet('名册', ROSTER), sheet('去年', other))).toEqual([
      'note roster-left-out 去年',
    ]);
  });

  test('a second table under the first', () => {
    const below = (header: string): Written[][] => [...ROSTER, [], ['姓名', header], ['张三', 1]];
    const [roster, facts] = layoutOf(workbook(sheet('名册', below('通报次数'))), rules).tables;
    expect([roster?.role.kind, roster?.data]).toEqual(['roster', [3, 5]]);
    expect([facts?.role.kind, facts?.data]).toEqual(['facts', [8, 8]]);
    // Its rows would be lost.
    expect(problemsOf(sheet('人员', below('电话')))).toEqual(['stop table-second 人员!A7']);
  });

  test('a table without rows, but facts may have none', () => {
    expect(problemsOf(sheet('名册', ROSTER.slice(0, 2)))).toEqual(['stop table-without-rows 名册']);
    expect(problemsOf(sheet('台账', FACTS.slice(0, 2)))).toEqual([]);
  });

  test('two tables side by side', () => {
    const lines: Written[][] = [
      ['姓名', '类别', '姓名', '类别'],
      ['张三', '机关', '李四', '基层'],
    ];
    const { tables } = layoutOf(workbook(sheet('名册', lines)), rules);
    expect(tables.map(({ role, block }) => [role.kind, block.area?.left])).toEqual([
      ['roster', 1],
      ['roster', 3],
    ]);
  });
});
