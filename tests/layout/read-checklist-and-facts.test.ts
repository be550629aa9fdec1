import { describe, expect, test } from 'vitest';
import { formatFraction } from '../../shared/exact/text.ts';
import {
  CHECKLIST,
  FACTS,
  type Parts,
  plainWorkbook,
  ROSTER,
  RULES,
  TALLY,
} from './plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parts, withoutFacts = false) =>
  read(plainWorkbook(parts), rules, withoutFacts);

describe('a checklist', () => {
  const readItem = (written: Written, roster = ROSTER) =>
    plain({ roster, checklist: [...CHECKLIST.slice(0, 2), [1, '张三', '办公室', written, 50]] });

  test.each([
    [40, '40', []],
    [0, '0', []],
    [0.1 + 0.2, '3/10', []],
    ['35.50', '71/2', ['note number-as-text 年度考核!D3']],
    [
      { kind: 'number', value: 0.95, percent: true },
      '19/20',
      ['note number-as-percent 年度考核!D3'],
    ],
    [{ kind: 'number', value: 35, date: true }, null, ['void points-unreadable 年度考核!D3 #0']],
    [null, null, ['void points-missing 年度考核!D3 #0']],
    ['３５', null, ['void points-unreadable 年度考核!D3 #0']],
    ['35分', null, ['void points-unreadable 年度考核!D3 #0']],
    [40.5, null, ['void points-out-of-range 年度考核!D3 #0']],
    [-1, null, ['void points-out-of-range 年度考核!D3 #0']],
    [true, null, ['void points-unreadable 年度考核!D3 #0']],
  ] as [Written, string | null, string[]][])('%j is %j', (written, value, expected) => {
    const { said, review } = readItem(written);
    const found = review?.checklists[0]?.items[0]?.value ?? null;
    expect(found && formatFraction(found)).toBe(value);
    expect(said).toEqual(expected);
  });

  test('what cannot be read does not matter where the category needs none', () => {
    const roster = ROSTER.map((row) => row.map((one) => (one === '机关' ? '基层' : one)));
    expect(readItem('很好', roster).said).toEqual(['note value-not-needed 年度考核!D3']);
    expect(readItem(null, roster).said).toEqual([]);
  });

  test('is missing', () => {
    expect(plain({ checklist: null }).said).toEqual(['stop checklist-missing']);
  });

  test('is not needed where no subject’s category weighs it', () => {
    const roster = ROSTER.filter((row) => row[3] !== '机关');
    const { said } = plain({
      roster,
      checklist: null,
      superiors: TALLY.slice(1),
      peers: TALLY.slice(1),
      facts: FACTS.slice(0, 2),
    });
    expect(said).toEqual([]);
  });

  test('a subject without a row is left to the score', () => {
    const { said, review } = plain({
      checklist: [...CHECKLIST.slice(0, 2), [2, '李四', '一支部', 1, 2]],
    });
    expect(said).toEqual([]);
    expect(review?.checklists.map(({ subject }) => subject)).toEqual([1]);
  });
});

describe('facts', () => {
  const row = (...cells: Written[]) =>
    plain({ facts: [...FACTS.slice(0, 2), ['张三', '办公室', ...cells]] });

  test.each([
    [1, '1', []],
    [1.5, '3/2', []],
    ['2', '2', ['note number-as-text 事实台账!C3']],
    [null, '0', ['note fact-blank 事实台账!C3']],
    [-1, null, ['void fact-unreadable 事实台账!C3 #0']],
    [0.1234567, null, ['void fact-unreadable 事实台账!C3 #0']],
    [{ kind: 'number', value: 1, date: true }, null, ['void fact-unreadable 事实台账!C3 #0']],
    ['一次', null, ['void fact-unreadable 事实台账!C3 #0']],
  ] as [Written, string | null, string[]][])('%j is %j', (written, value, expected) => {
    const { said, review } = row(written, 0);
    const found = review?.facts[0]?.values[0]?.value ?? null;
    expect(found && formatFraction(found)).toBe(value);
    expect(said).toEqual(expected);
  });

  test('a day beside the facts is evidence', () => {
    const { said, review } = row(1, 0, '号', { kind: 'number', value: 46143, date: true });
    expect(said).toEqual([]);
    expect(review?.facts[0]?.evidence.map(({ text }) => text)).toEqual(['号', '2026-05-01']);
  });

  test('several rows of one subject stay apart, each with its evidence', () => {
    const { said, review } = plain({
      facts: [...FACTS, ['张三', '办公室', 1, 0, '市发〔2026〕9号']],
    });
    expect(said).toEqual([]);
    expect(review?.facts.map(({ evidence }) => evidence[0]?.text)).toEqual([
      '市发〔2026〕3号',
      '市发〔2026〕9号',
    ]);
  });

  test.each([
    [46143, '2026-05-01'],
    [46143.75, '2026-05-01'],
    ['2026年5月', '2026年5月'],
    [20260501, '20260501'],
  ])('the day %j is %s', (written, text) => {
    const { review } = row(1, 0, '市发〔2026〕3号', written);
    expect(review?.facts[0]?.evidence[1]?.text).toBe(text);
  });

  test('a name merged over several rows holds for all of them', () => {
    const lines = [...FACTS, [null, null, 1, 0, '市发〔2026〕9号']];
    const book = plainWorkbook({ facts: null });
    const facts = sheet('事实台账', lines, { merges: ['A3:A4', 'B3:B4'] });
    const { said, review } = read(workbook(...book.sheets, facts), rules);
    expect(said).toEqual([]);
    expect(review?.facts.map(({ subject, row: line }) => [subject, line])).toEqual([
      [0, 3],
      [0, 4],
    ]);
  });

  test('are missing, or left out by the user’s word', () => {
    expect(plain({ facts: null }).said).toEqual(['stop facts-missing']);
    const { said, review } = plain({ facts: null }, true);
    expect(said).toEqual([]);
    expect(review?.factsGiven).toBe(false);
  });

  test('a fact that the rules ask about has no column', () => {
    const facts = [
      ['姓名', '表彰次数'],
      ['张三', 1],
    ];
    expect(plain({ facts }).said).toEqual(['stop fact-missing']);
  });
});
