import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, roster, rulesWith, score } from '../ballot-workbook.ts';
import {
  CHECKLIST,
  type Parts,
  plainWorkbook,
  RULES,
  TALLY,
  tallySheet,
} from '../plain-workbook.ts';
import { read, rulebook, type SheetOptions, sheet, type Written, workbook } from '../sheet.ts';

const rules = rulebook(RULES);
const beside = (...sheets: Parameters<typeof workbook>) =>
  read(workbook(...plainWorkbook({} as Parts).sheets, ...sheets), rules);

describe('counts and points', () => {
  test('two tallies of one component and group with people in common', () => {
    const { problems, said } = beside(tallySheet('上级评议 (2)', TALLY));
    expect(said).toContain('stop table-twice 上级评议 (2)');
    expect(problems.find(({ code }) => code === 'table-twice')?.values).toMatchObject({
      other: '上级评议',
      names: ['张三', '李 四', '王五'],
    });
  });

  test('also where one is hidden', () => {
    const [name, lines] = ['年度考核初稿', CHECKLIST];
    expect(beside(sheet(name, lines, { hidden: true })).said).toContain(`stop table-twice ${name}`);
  });

  test('two checklists for the same component', () => {
    const { said } = beside(sheet('年度考核初稿', CHECKLIST));
    expect(said).toContain('stop table-twice 年度考核初稿');
  });
});

