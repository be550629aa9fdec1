import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { read, said, seed, value } from './sheet.ts';

const rules = seed('grassroots-joint-review');
const readSample = (file: string) =>
  read(value(readWorkbook(readFileSync(`seeds/workbooks/${file}.xlsx`))), rules);

const NOTES = [
  'note sheet-without-table 工作备忘',
  'note count-blank 上级评议!P13',
  'note count-blank 上级评议!Q13',
  'note count-blank 上级评议!R13',
  'note number-as-text 同级互评!N10',
  'note count-blank 同级互评!K23',
  'note count-blank 同级互评!L23',
  'note number-as-text 党员群众评议!N9',
  'note count-blank 党员群众评议!Q11',
  'note count-blank 党员群众评议!M14',
  'note fact-blank 事实台账!F8',
  'note fact-blank 事实台账!E14',
  // Full marks above the header: those of the rulebook hold.
  'note values-outside 年度考核!D3',
];

test('the sample is read completely, with a note on each cell that asks for one', () => {
  const sample = readSample('joint-review-2026');
  expect(sample.said).toEqual(NOTES);
  const { subjects = [], tallies = [], checklists = [], facts = [] } = sample.review ?? {};
  expect([subjects, tallies, checklists, facts].map((rows) => rows.length)).toEqual([
    26, 78, 26, 15,
  ]);
});

test('the numbers above the first tally hold for each of its rows', () => {
  const { review } = readSample('joint-review-2026');
  const superiors = review?.tallies.filter(({ group }) => group === 'superiors') ?? [];
  expect(new Set(superiors.map(({ turnout }) => turnout.expected?.at.cell))).toEqual(
    new Set(['E3']),
  );
  expect(superiors[0]?.turnout.returned?.value).toBe(10);
});

test('an unreadable count names its cell and voids its subject alone', () => {
  const { said: lines, review } = readSample('variants/unreadable-count');
  const voids = lines.filter((line) => line.startsWith('void'));
  expect(voids).toHaveLength(1);
  expect(voids[0]).toMatch(/^void count-unreadable .+!\w+ #\d+$/);
  expect(review?.subjects).toHaveLength(26);
});

test('an unknown category stops', () => {
  const { problems, review } = readSample('variants/wrong-category');
  const stops = problems.filter(({ effect }) => effect === 'stop');
  expect(said(stops)).toHaveLength(1);
  expect(said(stops)[0]).toMatch(/^stop category-unknown 名册!E\d+$/);
  expect(review).toBeUndefined();
});
