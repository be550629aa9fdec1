import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { ONE_GROUP, ONE_LEAF } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(ONE_LEAF, ONE_GROUP);
const LEVELS = ['好', '较好', '一般', '差'];

/** A paper: for each person the level that was chosen, from 0; null for none. */
const paper = (chosen: readonly (number | null)[], sign: Written = '√'): Written[][] => [
  ['民主测评票'],
  ['序号', '姓名', '评价意见', null, null, null],
  [null, null, ...LEVELS],
  ...chosen.map((level, index) => [
    index + 1,
    ['张三', '李四'][index] ?? '',
    ...LEVELS.map((_, at) => (at === level ? sign : null)),
  ]),
];
const MERGED = { merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:F2'] };
const papers = (...all: Written[][][]) =>
  workbook(roster(), ...all.map((lines, index) => sheet(`票${index + 1}`, lines, MERGED)));

// 张三: (100 + 80 + 80)/3 = 260/3; 李四: (100 + 60)/2 = 80, the third left blank.
const TOTALS = { 张三: '260/3', 李四: '80' };
const CHOSEN = [
  [0, 0],
  [1, 2],
  [1, null],
];

describe('ticks under levels', () => {
  test.each(['√', '✓', '✔', '✔️', '☑', '√√', '●', 'V', 'ｖ', 'y', '是', '对'])(
    'a sheet a rater: %s',
    (sign) => {
      const { said, totals, review } = score(
        papers(...CHOSEN.map((chosen) => paper(chosen, sign))),
        rules,
      );
      expect([said, totals]).toEqual([[], TOTALS]);
      expect(review?.ballots[0]?.raters.map(({ name }) => name)).toEqual(['票1', '票2', '票3']);
    },
  );

  test('boxes that are TRUE or FALSE', () => {
    const lines = CHOSEN.map((chosen) =>
      paper(chosen, true).map((line, row) => (row < 3 ? line : line.map((cell) => cell ?? false))),
    );
    expect(score(papers(...lines), rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('several raters in the rows of one sheet', () => {
    const head = ['评议人', '姓名', ...LEVELS];
    const rows = CHOSEN.flatMap((chosen, rater) =>
      chosen.map((level, subject) => [
        `r${rater + 1}`,
        ['张三', '李四'][subject] ?? '',
        ...LEVELS.map((_, at) => (at === level ? '√' : null)),
      ]),
    );
    const book = workbook(roster(), sheet('上级评议', [head, ...rows]));
    expect(score(book, rules)).toMatchObject({ said: [], totals: TOTALS });
    const nameless = [head, ...rows].map((line) => line.slice(1));
    const anonymous = workbook(roster(), sheet('上级评议', nameless));
    expect(score(anonymous, rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('several indicators, groups by the sheets’ names, and abstentions', () => {
    const head: Written[][] = [
      ['姓名', '总体评价', ...Array(4).fill(null), '第一责任', ...Array(4).fill(null)],
      [null, ...LEVELS, '弃权', ...LEVELS, '弃权'],
    ];
    const row = (name: string, ...at: number[]): Written[] => [
      name,
      ...Array.from({ length: 10 }, (_, index) => (at.includes(index) ? '√' : null)),
    ];
    const book = workbook(
      roster(),
      sheet('上级评议-赵一', [...head, row('张三', 0, 5), row('李四', 0, 5)]),
      sheet('上级评议-钱二', [...head, row('张三', 1, 7), row('李四', 4, 9)]),
      sheet('同级互评1', [...head, row('张三', 1, 8), row('李四', 0, 5)]),
    );
    // As in marks.test.ts: 张三 72.5, 李四 100.
    const { said, totals, review } = score(book, BALLOT_RULES);
    expect([said, totals]).toEqual([[], { 张三: '145/2', 李四: '100' }]);
    expect(review?.ballots[0]?.raters.map(({ name }) => name)).toEqual(['赵一', '钱二', '1']);
  });

  test('a line above says who gave the ballot, and one who is the subject is left out', () => {
    const excluded = rulesWith(ONE_LEAF, ONE_GROUP, [
      '      empty: void',
      '      empty: void\n      self: excluded',
    ]);
    const said = (line: Written[], chosen: number[]) => [line, ...paper(chosen).slice(1)];
    const book = workbook(
      roster(),
      sheet('Sheet1', said(['单位：办公室　评议人：张三　日期：11月'], [0, 3]), MERGED),
      sheet('Sheet2', said(['评议人', '王五'], [1, 1]), { merges: MERGED.merges.slice(1) }),
    );
    expect(score(book, excluded)).toMatchObject({ said: [], totals: { 张三: '80', 李四: '60' } });
  });

  test('two ticks for one indicator cannot be read', () => {
    const twice = paper([0, 0]).map((line, row) => (row === 3 ? line.with(4, '√') : line));
    expect(score(papers(twice, paper([1, 2])), rules)).toMatchObject({
      said: ['void ticks-several 票1!E4 #0'],
      totals: { 张三: null, 李四: '80' },
    });
  });

  test('a cell merged over two levels says neither', () => {
    const merged = (lines: Written[][]) =>
      workbook(
        roster(),
        sheet('票1', lines, { merges: [...MERGED.merges, 'C4:D4'] }),
        sheet('票2', paper([1, 2]), MERGED),
      );
    for (const [chosen, cell] of [
      [0, 'D4'],
      [1, 'D4'],
      [null, 'D4'],
    ] as const)
      expect(score(merged(paper([chosen, 0])), rules)).toMatchObject({
        said: [`void cell-merged 票1!${cell} #0`],
        totals: { 张三: null, 李四: '80' },
      });
    // A tick beside it says which.
    expect(score(merged(paper([3, 0])), rules)).toMatchObject({ said: [], totals: { 张三: '60' } });
  });

  test('what is neither a tick nor none is named', () => {
    const odd = (sign: Written) =>
      paper([0, 0]).map((line, row) => (row === 3 ? line.with(2, null).with(4, sign) : line));
    for (const sign of ['同意', '×', 5])
      expect(score(papers(odd(sign), paper([1, 2])), rules)).toMatchObject({
        said: ['void tick-unreadable 票1!E4 #0'],
        totals: { 张三: null, 李四: '80' },
      });
  });

  test.each(['×', '/', '—', '否', 0, '□'])(
    'beside a tick %s says that it is not this one',
    (no) => {
      const lines = CHOSEN.map((chosen) =>
        paper(chosen).map((line, row) =>
          row < 3 || chosen[row - 3] === null ? line : line.map((cell) => cell ?? no),
        ),
      );
      expect(score(papers(...lines), rules)).toMatchObject({ said: [], totals: TOTALS });
    },
  );

  test('a blank paper is no vote', () => {
    const blank = paper([null, null]);
    expect(score(papers(...CHOSEN.map((chosen) => paper(chosen)), blank), rules)).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('one rater’s second paper is one too many', () => {
    const book = workbook(
      roster(),
      sheet('票1', paper([0, 0]), MERGED),
      sheet('补', [['票号：票1'], ...paper([0, 0]).slice(1)], MERGED),
    );
    expect(score(book, rules).said).toEqual([
      'void mark-twice 补!C4 #0',
      'void mark-twice 补!C5 #1',
    ]);
  });
});

describe('ones and zeros', () => {
  const counts = (name: string, lines: number[][]) =>
    sheet(name, [
      ['姓名', ...LEVELS],
      ...lines.map((line, index) => [['张三', '李四'][index] ?? '', ...line]),
    ]);

  test('on a sheet that is a rater’s are ticks, which is said', () => {
    const one = (level: number) => LEVELS.map((_, at) => (at === level ? 1 : 0));
    const book = workbook(
      roster(),
      ...CHOSEN.map(([first, second], index) =>
        counts(`票${index + 1}`, [one(first ?? 9), one(second ?? 9)]),
      ),
    );
    expect(score(book, rules)).toMatchObject({
      said: ['票1', '票2', '票3'].map((name) => `note ones-read-as-ticks ${name}!A2`),
      totals: TOTALS,
    });
  });

  test('on any other sheet are counts', () => {
    const { review, totals } = score(
      workbook(
        roster(),
        counts('上级评议', [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
        ]),
      ),
      rules,
    );
    expect([review?.tallies.length, totals]).toEqual([2, { 张三: '100', 李四: '80' }]);
  });

  test.each([
    [[1, 1, 0, 0], '90'],
    [[3, 0, 0, 1], '85'],
  ])('counts are counts whatever the sheet is called: %j', (line, total) => {
    const book = workbook(roster(), counts('票1', [line, [1, 0, 0, 0]]));
    expect(score(book, rules)).toMatchObject({ said: [], totals: { 张三: total, 李四: '100' } });
  });

  test('a tick among counts is no count', () => {
    const lines: Written[][] = [
      ['姓名', ...LEVELS],
      ['张三', 8, 2, '√', 0],
      ['李四', 5, 5, 0, 0],
    ];
    expect(score(workbook(roster(), sheet('上级评议', lines)), rules).said).toEqual([
      'void count-unreadable 上级评议!D2 #0',
    ]);
  });
});
