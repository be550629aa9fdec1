import { describe, expect, test } from 'vitest';
import { PROBLEMS, sayProblem } from '../../shared/messages/catalogue.ts';
import { processorTime } from '../processor-time.ts';
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

/** TALLY with one cell of 张三 replaced: column D is 3. */
const withCell = (column: number, written: Written): Written[][] =>
  TALLY.map((row, index) => (index === 0 ? row.with(column, written) : row));

const fail = (): never => {
  throw new Error('No problem where one was expected');
};

describe('hostile sheets', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    '=1+1',
    '@SUM(A1)',
    '-2+3',
    '<b>张三</b>',
    '{name}',
    '张'.repeat(5000),
    '\u0001\u0002甲\u0000',
    '甲"乙',
  ];

  test('names are text whatever they look like', () => {
    const lines: Written[][] = NAMES.map((name, index) => [index, name, `单位${index}`, '机关']);
    const roster = [...ROSTER.slice(0, 2), ...lines];
    const checklist = [
      ...CHECKLIST.slice(0, 2),
      ...lines.map((line) => [...line.slice(0, 3), 30, 40]),
    ];
    const tally = lines.map((line) => [...line.slice(0, 3), 9, 0, 0, 0, 0, 9, 0, 0, 0, 0]);
    const { said, review } = plain({
      roster,
      checklist,
      superiors: tally,
      peers: tally,
      facts: FACTS.slice(0, 2),
    });
    expect(said).toEqual([]);
    expect(review?.subjects.map(({ name }) => name)).toEqual(NAMES);
    expect(review?.checklists.map(({ subject }) => subject)).toEqual(
      NAMES.map((_, index) => index),
    );
  });

  test('sentences quote long and odd values on one short line', () => {
    const { problems } = plain({ superiors: withCell(3, `七\n\u0007票${'！'.repeat(9000)}`) });
    const sentence = sayProblem(problems[0] ?? fail(), 'zh');
    expect(sentence.startsWith('“七 票！！')).toBe(true);
    expect(sentence.length).toBeLessThan(90);
  });

  test('columns called like parts of an object are columns', () => {
    const facts = [
      ['姓名', '__proto__', 'constructor', '表彰次数', '通报次数'],
      ['张三', 1, 2, 3, 0],
    ];
    expect(plain({ facts }).said).toEqual([
      'note column-not-read 事实台账!B1',
      'note column-not-read 事实台账!C1',
    ]);
  });

  test('merges over the whole sheet, overlapping, do not hold it up', () => {
    const merges = Array.from({ length: 3000 }, () => 'A3:XFD1048576');
    const book = workbook(
      sheet('名册', ROSTER, { merges }),
      ...plainWorkbook({ roster: null }).sheets,
    );
    expect(processorTime(() => read(book, rules))).toBeLessThan(5000);
  });

  test('thousands who stand on the roster alone take time in proportion', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => index);
    const roster = [
      ...ROSTER.slice(0, 2),
      ...rows.map((one) => [one, `人${one}`, `单位${one}`, '机关']),
    ];
    const book = plainWorkbook({ roster });
    expect(processorTime(() => read(book, rules))).toBeLessThan(10_000);
  });

  test('thousands of rows take time in proportion', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => index);
    const roster = [
      ...ROSTER.slice(0, 2),
      ...rows.map((one) => [one, `人${one}`, `单位${one}`, '机关']),
    ];
    const tally = rows.map((one) => [
      one,
      `人${one}`,
      `单位${one}`,
      9,
      0,
      0,
      0,
      0,
      9,
      0,
      0,
      0,
      null,
    ]);
    const checklist = [
      ...CHECKLIST.slice(0, 2),
      ...rows.map((one) => [one, `人${one}`, null, '30', 40]),
    ];
    const book = plainWorkbook({ roster, checklist, superiors: tally, peers: tally });
    let result: ReturnType<typeof read> | undefined;
    const spent = processorTime(() => {
      result = read(book, rules);
    });
    expect(spent).toBeLessThan(10_000);
    const { review, problems } = result ?? fail();
    expect(review?.tallies).toHaveLength(40_000);
    // A blank count in each tally row, a text number in each checklist row, and 张三's facts.
    expect(problems).toHaveLength(40_000 + 20_000 + 1);
  });
});

test('every problem has a sentence in both languages that ends as one', () => {
  for (const { zh, en } of Object.values(PROBLEMS)) {
    expect(zh).toMatch(/[。：}]$/);
    expect(en).toMatch(/[.:}]$/);
  }
});
