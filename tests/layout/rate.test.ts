import { describe, expect, test } from 'vitest';
import { bookOf, roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = (among: string) =>
  rulesWith([
    `    ballots:
      scale: four
      groups: { superiors: 50%, peers: 50% }
      indicators:
        overall: { title: 总体评价, weight: 50% }
        lead:    { title: 第一责任, weight: 50% }
      round: none
      empty: void
`,
    `    rate:
      scale: four
      groups: { superiors: 60%, peers: 40% }
      of: [好, 较好]
      among: ${among}
      bands: [ { from: 90%, points: 100 }, { from: 75%, points: 85 }, { from: 0%, points: 60 } ]
`,
  ]);

const LEVELS = ['姓名', '好', '较好', '一般', '差', '弃权', '有效'];
// 张三, of marks: superiors 3 of 4, peers 2 of 2: 0.6 × 0.75 + 0.4 × 1 = 0.85 → 85 points.
// Of valid ballots, an abstention being one: superiors 3 of 5: 0.36 + 0.4 = 0.76 → 85 points.
// 李四: superiors 5 of 5, peers 1 of 2: 0.6 + 0.2 = 0.8 → 85 points, whichever way.
const SUPERIORS: Written[][] = [LEVELS, ['张三', 2, 1, 1, 0, 1, 5], ['李四', 5, 0, 0, 0, 0, 5]];
const PEERS: Written[][] = [LEVELS, ['张三', 1, 1, 0, 0, 0, 2], ['李四', 1, 0, 0, 1, 0, 2]];
const tallies = (superiors = SUPERIORS, peers = PEERS) =>
  workbook(roster(), sheet('上级评议', superiors), sheet('同级互评', peers));

/** The same marks, a row each. */
const marks = (lines: Written[][], group: string): Written[][] =>
  lines
    .slice(1)
    .flatMap(([name, ...counts]) =>
      counts
        .slice(0, 5)
        .flatMap((count, level) =>
          Array.from({ length: Number(count) }, (_, vote) => [
            `${group}${level}-${vote}`,
            group,
            name ?? null,
            LEVELS[level + 1] ?? null,
          ]),
        ),
    );
const LONG: Written[][] = [
  ['评议人', '评议主体', '姓名', '评价'],
  ...marks(SUPERIORS, '上级评议'),
  ...marks(PEERS, '同级互评'),
];

const WIDE = (group: string): Written[][] => {
  const own = LONG.slice(1).filter((line) => line[1] === group);
  const raters = [...new Set(own.map(([rater]) => rater))];
  return [
    ['姓名', '现场述职评议', ...raters.slice(1).map(() => null)],
    [null, ...raters.map((rater) => rater ?? null)],
    ...['张三', '李四'].map((name) => [
      name,
      ...raters.map(
        (rater) => own.find((line) => line[0] === rater && line[2] === name)?.[3] ?? null,
      ),
    ]),
  ];
};

describe.each([['marks'], ['ballots']])('a share among %s', (among) => {
  test.each([
    ['counted', tallies()],
    ['a row a mark', bookOf('评议', LONG)],
    [
      'a column a rater',
      workbook(roster(), sheet('上级评议', WIDE('上级评议')), sheet('同级互评', WIDE('同级互评'))),
    ],
  ])('%s', (_, book) => {
    const { totals, said, review } = score(book, rules(among));
    expect([said, totals]).toEqual([[], { 张三: '85', 李四: '85' }]);
    expect(review?.problems).toEqual([]);
  });
});

describe('the edge of a band', () => {
  test('among marks the share is 3 of 4, among ballots 3 of 5', () => {
    // Peers 1 of 2 as well: 0.6 × 3/4 + 0.4 × 1/2 = 0.65; 0.6 × 3/5 + 0.2 = 0.56. Both 60 points.
    const peers: Written[][] = [LEVELS, ['张三', 1, 0, 1, 0, 0, 2], ['李四', 2, 0, 0, 0, 0, 2]];
    // 李四: 5 of 5 and 2 of 2.
    for (const among of ['marks', 'ballots'])
      expect(score(tallies(SUPERIORS, peers), rules(among)).totals).toEqual({
        张三: '60',
        李四: '100',
      });
  });
});

describe('有效 on a tally', () => {
  const valid = (written: Written): Written[][] =>
    SUPERIORS.map((line, row) => (row === 1 ? line.with(6, written) : line));
  const none = SUPERIORS.map((line) => line.slice(0, 6));

  test.each<[string, Written[][], string[]]>([
    ['blank', valid(null), ['void valid-blank 上级评议!A2 #0']],
    ['unreadable', valid('五'), ['void count-unreadable 上级评议!G2 #0']],
    [
      'fewer than the votes',
      valid(2),
      ['note counts-unlike-valid 上级评议!B2', 'void counts-above-valid 上级评议!G2 #0'],
    ],
  ])('%s, voids where ballots are asked', (_, lines, expected) => {
    const { totals, said } = score(tallies(lines), rules('ballots'));
    expect(said.toSorted()).toEqual(expected);
    expect(totals).toEqual({ 张三: null, 李四: '85' });
  });

  test('no such column stops, or is not asked', () => {
    expect(score(tallies(none), rules('ballots')).said).toEqual(['stop valid-missing 上级评议']);
    expect(score(tallies(none), rules('marks')).totals).toEqual({ 张三: '85', 李四: '85' });
  });

  test('a row without marks is an empty group, void by rule', () => {
    const lines = [LEVELS, SUPERIORS[1] ?? [], ['李四']];
    expect(score(tallies(lines), rules('ballots'))).toMatchObject({
      said: ['note row-without-marks 上级评议!A3'],
      totals: { 张三: '85', 李四: null },
    });
  });
});

test('beside ballots of another component, each sheet by its name', () => {
  const two = rulesWith(
    ['    weight: 100%\n    ballots', '    weight: 50%\n    ballots'],
    [
      'final: {',
      '  poll: { title: 民主测评, weight: 50%, rate: { scale: four, groups: { peers: 100% }, of: [好], among: marks, bands: [ { from: 50%, points: 90 }, { from: 0%, points: 30 } ] } }\nfinal: {',
    ],
  );
  const report: Written[][] = [
    ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
    ...['上级评议', '同级互评'].flatMap((group) =>
      ['张三', '李四'].map((name) => ['甲', group, name, '较好', '较好']),
    ),
  ];
  const poll: Written[][] = [
    ['评议人', '姓名', '评价'],
    ...['乙', '丙'].flatMap((rater) => [
      [rater, '张三', rater === '乙' ? '好' : '差'],
      [rater, '李四', '差'],
    ]),
  ];
  const book = workbook(roster(), sheet('现场述职评议', report), sheet('民主测评', poll));
  // Half of 80 and half of 90 (one of two is 好), or of 30.
  expect(score(book, two)).toMatchObject({ said: [], totals: { 张三: '85', 李四: '55' } });
});

test('a tally that names groups in its rows leaves the others to ballots', () => {
  const superiors = SUPERIORS.map((line, row) =>
    line.toSpliced(1, 0, row === 0 ? '评议主体' : '上级评议'),
  );
  const peers = LONG.filter((line, row) => row === 0 || line[1] === '同级互评');
  const book = workbook(roster(), sheet('计票', superiors), sheet('评议', peers));
  expect(score(book, rules('marks'))).toMatchObject({
    said: [],
    totals: { 张三: '85', 李四: '85' },
  });
});

describe('a tally with a row for each group of a subject', () => {
  const rows = (lines: Written[][], group: string) =>
    lines.slice(1).map(([name, ...counts]) => [name ?? null, group, ...counts]);
  const lines: Written[][] = [
    ['姓名', '评议主体', ...LEVELS.slice(1)],
    ...rows(SUPERIORS, '上级评议'),
    ...rows(PEERS, '同级互评'),
  ];
  const tally = (own: Written[][]) => workbook(roster(), sheet('计票', own));

  test('counts as two sheets do', () => {
    for (const among of ['marks', 'ballots'])
      expect(score(tally(lines), rules(among))).toMatchObject({
        said: [],
        totals: { 张三: '85', 李四: '85' },
      });
  });

  test('an unknown group voids, and so does one twice', () => {
    const other = lines.map((line, row) => (row === 1 ? line.with(1, '下级') : line));
    expect(score(tally(other), rules('marks')).said).toContain('void group-unknown 计票!B2 #0');
    expect(score(tally([...lines, lines[1] ?? []]), rules('marks'))).toMatchObject({
      said: ['void subject-twice-in-sheet 计票!A6 #0'],
      totals: { 张三: null, 李四: '85' },
    });
  });
});

test('one group counted, the other ballot by ballot', () => {
  const peers = LONG.filter((line, row) => row === 0 || line[1] === '同级互评');
  const book = workbook(roster(), sheet('上级评议', SUPERIORS), sheet('评议', peers));
  expect(score(book, rules('marks'))).toMatchObject({
    said: [],
    totals: { 张三: '85', 李四: '85' },
  });
});

test('another table of the same group is one too many', () => {
  const book = workbook(
    roster(),
    sheet('上级评议', SUPERIORS),
    sheet('同级互评', PEERS),
    sheet('评议', LONG),
  );
  expect(score(book, rules('marks')).said).toEqual([
    'stop ballots-counted-twice 上级评议',
    'stop ballots-counted-twice 同级互评',
  ]);
});
