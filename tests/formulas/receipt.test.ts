import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeReceipt } from '../../shared/formulas/receipt/receipt.ts';
import type { Layout } from '../../shared/layout/model/layout.ts';
import type { ReceiptHead } from '../../shared/receipt/receipt-head.ts';
import { bodyRows } from '../../shared/receipt/receipt-rows.ts';
import { hashingWith } from '../../shared/receipt/row-entry.ts';
import { hashedInPassing } from '../../shared/receipt/row-lines.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { NewCell, NewSheet, Workbook } from '../../shared/workbook/model.ts';
import { type HeldSheet, heldSheet } from '../recalculation/held-sheet.ts';
import { sheetsOf } from '../recalculation/working-copy.ts';
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
const HASHING = hashingWith(HEAD.salt);
const receiptOf = (
  sheet: NewSheet,
  book: Workbook = workbook(CELLS),
  read: Layout = layout(),
): HeldSheet =>
  heldSheet(
    composeReceipt({
      name: '联评凭证',
      head: HEAD,
      rulebook,
      said: { rulebook: SAMPLE.rulebookText, layout: null, withoutFacts: false },
      workbook: book,
      layout: read,
      hashing: HASHING,
      ownLines: hashedInPassing(sheet, HASHING).lines,
      language: 'zh',
    }),
  );
const textsOf = ({ rows }: HeldSheet): unknown[] =>
  rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
/** Sheet, entries of its rows, and which columns and rows these are. */
const linesOf = (sheet: HeldSheet) =>
  sheet.rows
    .map(({ cells }) => cells.map((cell) => `${cell?.value}`))
    .filter(([, , key]) => /^(input|own) /.test(key ?? ''));

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
  const line = linesOf(receiptOf(OWN)).find(([sheet]) => sheet === OWN.name);
  expect(line?.[2]).toMatch(/^own A:XFD 1:2 [0-9a-f]{64}$/);
});

test('columns in which a person decides are not among those that are hashed', () => {
  const titles = ['姓名', '核定等次', '核定理由', '说明'].map((value) => ({ value }));
  const line = linesOf(receiptOf({ ...OWN, rows: [{ cells: titles }] })).at(-1);
  expect(line?.[2]).toMatch(/^own A,D:XFD 1 [0-9a-f]{64}$/);
});

test('two cells that hold the same have different checks, and no value stands beside them', () => {
  const twice = { ...CELLS, 上级评议: { ...CELLS.上级评议, '2 3': count(4) } };
  const [name, level] = layout().tables[0]?.columns ?? [];
  if (!name || !level) throw new Error('The table has columns');
  const columns = [name, level, { ...level, column: 3 }];
  const wider = layout({ columns });
  const line = linesOf(receiptOf(OWN, workbook(twice), wider))[0];
  expect(line?.[2]).toMatch(/^input A:C 1:2 [0-9a-f]{64}$/);
  const checks = /^\S+ [\w-]{10}:[\w-]{2}([\w-]{2})([\w-]{2})$/.exec(line?.[1] ?? '');
  expect(checks?.[1]).not.toBe(checks?.[2]);
  expect(textsOf(receiptOf(OWN, workbook(twice), wider))).not.toContain('张三');
});

test('the sheet holds the whole rulebook, in cells that a program can hold', () => {
  const lengths = textsOf(receiptOf(OWN)).map((text) => `${text}`.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
});

test('no piece of the rulebook ends in half a character, wherever it is cut', () => {
  for (const before of ['', 'a']) {
    const rulebook = `${before}${'𠮷'.repeat(1_999)}`;
    const said = { rulebook: '', layout: null, withoutFacts: false };
    const titles = { rulebook: '规则正文', said: '规则原文与布局' };
    const pieces = bodyRows({ rulebook, said, lines: [] }, titles).slice(0, -1);
    expect(pieces.map(({ text }) => text).join('')).toBe(rulebook);
    expect(pieces.filter(({ text }) => /\p{Surrogate}/u.test(text))).toEqual([]);
  }
});

describe('a working copy', () => {
  const footerOf = (sheets: readonly HeldSheet[]) =>
    new Set(sheets.map(({ print }) => `${print?.footer}`.split(' ').at(-1)));

  test('prints one code on all its sheets, the same in both languages', () => {
    const [zh, en] = [sheetsOf(SAMPLE, 'zh'), sheetsOf(SAMPLE, 'en')].map(footerOf);
    expect(zh?.size).toBe(1);
    expect(en).toEqual(zh);
  });
  test('has an entry for every row of its own that holds something', () => {
    const sheets = sheetsOf(SAMPLE);
    const receipt = sheets.at(-1);
    const lines = receipt ? linesOf(receipt) : [];
    for (const { name, rows } of sheets.slice(0, -1)) {
      const entries = lines
        .filter(([sheet, , key]) => sheet === name && key?.startsWith('own'))
        .flatMap(([, text = '']) => text.split(' '));
      const holds = rows.map(({ cells }) => cells.some((cell) => cell && cell.value !== null));
      expect(entries.map((entry) => entry !== '-')).toEqual(holds);
    }
  });
});
