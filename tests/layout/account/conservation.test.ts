import { expect, test } from 'vitest';
import type { SheetAccount } from '../../../shared/layout/account/sheet-account.ts';
import { accountWithoutRoll, takeAccount } from '../../../shared/layout/account/take-account.ts';
import { needsOf } from '../../../shared/layout/model/needs.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../../shared/rulebook/plan/plan-rulebook.ts';
import { cellName, type Workbook } from '../../../shared/workbook/model.ts';
import fc from '../../seeded.ts';
import { BALLOT_RULES } from '../ballot-workbook.ts';
import { plainWorkbook, RULES } from '../plain-workbook.ts';
import { detect, read, rulebook, sheet, type Written, workbook } from '../sheet.ts';

/** Cells that there are, and what the account says of them one by one. */
function tellings(book: Workbook, account: readonly SheetAccount[]) {
  return book.sheets.map((own, index) => {
    const said = account[index];
    const entries = [...own.rows].flatMap(([row, cells]) =>
      [...cells.keys()].map((column) => said?.entryAt(row, column)),
    );
    const count = (is: string) => entries.filter((entry) => entry?.is === is).length;
    return {
      cells: entries.length,
      counted: [
        said?.read,
        [...(said?.leftOut.values() ?? [])].reduce((sum, some) => sum + some, 0),
        said?.notUnderstood,
      ],
      oneByOne: [count('read'), count('left-out'), count('not-understood')],
    };
  });
}

function expectConserved(book: Workbook, account: readonly SheetAccount[]): void {
  expect(account.map((own) => own.sheet)).toEqual(book.sheets.map(({ name }) => name));
  for (const { cells, counted, oneByOne } of tellings(book, account)) {
    expect(counted).toEqual(oneByOne);
    expect(oneByOne.reduce((sum, some) => sum + some, 0)).toBe(cells);
  }
}

/** With everybody called, and as it is where something stops the review. */
function expectAccounts(book: Workbook, rules: Rulebook): void {
  const layout = detect(book, rules);
  if (!layout.ok) return;
  expectConserved(book, accountWithoutRoll(book, layout.value, planRulebook(rules)));
  const { account } = read(book, rules, true);
  if (account) expectConserved(book, account);
}

const WORDS = [
  ...['姓名', '单位', '类别', '序号', '应到', '收回', '总体评价', '第一责任', '好', '较好', '一般'],
  ...[
    '差',
    '弃权',
    '计划与台账',
    '学习教育',
    '扣分',
    '表彰次数',
    '通报次数',
    '文号',
    '合计',
    '评委1',
  ],
  ...[
    '评委2',
    '评议主体',
    '评议人',
    '评价',
    '回避',
    '权重',
    '备注',
    '张三',
    '李四',
    '办公室',
    '机关',
  ],
  ...['其他', '应到：30', '注：', '５', '5票', '√', ' ', '\u200b', '负责人', '上级评议'],
];
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: -1, max: 40 }),
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom<Written>(
    { kind: 'error', value: '#N/A' },
    { kind: 'error', value: '', formula: 'A1' },
    { kind: 'number', value: 45_000, date: true },
  ),
);
const corner = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
const merge = fc.tuple(corner, corner).map(([[a, b], [c, d]]) => {
  const first = cellName(Math.min(a, c), Math.min(b, d));
  return `${first}:${cellName(Math.max(a, c), Math.max(b, d))}`;
});
const anySheet = fc
  .tuple(
    fc.constantFrom('名册', '上级评议', '同级互评', '年度考核', '台账', 'Sheet'),
    fc.array(fc.array(written, { maxLength: 12 }), { maxLength: 12 }),
    fc.array(merge, { maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  )
  .map(([name, lines, merges, hidden]) =>
    sheet(name, lines, { merges, hiddenRows: hidden, hiddenColumns: hidden }),
  );
const named = (sheets: readonly Workbook['sheets'][number][]) =>
  workbook(...sheets.map((own, index) => ({ ...own, name: `${own.name}${index}` })));

test.each([
  ['counts, points and facts', RULES],
  ['single ballots', BALLOT_RULES],
])('whatever the sheets hold, each cell has one entry: %s', (_, text) => {
  const rules = rulebook(text);
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 4 }), (sheets) => {
      expectAccounts(named(sheets), rules);
    }),
    { numRuns: 300 },
  );
});

test('beside sound sheets, too, whatever stands among their rows', () => {
  const row = fc.array(written, { maxLength: 16 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), anySheet, (rows, other) => {
      const plain = plainWorkbook({ superiors: [[1, '张三', '办公室', 5, 3, 1, 0], ...rows] });
      const book = workbook(...plain.sheets, { ...other, name: '其他表' });
      expectAccounts(book, rulebook(RULES));
    }),
    { numRuns: 80 },
  );
});

test('a sheet that is not read is left out as a whole, a receipt of ours as ours', () => {
  const receipt = {
    ...sheet('联评凭证', [['联评凭证 ABCD'], ['计分引擎', '1.0.0']]),
    isOurs: true,
  };
  const book = workbook(sheet('备忘', [['一', '二'], ['三']]), receipt);
  const plan = planRulebook(rulebook(RULES));
  const { sheets, problems } = takeAccount(book, [], {
    needs: needsOf(plan),
    roll: { subjects: [], find: () => ({ kind: 'none' }) },
    told: [],
  });
  expect(problems).toEqual([]);
  expectConserved(book, sheets);
  expect(sheets.map(({ leftOut }) => [...leftOut])).toEqual([
    [['unread-sheet', 3]],
    [['own-sheet', 3]],
  ]);
});
