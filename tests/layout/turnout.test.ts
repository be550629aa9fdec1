import { describe, expect, test } from 'vitest';
import { normaliseLabel } from '../../shared/layout/labels/names.ts';
import {
  isAttendanceWord,
  statedNumbers,
  turnoutWord,
} from '../../shared/layout/labels/turnout-words.ts';
import { read, rulebook, said, sheet, type Written, workbook } from './sheet.ts';

const stated = (text: string): string =>
  statedNumbers(normaliseLabel(text))
    .map(({ is, number }) => `${is} ${number ?? '?'}`)
    .toSorted()
    .join(', ');

describe('numbers in a sentence', () => {
  test.each([
    [
      '应到会党员90名，实到会党员40名，发出测评表40份，收回测评表40份',
      'expected 90, issued 40, returned 40',
    ],
    [
      '应到会党员90名，实到40名，发放民主测评表30份，收回29份，有效票28张',
      'expected 90, issued 30, returned 29, valid 28',
    ],
    ['应到会人数：90，发出：40，收回：40', 'expected 90, issued 40, returned 40'],
    ['发出30张，收回29张，有效28张，无效1张', 'invalid 1, issued 30, returned 29, valid 28'],
    ['应到：30人　发出：30份', 'expected 30, issued 30'],
    ['应参加测评人员 45 人，实际参加 44 人', 'expected 45'],
    ['本次会议应出席党员代表120人，实出席110人。', 'expected 120'],
    ['应参会党员60人；共发放选票58张；共收回58张', 'expected 60, issued 58, returned 58'],
    ['应到会有表决权的正式党员25名', 'expected 25'],
    ['应到会的人数为25人', 'expected 25'],
    ['应参评干部群众 共 33 人', 'expected 33'],
    ['应到 30/实到 28', 'expected 30'],
    ['其中有效票 27 张、废票 1 张', 'invalid 1, valid 27'],
    ['发出问卷 50 份，回收 48 份', 'issued 50, returned 48'],
    ['现场发放测评表20份，当场收回20份', 'issued 20, returned 20'],
    ['应到会90人（其中党员80人、群众10人）', 'expected 90'],
    ['应发测评表30份，实发28份', 'issued 28'],
    [
      'Expected: 30, issued: 28, returned: 27, valid: 26, invalid: 1',
      'expected 30, invalid 1, issued 28, returned 27, valid 26',
    ],
    ['Eligible voters 30; ballots distributed 28', 'expected 30, issued 28'],
    ['Expected members: 30', 'expected 30'],
    ['应到会约90人，发出40份', 'expected ?, issued 40'],
    ['应到会九十人', 'expected ?'],
    ['应到90余人', 'expected ?'],
    ['应到90人左右', 'expected ?'],
    ['应到80-90人', 'expected ?'],
    ['应到80至90人', 'expected ?'],
    ['应到党员90名、群众10名', 'expected ?'],
    ['应到党员90名，其他人员10名', 'expected ?'],
    ['应到1,200人', 'expected ?'],
    ['应到90.5人', 'expected ?'],
    ['应到：见签到表', 'expected ?'],
    ['应到人员名单附后', 'expected ?'],
    ['实到会人数超过应到会人数的三分之二，符合规定', ''],
    ['实到人数达到应到人数2/3方可测评', ''],
    ['占应到会人数的80%', ''],
    ['民主测评汇总表', ''],
    ['有效期：2026年', ''],
    ['参评率=收回÷应到', ''],
    ['回收率96%，有效率100%', ''],
    ['未收回2份', 'outstanding 2'],
    ['发展党员90名', ''],
    ['收入30万元', ''],
    ['实到会党员40名', ''],
  ])('%s', (text, numbers) => {
    expect(stated(text)).toBe(numbers);
  });
});

describe('labels of a cell or a column', () => {
  test.each([
    [
      'expected',
      [
        '应到',
        '应到会',
        '应到人数',
        '应到党员数',
        '应到会人数',
        '应到会党员人数',
        '应参会',
        '应参会人数',
        '应参加人数',
        '应参评人数',
        '应出席',
        '应出席人数：',
        '应到会（人）',
        '应到（名）',
        'Expected',
        'Expected:',
        'Expected voters',
        'Eligible voters',
      ],
    ],
    [
      'issued',
      [
        '发出',
        '发出票数',
        '发出数',
        '发放',
        '发放测评表份数',
        '发放（份）',
        '发出选票',
        '共发出',
        '下发问卷数',
        'Issued',
        'Issued ballots',
        'Distributed',
      ],
    ],
    [
      'returned',
      [
        '收回',
        '收回数',
        '收回票数',
        '回收',
        '收回测评表',
        '收回（张）',
        '实收',
        'Returned',
        'Collected ballots',
      ],
    ],
    ['valid', ['有效', '有效票', '有效票数', '有效数', '有效（票）', 'Valid', 'Valid votes']],
    ['invalid', ['无效', '无效票', '无效票数', '废票', '废票数', 'Invalid', 'Spoilt ballots']],
    [
      undefined,
      [
        '应到率',
        '回收率',
        '有效率',
        '发出时间',
        '收回情况',
        '有效期',
        '应到（含请假）',
        '发票号',
        '参会率',
        'Validity',
        'Expectedness',
        '姓名',
      ],
    ],
  ])('%s', (is, labels) => {
    expect(labels.map((label) => [label, turnoutWord(normaliseLabel(label))])).toEqual(
      labels.map((label) => [label, is]),
    );
  });

  test('who came is known and not asked for', () => {
    const labels = ['实到', '实到人数', '参会人数', '到会人数', '实际参加人数', '实到会党员人数'];
    expect(labels.filter((label) => !isAttendanceWord(normaliseLabel(label)))).toEqual([]);
    expect(['应到', '参会率', '到会情况'].filter((label) => isAttendanceWord(label))).toEqual([]);
  });
});

