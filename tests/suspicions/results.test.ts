import { describe, expect, test } from 'vitest';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { rulesWith } from '../layout/ballot-workbook.ts';
import { said, sheet, type Written, workbook } from '../layout/sheet.ts';

const PEOPLE = ['白杨', '方舟', '高原', '江河', '林海'];
const LEVELS = ['好', '较好', '一般', '差'];
const ONE_GROUP = rulesWith(
  ['groups: { superiors: 50%, peers: 50% }', 'groups: { superiors: 100% }'],
  ['        lead:    { title: 第一责任, weight: 50% }\n', ''],
  ['overall: { title: 总体评价, weight: 50% }', 'overall: { title: 总体评价, weight: 100% }'],
);

const TWO_LEAVES = rulesWith([
  'groups: { superiors: 50%, peers: 50% }',
  'groups: { superiors: 100% }',
]);

/** A roster, and a tally with these counts of 好, 较好, 一般 and 差; above it what the sheet says. */
function codes(counts: Written[][], above: Written[] = [null], rules = ONE_GROUP): string[] {
  const roster = counts.map((_, row): Written[] => [PEOPLE[row] ?? '', '机关']);
  const lines = counts.map((line, row): Written[] => [PEOPLE[row] ?? '', ...line]);
  const book = workbook(
    sheet('名册', [['姓名', '类别'], ...roster]),
    sheet('上级评议', [above, ['姓名', ...LEVELS], ...lines]),
  );
  const { problems } = prepareReview({ workbook: book, rulebookText: rules, withoutFacts: false });
  return said(problems);
}

describe('a category in which all are alike', () => {
  const alike = (line: Written[]) => PEOPLE.map(() => line);
  test.each<[string, Written[][], string[]]>([
    ['one total', alike([5, 5, 0, 0]), ['note category-one-total']],
    // 94, 92, 96, 98, 90: all from 90 up.
    [
      'everybody',
      [
        [7, 3, 0, 0],
        [6, 4, 0, 0],
        [8, 2, 0, 0],
        [9, 1, 0, 0],
        [5, 5, 0, 0],
      ],
      ['note category-everybody'],
    ],
    // 40, 42, 44, 46, 58: all below 60.
    [
      'nobody',
      [
        [0, 0, 0, 10],
        [0, 0, 1, 9],
        [0, 0, 2, 8],
        [0, 0, 3, 7],
        [0, 0, 9, 1],
      ],
      ['note category-nobody'],
    ],
    [
      'two grades',
      [
        [7, 3, 0, 0],
        [6, 4, 0, 0],
        [8, 2, 0, 0],
        [9, 1, 0, 0],
        [4, 6, 0, 0],
      ],
      [],
    ],
    ['four people', alike([5, 5, 0, 0]).slice(1), []],
    // 80, 82, 84, 86, 88: all in the middle.
    [
      'one grade between',
      [
        [0, 10, 0, 0],
        [1, 9, 0, 0],
        [2, 8, 0, 0],
        [3, 7, 0, 0],
        [4, 6, 0, 0],
      ],
      [],
    ],
  ])('%s', (_, counts, expected) => {
    expect(codes(counts)).toEqual(expected);
  });
});

describe('numbers of ballots', () => {
  const counts: Written[][] = [
    [6, 4, 0, 0],
    [2, 8, 0, 0],
  ];
  const say = (text: string) => codes(counts, [text]);
  test.each([
    ['发出：10份 收回：10份 有效：10份 无效：0份', []],
    ['发出：12份 收回：12份 有效：10份 无效：2份', []],
    ['发出：12份 收回：12份 有效：10份 无效：1份', ['note returned-unlike 上级评议!A1']],
    ['收回：10份 有效：10份 无效：1份', ['note returned-unlike 上级评议!A1']],
    ['收回：9份 有效：10份', ['note valid-above-returned 上级评议!A1']],
    ['发出：10份', []],
    ['有效：10份 无效：1份', []],
    ['发出：10份 收回：10份 未收回：0份', []],
    ['发出：10份 收回：10份 未收回：1份', ['note issued-unlike 上级评议!A1']],
    ['收回：10份 未收回：1份', []],
    ['发出：10份 收回：10份 未收回：1份，其中未交1份', []],
    ['发出：10份 收回：10份 未收回：若干份', []],
    ['收回：12份 有效：10份 空白票：1张 无效：1份', []],
    ['收回：12份 有效：10份 空白票：1张 无效：2份', []],
    ['收回：12份 有效：10份 空白票：3张 无效：1份', ['note returned-unlike-blank 上级评议!A1']],
  ])('%s', (text, expected) => {
    expect(say(text)).toEqual(expected);
  });

  test('in columns, where an empty cell is no 0', () => {
    const head: Written[] = ['姓名', ...LEVELS, '发出', '收回', '未收回', '有效', '白票', '无效'];
    const lines: Written[][] = [
      ['白杨', 6, 4, 0, 0, 12, 12, 0, 10, 1, 1],
      ['方舟', 2, 8, 0, 0, 12, 11, 2, 10, 0, 1],
      ['高原', 3, 7, 0, 0, 12, 11, null, 10, 1, null],
      ['江河', 4, 6, 0, 0, 12, 12, 0, 10, 1, 0],
    ];
    const book = workbook(
      sheet('名册', [['姓名', '类别'], ...lines.map(([name = '']): Written[] => [name, '机关'])]),
      sheet('上级评议', [head, ...lines]),
    );
    const { problems } = prepareReview({
      workbook: book,
      rulebookText: ONE_GROUP,
      withoutFacts: false,
    });
    const sums = said(problems).filter((text) => text.includes('unlike'));
    expect(sums).toEqual([
      'note issued-unlike 上级评议!H3',
      'note returned-unlike-blank 上级评议!G5',
    ]);
  });

  test('more returned than given out, with 应到 beside', () => {
    expect(say('应到：12人 发出：10份 收回：11份')).toContain(
      'note returned-above-issued 上级评议!A1',
    );
  });
});

