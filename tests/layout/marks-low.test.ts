import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { read, rulebook, said, sheet, type Written, workbook } from './sheet.ts';

const RULES = rulebook(`
rulebook: 1
id: talks
version: 2026.1.0
title: { zh: 述职, en: Talks }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
scales: { hundred: { cite: R§1, number: [0, 100] } }
groups: { all: { title: 全体 } }
components:
  talk:
    title: 述职
    cite: R§1
    weight: 100%
    ballots:
      scale: hundred
      groups: { all: 100% }
      indicators:
        a: { title: 年度小结, weight: 40% }
        b: { title: 下步打算, weight: 30% }
        c: { title: 现场答问, weight: 30% }
      aggregate: mean
      round: none
      empty: void
final: { cite: R§3, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { cite: R§3, bands: { 好: "[60, 100]", 差: "[0, 60)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);
const HEAD = ['姓名', '评议人', '年度小结', '下步打算', '现场答问'];
const notes = (...marks: Written[][]) => {
  const rows = marks.map((own, index) => ['申一', `r${index + 1}`, ...own]);
  return read(workbook(sheet('全体', [HEAD, ...rows])), RULES).problems;
};

describe('marks that come nowhere near the top of the scale', () => {
  test.each<[string, Written[][], string[]]>([
    [
      'on every indicator: 15, 10 and 20 may be full marks',
      [
        [14, 9, 19],
        [12, 8, 18],
      ],
      ['note marks-low 全体!C2'],
    ],
    [
      'full marks of 40, 30 and 30 are seen by their sum',
      [
        [38, 27, 29],
        [39, 20, 21],
      ],
      ['note marks-low 全体!C3'],
    ],
    [
      'on one indicator',
      [
        [90, 20, 85],
        [88, 12, 80],
      ],
      ['note marks-low 全体!D2'],
    ],
    [
      'one mark above a fifth',
      [
        [90, 20.5, 85],
        [88, 12, 80],
      ],
      [],
    ],
    [
      'ordinary marks',
      [
        [90, 80, 85],
        [60, 70, 75],
      ],
      [],
    ],
    [
      'low marks beside high ones',
      [
        [5, 80, 85],
        [60, 3, 75],
      ],
      [],
    ],
  ])('%s', (_, marks, expected) => {
    expect(said(notes(...marks))).toEqual(expected);
  });

  test('is told with the figures, and changes no mark', () => {
    const [note] = notes([90, 20, 85], [88, 12, 80]);
    expect(note && sayProblem(note, 'zh')).toBe(
      '“述职”按 0 到 100 评分，但这几个指标最高的一个评分也只有：下步打算 20。如果各指标另有满分（例如 15 分），就没有人能得到满分，请先折算到 100 再填；如果就是这样评的，不必改动，已照填写的计算。',
    );
  });
});
