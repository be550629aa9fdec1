import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeReceipt } from '../../shared/formulas/receipt/receipt.ts';
import type { ReceiptHead } from '../../shared/receipt/receipt-head.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { NewCell, NewSheet, Workbook } from '../../shared/workbook/model.ts';
import { score, sheetsOf } from '../recalculation/working-copy.ts';
import { CELLS, count, layout, workbook } from '../receipt/read-workbook.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const seed = readRulebook(SAMPLE.rulebookText);
if (!seed.ok) throw new Error('The seed rulebook reads');
const rulebook = seed.value;

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

const HEAD: ReceiptHead = {
  engine: 'lianping 0.1.0',
  rulebookHash: 'a'.repeat(64),
  layoutHash: 'b'.repeat(64),
  choices: 'facts: given',
  salt: 'c'.repeat(32),
  resultsHash: 'd'.repeat(64),
  code: 'ABCD-EFGH-JKMN',
};
const receiptOf = (sheet: NewSheet, book: Workbook = workbook(CELLS)): NewSheet =>
  composeReceipt({
    name: '联评凭证',
    head: HEAD,
    rulebook,
    workbook: book,
    layout: layout(),
    sheets: [sheet],
    language: 'zh',
  });
const textsOf = ({ rows }: NewSheet): unknown[] =>
  rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
/** Sheet, cells with their hashes, and which cells these are. */
const linesOf = (sheet: NewSheet) =>
  sheet.rows
    .map(({ cells }) => cells.map((cell) => `${cell?.value}`))
    .filter(([, hashes]) => /^[A-Z]+\d+ [0-9a-f]{32}\b/.test(hashes ?? ''));

test('another hash stands there for every cell of ours that is another', () => {
  const others: readonly NewSheet[] = [
    own({ value: 5, formula: "'上级评议'!B2*1" }),
    own({ value: 4, formula: "'上级评议'!B2*2" }),
    own({ value: 4 }),
    { ...OWN, name: 'Lianping Scores' },
  ];
  const lines = [OWN, ...others].map((sheet) => JSON.stringify(linesOf(receiptOf(sheet))));
  expect(new Set(lines).size).toBe(others.length + 1);
});

test('widths and looks change no hash, and the final grades that come later have none', () => {
  const wide = { ...OWN, widths: [99], frozen: { rows: 1, columns: 1 } };
  expect(linesOf(receiptOf(wide))).toEqual(linesOf(receiptOf(OWN)));
  const cells = linesOf(receiptOf(OWN)).map(([sheet, , cell]) => `${sheet} ${cell}`);
  expect(cells).toContain('联评得分 A2:A2');
});

test('two cells that hold the same have different hashes, and no value stands beside them', () => {
  const twice = { ...CELLS, 上级评议: { ...CELLS.上级评议, '2 3': count(4) } };
  const texts = textsOf(receiptOf(OWN, workbook(twice)));
  const line = texts.find((text) => typeof text === 'string' && text.startsWith('A2 '));
  const hashes = /^A2 ([0-9a-f]{32}) B2 ([0-9a-f]{32}) C2 ([0-9a-f]{32})$/.exec(`${line}`);
  expect(hashes?.[2]).not.toBe(hashes?.[3]);
  expect(texts).not.toContain('张三');
});

test('the sheet holds the whole rulebook, in cells that a program can hold', () => {
  const lengths = textsOf(receiptOf(OWN)).map((text) => `${text}`.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
});

describe('a working copy', () => {
  const footerOf = (sheets: readonly NewSheet[]) =>
    new Set(sheets.map(({ print }) => `${print?.footer}`.split(' ').at(-1)));

  test('prints one code on all its sheets, the same in both languages', () => {
    const [zh, en] = [sheetsOf(SAMPLE, 'zh'), sheetsOf(SAMPLE, 'en')].map(footerOf);
    expect(zh?.size).toBe(1);
    expect(en).toEqual(zh);
  });
  test('has the hash of every cell of its own that holds something', () => {
    const sheets = sheetsOf(SAMPLE);
    const receipt = sheets.at(-1);
    const written = sheets
      .slice(0, -1)
      .flatMap(({ name, rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell && cell.value !== null ? [name] : [])),
        ),
      );
    const names = new Set(score(SAMPLE).workbook.sheets.map(({ name }) => name));
    const hashed = (receipt ? linesOf(receipt) : [])
      .filter(([name = '']) => !names.has(name))
      .flatMap(([name, hashes = '']) =>
        hashes
          .split(' ')
          .filter((_, at) => at % 2 === 0)
          .map(() => name),
      );
    expect(hashed.length).toBe(written.length);
  });
});
