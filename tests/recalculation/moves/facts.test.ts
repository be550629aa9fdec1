import { expect, test } from 'vitest';
import { type PlainSheet, plainPackage } from '../plain-package.ts';
import { assessed } from './assessed.ts';
import type { Step } from './edits.ts';
import { runMoves } from './run-moves.ts';

/** 80 points, 1 for each award up to 10, less 2.5 for each error; two errors and nobody is good. */
const rulebookText = assessed(
  { id: 'facts', title: '{ zh: 事实, en: Facts }' },
  `
facts: { awards: { title: 表彰次数 }, errors: { title: 差错次数 } }
adjust:
  award: { title: 表彰, points: +1, each: awards, cap: 10 }
  error: { title: 差错, points: -2.5, each: errors }`,
);

/** Two whose names are patterns, and one that they stand for too. */
const PEOPLE = ['张三', '李四', '王?', '王五', 'Anna', '王~五'];
const unit = (index: number) => `${index + 1}部`;
const who = (index: number) => [PEOPLE[index] ?? '', unit(index)];
const ROSTER: PlainSheet = {
  name: '名册',
  lines: [['姓名', '单位', '类别'], ...PEOPLE.map((_, index) => [...who(index), '机关'])],
};
const CHECKLIST: PlainSheet = {
  name: '日常考核',
  lines: [['姓名', '单位', '计划', '学习'], ...PEOPLE.map((_, index) => [...who(index), 50, 30])],
};
/** Rows 3 to 7; 张三 has two. */
const FACTS: PlainSheet = {
  name: '事实台账',
  lines: [
    ['2026年事实台账'],
    ['姓名', '单位', '表彰次数', '差错次数', '文号', '日期'],
    [...who(0), 1, 0, '〔2026〕3号', '2026-03-05'],
    [...who(1), 0, 1, null, null],
    [...who(2), 2, 0, '〔2026〕4号', '2026-03-06'],
    [...who(0), 0, 1, '〔2026〕5号', '2026-03-06'],
    [...who(4), 0.1, 0, 'gb/t 3-b(2026)', null],
  ],
};
const BEFORE = [78.5, 77.5, 82, 80, 80.1, 80];
const WIDE = 'ＧＢ／ｔ　３－ｂ（２０２６）';
const VOID = '不计分';
const NOBODY = BEFORE.map(() => VOID);

/** A row typed in, by its cells from the name on. */
const typed = (row: number, ...cells: readonly (string | number)[]): Step[] =>
  cells.map((cell, index) => ['put', FACTS.name, `${'ABCDEF'[index]}${row}`, cell]);

/** Worked by hand from BEFORE; nobody where a row is not understood. */
const EDITS: readonly (readonly [string, readonly Step[], readonly (number | string)[]])[] = [
  ['nothing', [], BEFORE],
  ['a second row', typed(8, ...who(1), 2, 1, '〔2026〕9号'), [78.5, 77, 82, 80, 80.1, 80]],
  ['a row for whoever had none', typed(8, ...who(3), 3, 0), [78.5, 77.5, 82, 83, 80.1, 80]],
  ['of one whose name is a pattern', typed(8, ...who(5), 1), [78.5, 77.5, 82, 80, 80.1, 81]],
  ['two of one whose name is one', typed(8, ...who(2), 0, 2), [78.5, 77.5, 77, 80, 80.1, 80]],
  ['below an empty row', typed(10, ...who(3), 1, 0), [78.5, 77.5, 82, 81, 80.1, 80]],
  [
    'between others, who then are sorted',
    [
      ['insert', FACTS.name, 'Rows', 4, 1],
      ...typed(5, ...who(4), 0.2, 0),
      ['sort', FACTS.name, 'A3:F8', 0, false],
    ],
    [78.5, 77.5, 82, 80, 80.3, 80],
  ],
  ['the rows of one who has two exchanged', [['exchange', FACTS.name, 'A3:F3', 'A6:F6']], BEFORE],
  ['a row deleted', [['remove', FACTS.name, 'Rows', 4, 1]], [78.5, 77.5, 80, 80, 80.1, 80]],
  ['a row retyped as another’s', typed(5, ...who(3)), [78.5, 77.5, 80, 82, 80.1, 80]],
  [
    'a number that is none in an added row',
    typed(8, ...who(3), '两次'),
    [78.5, 77.5, 82, VOID, 80.1, 80],
  ],
  ['a day in an added row', typed(8, ...who(3), 46086), [78.5, 77.5, 82, VOID, 80.1, 80]],
  ['the same again with its document', typed(8, ...who(2), 2, 0, '[2026]４号'), NOBODY],
  ['the same, its digits, letters and signs full-width', typed(8, ...who(4), 0.1, 0, WIDE), NOBODY],
  ['the same in capital letters', typed(8, ...who(4), 0.1, 0, 'GB/T 3-B（2026）'), NOBODY],
  ['another letter', typed(8, ...who(4), 0.1, 0, 'gb/t 3-c(2026)'), [78.5, 77.5, 82, 80, 80.2, 80]],
  ['the same without a word', typed(8, ...who(1), 0, 1), [78.5, 75, 82, 80, 80.1, 80]],
  ['above the heading', [['insert', FACTS.name, 'Rows', 0, 2], ...typed(2, ...who(3), 1)], BEFORE],
  ['a stranger', typed(8, '欧阳某某', '1部', 1), NOBODY],
  ['without a unit', typed(8, '张三', '', 1), NOBODY],
  ['in other letters', typed(8, 'ANNA', unit(4), 1), NOBODY],
  ['far below', typed(60, ...who(1), 1), NOBODY],
  ['a heading renamed', [['put', FACTS.name, 'C2', '其他']], NOBODY],
];

test('rows that are added to facts count for whom they name, or nobody has a total', {
  timeout: 600_000,
}, () => {
  const input = { rulebookText, bytes: plainPackage([ROSTER, CHECKLIST, FACTS]) };
  const outcomes = runMoves([input], () => EDITS.map(([kind, steps]) => ({ kind, steps })));
  const shown = outcomes.map(({ edit, people }) => [edit.kind, people.map((one) => one.shown[0])]);
  expect(shown).toEqual(EDITS.map(([kind, , totals]) => [kind, totals]));
  const wrong = outcomes.flatMap(({ edit, people }) =>
    people.flatMap((one) => (one.verdict === 'WRONG' ? [[edit.kind, one]] : [])),
  );
  expect(wrong).toEqual([]);
});