const SPORT = rulebook(`
rulebook: 1
id: sport
version: 1.0.0
title: 体测办法
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 体测办法, issued: 2025-12-20 } }
categories: { 学生: {} }
base: 100
components:
  test:
    title: 体育测试
    weight: 50%
    checklist: { items: { jump: { title: 跳绳, full: 60 }, throw: { title: 投掷, full: 40 } } }
  run:
    title: 长跑
    weight: 50%
    measure: { column: 长跑成绩, full: 100, better: high }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 优: "[80, 100]", 差: "[0, 80)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);
const HEAD: Written[] = ['姓名', '跳绳', '投掷', '长跑成绩'];

describe('a sheet a class', () => {
  const one = sheet('一班', [HEAD, ['陈一', 54, 36, 90], ['林二', 48, 20, 80]]);
  const two = sheet('二班', [HEAD, ['周三', 60, 40, 70]]);

  test('is read together, with no roster', () => {
    const { said, review } = read(workbook(one, two), SPORT);
    expect(said).toEqual([]);
    expect(review?.subjects.map(({ name }) => name)).toEqual(['陈一', '林二', '周三']);
    expect(review?.checklists).toHaveLength(3);
    expect(review?.measures).toHaveLength(3);
  });

  test('somebody in two classes is asked about', () => {
    const moved = sheet('二班', [HEAD, ['周三', 60, 40, 70], ['林 二', 48, 20, 80]]);
    expect(read(workbook(one, moved), SPORT).said).toEqual(
      expect.arrayContaining(['stop table-twice 二班', 'void measure-twice 二班!D3 #1']),
    );
  });
});

describe('a tally a branch', () => {
  const TURNOUT = rulesWith([
    '      empty: void',
    '      empty: void\n      turnout: { min: "> 1/2", of: expected, short: void }',
  ]);
  const head: Written[][] = [
    ['姓名', '总体评价', null, null, null, '第一责任', null, null, null],
    [null, '好', '较好', '一般', '差', '好', '较好', '一般', '差'],
  ];
  const merges = ['A1:A2', 'B1:E1', 'F1:I1'];
  const all = head.concat([
    ['张三', 8, 2, 0, 0, 9, 1, 0, 0],
    ['李四', 5, 5, 0, 0, 7, 3, 0, 0],
  ]);
  const lift = ({ merges: own = [] }: SheetOptions) =>
    own.map((area) => area.replace(/\d/g, (digit) => String(Number(digit) + 1)));
  const counts = (name: string, lines: Written[][], expected: number | null = 10) =>
    expected === null
      ? sheet(name, lines, { merges })
      : sheet(name, [[`应到：${expected}`], ...lines], { merges: lift({ merges }) });
  const own = (row: number) => [...head, all[row] ?? []];

  test('is read together', () => {
    const book = workbook(
      roster(),
      counts('上级评议', all),
      counts('同级互评 一支部', own(2)),
      counts('同级互评 办公室', own(3)),
    );
    // 上级 and 同级 alike: 张三 (96 + 98) / 2, 李四 (90 + 94) / 2.
    expect(score(book, BALLOT_RULES)).toMatchObject({
      said: [],
      totals: { 张三: '97', 李四: '92' },
    });
    expect(score(book, TURNOUT)).toMatchObject({ said: [], totals: { 张三: '97', 李四: '92' } });
  });

  test('each says for itself how many were expected', () => {
    const book = workbook(
      roster(),
      counts('上级评议', all),
      counts('同级互评 一支部', own(2)),
      counts('同级互评 办公室', own(3), null),
    );
    expect(score(book, TURNOUT).said).toEqual(['stop expected-missing 同级互评 办公室']);
  });
});

describe('ballots without names', () => {
  const head: Written[] = ['姓名', '总体评价', '第一责任'];
  const ballots: Written[][] = [
    ['张三', '好', '好'],
    ['张三', '较好', '好'],
    ['李四', '一般', '好'],
  ];
  const peers = sheet('同级互评', [head, ...ballots]);
  const asked = (name: string, lines: Written[][], options: SheetOptions = {}) =>
    score(
      workbook(
        roster(),
        peers,
        sheet('上级', [head, ...ballots]),
        sheet(name, [head, ...lines], options),
      ),
      BALLOT_RULES,
    );

  test.each([
    [
      'another count of the same people',
      ballots.with(0, ['张三', '差', '差']),
      'ballots-sheet-twice',
    ],
    ['one ballot more', [...ballots, ['李四', '好', '好']], 'ballots-sheet-twice'],
    ['a copy', ballots, 'ballots-sheet-copied'],
    ['a copy in another order', ballots.toReversed(), 'ballots-sheet-copied'],
    ['one person in common', ballots.slice(2), 'ballots-sheet-copied'],
  ] as [string, Written[][], string][])('on a second sheet: %s', (_, lines, code) => {
    for (const hidden of [false, true]) {
      const { said } = asked('同级互评 (2)', lines, { hidden });
      expect(said).toContain(`stop ${code} 同级互评 (2)`);
    }
  });

  test('of different people, a sheet a unit, are read together', () => {
    const book = workbook(
      roster(),
      sheet('上级', [head, ...ballots]),
      sheet('同级互评 办公室', [head, ...ballots.slice(0, 2)]),
      sheet('同级互评 一支部', [head, ...ballots.slice(2)]),
    );
    // 张三 (90 + 100) / 2 from both groups; 李四 (60 + 100) / 2.
    expect(score(book, BALLOT_RULES)).toMatchObject({
      said: [],
      totals: { 张三: '95', 李四: '80' },
    });
  });

  test('on one sheet with 评议主体 and again on another', () => {
    const mixed = sheet('汇总', [
      ['评议主体', ...head],
      ...ballots.map((line) => ['上级', ...line]),
    ]);
    const book = workbook(roster(), peers, sheet('上级评议', [head, ...ballots]), mixed);
    expect(score(book, BALLOT_RULES).said).toContain('stop ballots-sheet-copied 汇总');
  });

  test('with names the same rater twice voids, and others are added', () => {
    const named = (name: string, raters: string[]) =>
      sheet(name, [
        ['评议人', ...head],
        ...raters.map((rater, index) => [rater, ...(ballots[index] ?? [])]),
      ]);
    const book = (raters: string[]) =>
      workbook(
        roster(),
        sheet('上级', [head, ...ballots]),
        named('同级互评', ['甲', '乙', '甲']),
        named('同级互评 (2)', raters),
      );
    expect(score(book(['丙', '丁', '丙']), BALLOT_RULES).said).toEqual([]);
    expect(score(book(['甲', '丁', '丙']), BALLOT_RULES).said).toEqual([
      'void mark-twice 同级互评 (2)!C2 #0',
      'void mark-twice 同级互评 (2)!D2 #0',
    ]);
  });
});