describe('counts that hardly fit those around them', () => {
  const usual: Written[] = [6, 4, 0, 0];
  const far = (text: string) => text.includes('count');
  // Ten votes each: more than 20 of one person are far above.
  test.each<[string, Written[][], Written[], string[]]>([
    [
      '64 votes beside 10',
      [usual, [60, 4, 0, 0], usual],
      [null],
      ['note count-far-above 上级评议!B4'],
    ],
    [
      '21 votes beside 10',
      [usual, usual, [6, 4, 11, 0]],
      [null],
      ['note count-far-above 上级评议!D5'],
    ],
    ['20 votes beside 10', [usual, usual, [6, 4, 10, 0]], [null], []],
    [
      '7 votes beside 2',
      [
        [1, 1, 0, 0],
        [2, 0, 0, 0],
        [1, 6, 0, 0],
      ],
      [null],
      ['note count-far-above 上级评议!C5'],
    ],
    [
      '6 votes beside 2',
      [
        [1, 1, 0, 0],
        [2, 0, 0, 0],
        [1, 5, 0, 0],
      ],
      [null],
      [],
    ],
    ['a small unit beside two large ones', [usual, usual, [1, 1, 0, 0]], [null], []],
    ['two people', [usual, [60, 4, 0, 0]], [null], []],
    ['as many as came back', [usual, usual], ['收回：10份'], []],
    [
      'one more than came back',
      [usual, [6, 5, 0, 0]],
      ['收回：10份'],
      ['note counts-above-turnout 上级评议!B4'],
    ],
    [
      'one more than given out',
      [usual, [6, 5, 0, 0]],
      ['发出：10份'],
      ['note counts-above-turnout 上级评议!B4'],
    ],
    [
      'one more than expected',
      [usual, [6, 5, 0, 0]],
      ['应到：10人'],
      ['note counts-above-turnout 上级评议!B4'],
    ],
  ])('%s', (_, counts, above, expected) => {
    expect(codes(counts, above).filter(far)).toEqual(expected);
  });

  test('units that state other numbers are not compared', () => {
    const head: Written[] = ['姓名', ...LEVELS, '收回'];
    const lines: Written[][] = [
      ['白杨', 6, 4, 0, 0, 10],
      ['方舟', 5, 5, 0, 0, 10],
      ['高原', 60, 4, 0, 0, 64],
    ];
    expect(saidOf(head, lines, ONE_GROUP).filter(far)).toEqual([]);
  });

  test('on several indicators each is held to the others of the same person', () => {
    const head: Written[] = [
      '姓名',
      ...['总体评价', '第一责任'].flatMap((leaf) => LEVELS.map((level) => `${leaf}-${level}`)),
    ];
    const lines: Written[][] = [
      ['白杨', 6, 4, 0, 0, 6, 4, 0, 0],
      ['方舟', 60, 40, 0, 0, 60, 40, 0, 0],
      ['高原', 6, 4, 0, 0, 6, 44, 0, 0],
    ];
    expect(saidOf(head, lines, TWO_LEAVES).filter(far)).toEqual([
      'note count-far-above 上级评议!G4',
    ]);
  });

  function saidOf(head: Written[], lines: Written[][], rulebookText: string): string[] {
    const roster = lines.map(([name = '']): Written[] => [name, '机关']);
    const book = workbook(
      sheet('名册', [['姓名', '类别'], ...roster]),
      sheet('上级评议', [head, ...lines]),
    );
    return said(prepareReview({ workbook: book, rulebookText, withoutFacts: false }).problems);
  }
});

