import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ONE, ZERO } from '../../shared/exact/rational.ts';
import { composeReceipt, type ReceiptInput } from '../../shared/formulas/receipt/receipt.ts';
import type { Layout } from '../../shared/layout/model/layout.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { Cell, NewCell, NewSheet, Workbook } from '../../shared/workbook/model.ts';

const seed = readRulebook(readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'));
if (!seed.ok) throw new Error('The seed rulebook reads');
const rulebook = seed.value;

const text = (value: string): Cell => ({ kind: 'text', value });
const count = (value: number): Cell => ({ kind: 'number', value });

type Cells = Record<string, Record<string, Cell>>;
const CELLS: Cells = {
  上级评议: { '1 1': text('姓名'), '1 2': text('好'), '2 1': text('张三'), '2 2': count(4) },
  工作备忘: { '1 1': text('与计分无关') },
};
const workbook = (cells: Cells): Workbook => ({
  sheets: Object.entries(cells).map(([name, places]) => ({
    name,
    hidden: false,
    merges: [],
    hiddenRows: new Set<number>(),
    rows: rowsOf(places),
  })),
});
function rowsOf(places: Record<string, Cell>) {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [place, cell] of Object.entries(places)) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, cell));
  }
  return rows;
}

const TABLE: Layout['tables'][number] = {
  sheet: '上级评议',
  role: { kind: 'tally', component: 'report', group: 'superiors' },
  header: [1, 1],
  data: [2, 2],
  skipped: [],
  columns: [
    {
      column: 1,
      header: '姓名',
      meaning: { is: 'name' },
      confidence: ONE,
      because: 'known-column',
    },
    {
      column: 2,
      header: '好',
      meaning: { is: 'level', indicator: 'overall', id: '好' },
      confidence: ONE,
      because: 'known-column',
    },
  ],
  labelled: [],
};
const [NAME, ...OTHERS] = TABLE.columns;
if (!NAME) throw new Error('The table has columns');
const layout = (table: Partial<typeof TABLE> = {}): Layout => ({
  tables: [{ ...TABLE, ...table }],
  ignored: ['工作备忘'],
});

const OWN: NewSheet = {
  name: '联评得分',
  widths: [10],
  rows: [
    { cells: [{ value: '姓名' }, { value: '核定等次' }] },
    {
      cells: [
        { value: 4, formula: "'上级评议'!B2*1" },
        { value: null, style: 'input' },
      ],
    },
  ],
};
const own = (cell: NewCell): NewSheet => ({
  ...OWN,
  rows: [{ cells: [{ value: '姓名' }, { value: '核定等次' }] }, { cells: [cell, { value: null }] }],
});

const BASE: ReceiptInput = {
  name: '联评凭证',
  rulebook,
  hash: 'a'.repeat(64),
  workbook: workbook(CELLS),
  layout: layout(),
  sheets: [OWN],
  engine: 'lianping 0.1.0',
  language: 'zh',
};
const codeOf = (change: Partial<ReceiptInput> = {}): string =>
  composeReceipt({ ...BASE, ...change }).code;
const withCell = (place: string, cell: Cell): Partial<ReceiptInput> => ({
  workbook: workbook({ ...CELLS, 上级评议: { ...CELLS.上级评议, [place]: cell } }),
});

test('the code is twelve digits of Crockford’s base 32, the same for the same input', () => {
  expect(codeOf()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(codeOf({ workbook: workbook(CELLS) })).toBe(codeOf());
});

describe('another code', () => {
  test.each<[string, Partial<ReceiptInput>]>([
    ['an input number', withCell('2 2', count(5))],
    ['its 15th digit', withCell('2 2', count(4.00000000000001))],
    ['the number as text', withCell('2 2', text('4'))],
    ['an input name', withCell('2 1', text('张四'))],
    ['a space in it', withCell('2 1', text('张三 '))],
    ['a header', withCell('1 2', text('较好'))],
    ['a cell more', withCell('3 1', text('李四'))],
    ['an error in a cell', withCell('2 2', { kind: 'error', value: '#N/A' })],
    ['a truth value in a cell', withCell('2 2', { kind: 'boolean', value: true })],
    ['the sheet’s name', { workbook: workbook({ 同级互评: CELLS.上级评议 ?? {} }) }],
    ['the rulebook', { hash: 'b'.repeat(64) }],
    ['the engine', { engine: 'lianping 0.2.0' }],
    [
      'what a column means',
      { layout: layout({ columns: [{ ...NAME, meaning: { is: 'unit' } }, ...OTHERS] }) },
    ],
    ['the role of a table', { layout: layout({ role: { kind: 'roster' } }) }],
    ['where its data end', { layout: layout({ data: [2, 3] }) }],
    [
      'a row that is skipped',
      { layout: layout({ skipped: [{ row: 2, because: 'known-column' }] }) },
    ],
    ['a labelled value', { layout: layout({ labelled: [{ is: 'expected', row: 1, column: 2 }] }) }],
    ['a value of ours', { sheets: [own({ value: 5, formula: "'上级评议'!B2*1" })] }],
    ['a formula of ours', { sheets: [own({ value: 4, formula: "'上级评议'!B2*2" })] }],
    ['a formula that became its value', { sheets: [own({ value: 4 })] }],
    ['the name of a sheet of ours', { sheets: [{ ...OWN, name: 'Lianping Scores' }] }],
  ])('for %s', (_what, change) => {
    expect(codeOf(change)).not.toBe(codeOf());
  });
  test('for each input cell that is emptied', () => {
    const places = Object.entries(CELLS.上级评议 ?? {});
    const codes = places.map(([gone]) =>
      codeOf({
        workbook: workbook({
          ...CELLS,
          上级评议: Object.fromEntries(places.filter(([place]) => place !== gone)),
        }),
      }),
    );
    expect(new Set([...codes, codeOf()]).size).toBe(places.length + 1);
  });
});

describe('the same code', () => {
  test.each<[string, Partial<ReceiptInput>]>([
    ['a number saved again with a 17th digit', withCell('2 2', count(4.000000000000001))],
    [
      'a sheet that is not read',
      { workbook: workbook({ ...CELLS, 工作备忘: { '1 1': text('改了') } }) },
    ],
    [
      'how sure the layout is',
      {
        layout: layout({
          columns: [{ ...NAME, confidence: ZERO, because: 'same-label' }, ...OTHERS],
        }),
      },
    ],
    [
      'the order in which a role is written',
      { layout: layout({ role: { group: 'superiors', component: 'report', kind: 'tally' } }) },
    ],
    ['widths and looks', { sheets: [{ ...OWN, widths: [99], frozen: { rows: 1, columns: 1 } }] }],
    ['the language of the receipt’s own words', { language: 'en' }],
  ])('for %s', (_what, change) => {
    expect(codeOf(change)).toBe(codeOf());
  });
});

test('two cells that hold the same have different hashes, and no value stands beside them', () => {
  const twice = withCell('2 3', count(4));
  const { sheet } = composeReceipt({ ...BASE, ...twice });
  const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
  const line = texts.find((one) => typeof one === 'string' && one.startsWith('A2 '));
  const hashes = /^A2 ([0-9a-f]{32}) B2 ([0-9a-f]{32}) C2 ([0-9a-f]{32})$/.exec(`${line}`);
  expect(hashes?.[2]).not.toBe(hashes?.[3]);
  expect(texts).not.toContain('张三');
});

test('the sheet holds the whole rulebook, in cells that a program can hold', () => {
  const { sheet } = composeReceipt(BASE);
  const lengths = sheet.rows.flatMap(({ cells }) => cells.map((cell) => `${cell?.value}`.length));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
});
