import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../shared/layout/account/entry.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import { type Cell, cellName, columnName, type Workbook } from '../../../shared/workbook/model.ts';
import { BALLOT_RULES, roster } from '../ballot-workbook.ts';
import { FACTS, plainWorkbook, RULES, TALLY } from '../plain-workbook.ts';
import { read, rulebook, said, sheet, workbook } from '../sheet.ts';

const NONSENSE: Cell = { kind: 'text', value: '呜啦啦' };

/** The same workbook with nonsense in one cell. */
function withNonsense(
  book: Workbook,
  at: { sheet: number; row: number; column: number },
): Workbook {
  const sheets = book.sheets.map((own, index) => {
    if (index !== at.sheet) return own;
    const cells = new Map(own.rows.get(at.row)).set(at.column, NONSENSE);
    return { ...own, rows: new Map(own.rows).set(at.row, cells) };
  });
  return { sheets };
}

/** All that was read, without what was said of it. */
function outcome(book: Workbook, rules: Rulebook) {
  const { review, problems, account } = read(book, rules);
  const shown = JSON.stringify({ ...review, problems: null }, (_, value) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  return { shown, problems, account };
}

interface Change {
  readonly entry: Entry;
  readonly cell: string;
  readonly isChanged: boolean;
  /** What is said now and was not before, or of other values. */
  readonly told: readonly Problem[];
  readonly row: number;
  readonly column: number;
}

function changes(book: Workbook, rules: Rulebook): Change[] {
  const before = outcome(book, rules);
  expect(before.problems.filter(({ effect }) => effect === 'stop')).toEqual([]);
  const known = new Set(before.problems.map((problem) => JSON.stringify(problem)));
  return book.sheets.flatMap((own, index) =>
    [...own.rows].flatMap(([row, cells]) =>
      [...cells.keys()].flatMap((column): Change[] => {
        const entry = before.account?.[index]?.entryAt(row, column);
        if (!entry) throw new Error(`${own.name}!${cellName(row, column)} has no entry`);
        const after = outcome(withNonsense(book, { sheet: index, row, column }), rules);
        const told = after.problems.filter((problem) => !known.has(JSON.stringify(problem)));
        const isChanged = after.shown !== before.shown;
        const cell = `${own.name}!${cellName(row, column)}`;
        return [{ entry, cell, isChanged, told, row, column }];
      }),
    ),
  );
}

/** Whether its place is the cell, or one that says whose row or which column it is in. */
function names({ place }: Problem, { cell, row, column }: Pick<Change, 'cell' | 'row' | 'column'>) {
  if (!place || !('sheet' in place) || !place.cell) return false;
  const [sheetName = ''] = cell.split('!');
  const isInLine = place.cell.endsWith(`${row}`) || place.cell.startsWith(columnName(column));
  return place.sheet === sheetName && isInLine;
}

/** Words by which rows and columns are known for what they are: others there make others of them. */
const STRUCTURE = ['title', 'header', 'total-row', 'note-row', 'empty-text'];

const SIGNED = [
  ['合计', null, null, 18, 7, 2, 0, 0, 20, 5, 1, 0, 1],
  ['监票人：周某　计票人：吴某'],
];
const BOOKS: readonly (readonly [string, string, Workbook])[] = [
  [
    'counts with totals and signatures, points, facts',
    RULES,
    plainWorkbook({
      superiors: [...TALLY, ...SIGNED],
      facts: [...FACTS, ['李四', '一支部', 2, 0, '市发〔2026〕4号', '2026-06-01']],
      checklist: [
        ['年度考核得分表'],
        ['序号', '姓名', '单位', '计划与台账（40分）', '学习教育', '备注'],
        [1, '张三', '办公室', 35.5, 50, '补报'],
      ],
    }),
  ],
  [
    'a row a ballot',
    BALLOT_RULES,
    workbook(
      roster(),
      sheet('评议', [
        ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
        ['甲', '上级评议', '张三', '好', '较好'],
        ['乙', '上级评议', '张三', '较好', '一般'],
        ['甲', '上级评议', '李四', '好', '好'],
        ['乙', '上级评议', '李四', '差', '好'],
        ['丙', '同级互评', '张三', '好', '好'],
        ['丙', '同级互评', '李四', '一般', '好'],
      ]),
    ),
  ],
  [
    'a column a rater',
    BALLOT_RULES,
    workbook(
      roster(),
      sheet('同级互评', [
        ['序号', '姓名', '评议人', '总体评价', '第一责任'],
        [1, '张三', '丙', '好', '好'],
        [2, '李四', '丙', '一般', '好'],
      ]),
      sheet(
        '上级评议',
        [
          ['评委评分'],
          [null, null, '总体评价', null, '第一责任', null],
          ['序号', '姓名', '甲', '乙', '甲', '乙'],
          [1, '张三', '好', '较好', 'A', '一般'],
          [2, '李四', '好', '差', '好', '好'],
        ],
        { merges: ['C2:D2', 'E2:F2'] },
      ),
    ),
  ],
];

describe.each(BOOKS)('%s', (_, text, book) => {
  const all = changes(book, rulebook(text));

  test('nonsense in what is read changes the review, or is told at its cell', () => {
    const silent = all.filter(
      ({ entry, isChanged, told, ...at }) =>
        entry.is === 'read' && !isChanged && !told.some((problem) => names(problem, at)),
    );
    expect(silent.map(({ cell }) => cell)).toEqual([]);
  });

  test('nonsense in what is left out changes nothing', () => {
    const touched = all.filter(
      ({ entry, isChanged }) =>
        entry.is === 'left-out' && !STRUCTURE.includes(entry.because) && isChanged,
    );
    expect(touched.map(({ cell, told }) => [cell, said(told)])).toEqual([]);
  });
});