describe('ballots that did not come back', () => {
  // 10 each: 92 and 84, grades 好 and 较好.
  const counts: Written[][] = [
    [6, 4, 0, 0],
    [2, 8, 0, 0],
  ];
  const CASES: [string, Written[][], string, string[]][] = [
    // 1 more at 差: (920 + 40) / 11 = 87.27 falls to 较好.
    [
      'one may change a grade',
      counts,
      '发出：11份 收回：10份',
      ['note ballots-missing-matter 上级评议'],
    ],
    ['none is missing', counts, '发出：10份 收回：10份', []],
    // 96 and 84 of ten; (960 + 40) / 11 = 90.91 and (840 + 100) / 11 = 85.45 at most, 80 at least.
    [
      'one changes nothing',
      [
        [8, 2, 0, 0],
        [2, 8, 0, 0],
      ],
      '发出：11份 收回：10份',
      [],
    ],
    // 96 and 94 in one grade: with one more each 90.91 and 94.55 may come the other way round.
    [
      'one may change ranks',
      [
        [8, 2, 0, 0],
        [7, 3, 0, 0],
      ],
      '应到：11人 收回：10份',
      ['note ballots-missing-matter 上级评议'],
    ],
    // 82 and 80: (820 + 40) / 11 = 78.18 is another grade.
    [
      'by 应到 rather than 发出',
      [
        [1, 9, 0, 0],
        [0, 10, 0, 0],
      ],
      '应到：10人 发出：11份 收回：10份',
      [],
    ],
    [
      'more came back',
      counts,
      '发出：9份 收回：10份',
      ['note returned-above-expected 上级评议!A1', 'note returned-above-issued 上级评议!A1'],
    ],
  ];
  test.each(CASES)('%s', (_, own, above, expected) => {
    expect(codes(own, [above])).toEqual(expected);
  });

  describe('single ballots of the same counts, where', () => {
    const told = (book: Workbook, rules = ONE_GROUP) =>
      said(prepareReview({ workbook: book, rulebookText: rules, withoutFacts: false }).problems);
    test.each(CASES)('%s', (_, own, above, expected) => {
      for (const lay of [longSheet, wideSheet, paperSheets])
        expect(told(workbook(rosterOf(own), ...lay(own, above)))).toEqual(expected);
    });

    test('numbers may go beyond those that were given', () => {
      const rules = ONE_GROUP.replace(/levels: .*\n.*\n.*\n/, 'number: [0, 100]\n');
      const head: Written[] = ['姓名', '评委1', '评委2'];
      // 95 and 85: of three (190 + 0) / 3 = 63.3 is another grade.
      const lines: Written[][] = [head, ['白杨', 95, 95], ['方舟', 85, 85]];
      const sheets = [rosterOf([[1], [1]]), sheet('上级评议', [['应到：3人'], ...lines])] as const;
      expect(told(workbook(...sheets), rules)).toEqual(['note ballots-missing-matter 上级评议']);
    });

    test('a ballot of one level throughout does not count', () => {
      const rules = rulesWith(
        ['groups: { superiors: 50%, peers: 50% }', 'groups: { superiors: 100% }'],
        [
          '      empty: void',
          '      empty: void\n      valid: { items: some, all-equal: invalid }',
        ],
      );
      const lines: Written[][] = [
        ['应到：3人'],
        ['评议人', '姓名', '总体评价', '第一责任'],
        ['甲', '白杨', '好', '较好'],
        ['乙', '白杨', '较好', '好'],
        ['甲', '方舟', '较好', '差'],
        ['乙', '方舟', '较好', '差'],
      ];
      // 90: with 差 and 一般 (180 + 50) / 3 = 76.7 is another grade.
      const book = workbook(rosterOf([[1], [1]]), sheet('上级评议', lines));
      expect(told(book, rules)).toEqual(['note ballots-missing-matter 上级评议']);
    });
  });
});

const rosterOf = (counts: Written[][]) =>
  sheet('名册', [
    ['姓名', '类别'],
    ...counts.map((_, row): Written[] => [PEOPLE[row] ?? '', '机关']),
  ]);

/** 6, 4, 0, 0: six times 好, then four times 较好. */
const votes = (counts: Written[]): string[] =>
  counts.flatMap((count, level) => Array<string>(Number(count)).fill(LEVELS[level] ?? ''));
const each = <T>(counts: Written[][], make: (person: string, marks: string[]) => T): T[] =>
  counts.map((line, row) => make(PEOPLE[row] ?? '', votes(line)));

const longSheet = (counts: Written[][], above: string) => [
  sheet('上级评议', [
    [above],
    ['评议人', '姓名', '总体评价'],
    ...each(counts, (person, marks) =>
      marks.map((mark, rater): Written[] => [`领导${rater + 1}`, person, mark]),
    ).flat(),
  ]),
];
const wideSheet = (counts: Written[][], above: string) => [
  sheet('上级评议', [
    [above],
    ['姓名', ...votes(counts[0] ?? []).map((_, rater) => `评委${rater + 1}`)],
    ...each(counts, (person, marks): Written[] => [person, ...marks]),
  ]),
];
const paperSheets = (counts: Written[][], above: string) =>
  votes(counts[0] ?? []).map((_, rater) =>
    sheet(rater === 0 ? '上级评议' : `上级评议 评委${rater + 1}`, [
      [rater === 0 ? above : null],
      ['评议人：', `领导${rater + 1}`],
      ['姓名', '总体评价'],
      ...each(counts, (person, marks): Written[] => [person, marks[rater] ?? '']),
    ]),
  );