const RULES = rulebook(`
rulebook: 1
id: turnout
version: 2026.1.0
title: { zh: 支部民主评议, en: Branch }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
scales: { two: { cite: R§1, levels: { 合格: 100, 不合格: 0 } } }
groups: { all: { title: 全体党员 } }
components:
  vote:
    title: 评议
    cite: R§1
    weight: 100%
    ballots:
      scale: two
      groups: { all: 100% }
      indicators: { o: { title: 总体意见, weight: 100% } }
      aggregate: mean
      round: none
      empty: void
      turnout: { min: ">= 2/3", of: expected, short: void }
final: { cite: R§3, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { cite: R§3, bands: { 好: "[60, 100]", 差: "[0, 60)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);
const TABLE: Written[][] = [
  ['姓名', '合格', '不合格'],
  ['申一', 20, 8],
];
const book = (above: Written[][], below: Written[][] = []) =>
  workbook(sheet('全体党员', [...above, ...TABLE, ...below]));
const turnout = (above: Written[][], below: Written[][] = []) => {
  const { review, problems } = read(book(above, below), RULES);
  const stated = Object.entries(review?.tallies[0]?.turnout ?? {});
  return {
    numbers: stated.map(([is, { value }]) => `${is} ${value}`).join(', '),
    said: said(problems),
  };
};

describe('beside a table', () => {
  test.each<[string, Written[][], Written[][], string]>([
    [
      'a value beside its label',
      [['应到会党员人数', 45, '发出票数', 30, '收回票数', 28]],
      [],
      'expected 45, issued 30, returned 28',
    ],
    ['before its label', [[45, '应到', 28, '收回']], [], 'expected 45, returned 28'],
    [
      'under its label',
      [
        ['应到会人数', '发出', '收回'],
        [45, 30, 28],
      ],
      [],
      'expected 45, issued 30, returned 28',
    ],
    ['the other way round', [['收回', 28, '应参会', 45]], [], 'expected 45, returned 28'],
    ['a blank cell between', [['应到党员数', null, 45]], [], 'expected 45'],
    [
      'a sentence below',
      [],
      [['应到会党员45名，发出30份，收回28份']],
      'expected 45, issued 30, returned 28',
    ],
    [
      'a sentence below, one column on',
      [],
      [[null, '应到45人，收回28份']],
      'expected 45, returned 28',
    ],
    ['labels below', [], [['应到', 45, '收回', 28]], 'expected 45, returned 28'],
    [
      'labels below and numbers under them',
      [],
      [
        ['应到', '收回'],
        [45, 28],
      ],
      'expected 45, returned 28',
    ],
    ['above and below', [['应到45人']], [['收回28份'], ['监票人：甲']], 'expected 45, returned 28'],
    [
      'a rule beside the number',
      [['应到45人', '实到人数超过应到人数的2/3有效']],
      [],
      'expected 45',
    ],
  ])('%s', (_, above, below, numbers) => {
    expect(turnout(above, below)).toEqual({ numbers, said: [] });
  });

  test('who came besides is a number that nobody asks for', () => {
    expect(turnout([['应到', 45, '实到', 30]], [])).toEqual({
      numbers: 'expected 45',
      said: ['note values-outside 全体党员!D1'],
    });
  });

  test.each<[string, Written[][], string]>([
    ['about so many', [['应到会约45人，发出30份']], 'stop labelled-unreadable 全体党员!A1'],
    ['too many to be meant', [['应到会45000人，发出30份']], 'stop labelled-unreadable 全体党员!A1'],
    ['in words', [['应到会四十五人，发出30份']], 'stop labelled-unreadable 全体党员!A1'],
    ['a sum', [['应到党员45名、群众10名', '发出30份']], 'stop labelled-unreadable 全体党员!A1'],
    [
      'a list elsewhere',
      [['应到人员见签到表', '发出30份']],
      'stop labelled-unreadable 全体党员!A1',
    ],
    ['no number beside it', [['应到', '约45', '发出', 30]], 'stop labelled-unreadable 全体党员!B1'],
    ['twice', [['应到45人'], ['应到会人数', 50]], 'stop labelled-twice 全体党员!B2'],
    ['nothing at all', [['民主评议汇总表']], 'stop expected-missing 全体党员'],
  ])('%s: not guessed', (_, above, problem) => {
    expect(turnout(above).said).toEqual([problem]);
  });

  test('发出 stands in for 应到 with a note', () => {
    expect(turnout([['发出30份，收回28份']])).toEqual({
      numbers: 'issued 30, returned 28',
      said: ['note issued-for-expected 全体党员'],
    });
  });

  test('a column that speaks of 应到 and more is not passed over', () => {
    const header = ['姓名', '合格', '不合格', '应到（含请假）', '发出'];
    const one = sheet('全体党员', [header, ['申一', 20, 8, 45, 30]]);
    expect(said(read(workbook(one), RULES).problems)).toEqual([
      'stop labelled-unreadable 全体党员!D1',
    ]);
  });

  test('columns', () => {
    const header = ['姓名', '合格', '不合格', '应到党员数', '参会人数', '收回票数（张）'];
    const { review, problems } = read(
      workbook(sheet('全体党员', [header, ['申一', 20, 8, 45, 30, 28]])),
      RULES,
    );
    expect(said(problems)).toEqual([]);
    expect(review?.tallies[0]?.turnout).toMatchObject({
      expected: { value: 45 },
      returned: { value: 28 },
    });
  });
});
