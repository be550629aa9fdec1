import { describe, expect, test } from 'vitest';
import { CHECKLIST, plainWorkbook, RULES } from '../plain-workbook.ts';
import { detect, rulebook, said, sheet, type Written, workbook } from '../sheet.ts';

// In force in 2026.
const rules = rulebook(
  RULES.replace(/^valid: .*$/m, 'valid: { from: 2026-01-01, to: 2026-12-31 }'),
);
const FACTS: Written[] = ['姓名', '表彰次数', '逾期件数', '违纪情形'];
const facts = (name: string, title: string | null = null) =>
  sheet(name, [[title], FACTS, ['张三', 0, 0, 0]]);
const others = plainWorkbook().sheets.filter(({ name }) => name !== '事实台账');
const alone = (name: string, title?: string) =>
  said(detect(workbook(...others, facts(name, title)), rules).problems);
const beside = (name: string, title?: string) =>
  said(detect(workbook(...others, facts('台账'), facts(name, title)), rules).problems);

describe('a sheet of another year', () => {
  test.each<[string, string?]>([
    ['2025年事实台账'],
    ['2025年度事实台账'],
    ['事实台账2025'],
    ['事实台账（2025）'],
    ['事实台账', '2025年度事实台账'],
    ['事实台账', '２０２５年 度事实台账'],
    ['事实台账', '２０２５ 年事实台账'],
    ['事实台账', '二〇二五年事实台账'],
    ['事实台账', '二○二五年事实台账'],
    ['事实台账', '二零二五年度事实台账'],
    ['事实台账', 'Facts of 2025'],
    ['事实台账', '2024-2025学年事实台账'],
    ['事实台账', '2027年事实台账'],
    ['去年台账'],
    ['上年度事实台账'],
    ['事实台账', '（去年数据）'],
    ['事实台账', '上一年度台账'],
  ])('%s %s: a note alone, a stop beside this year’s', (name, title) => {
    expect(alone(name, title)).toEqual([`note year-other ${name}`]);
    expect(beside(name, title)).toEqual([`stop year-beside ${name}`]);
  });

  test.each([
    ['事实台账', undefined],
    ['2026年事实台账', undefined],
    ['2026年事实台账', '含2025年结转'],
    ['事实台账', '与去年的比较另附'],
    ['事实台账', '上年级评议'],
    ['事实台账', '2025年12月至2026年11月'],
    ['事实台账', '2025-2026学年事实台账'],
    ['事实台账', '填表日期：2025年12月28日'],
    ['事实台账', '填表日期：2025-12-28'],
    ['事实台账', 'Filled in on 28/12/2025'],
    ['事实台账', '依据青发〔2025〕3号'],
    ['事实台账', '25年事实台账'],
    ['事实台账', '应到 2025 人'],
    ['台账12025', undefined],
  ])('%s %s says no other year', (name, title) => {
    expect(alone(name, title)).toEqual([]);
  });

  test('says which year, and what it stands beside', () => {
    const book = workbook(...others, facts('台账'), facts('去年', '2025年度台账'));
    expect(detect(book, rules).problems.map(({ values }) => values)).toEqual([
      { year: 2025, from: '2026-01-01', to: '2026-12-31', other: '台账' },
    ]);
  });

  test('a checklist, and a sheet of several roles once', () => {
    const old = sheet('2025年考核', CHECKLIST);
    const book = workbook(...plainWorkbook().sheets, old);
    expect(said(detect(book, rules).problems)).toEqual(['stop year-beside 2025年考核']);
    const both = sheet('2025年', [
      [...FACTS, '重点工作', '党建工作'],
      ['张三', 0, 0, 0, 30, 50],
    ]);
    const kept = others.filter(({ name }) => name !== '年度考核');
    const { problems } = detect(workbook(...kept, both), rules);
    expect(problems.filter(({ code }) => code === 'year-other')).toHaveLength(1);
  });
});
