import { expect, test } from 'vitest';
import { rulesWith } from '../../layout/ballot-workbook.ts';
import type { Edit } from '../moves/edits.ts';
import { runMoves } from '../moves/run-moves.ts';
import { type PlainSheet, plainPackage } from '../plain-package.ts';

const rate = (among: string) =>
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
/** The votes of the one component that serve for the share too. */
const bothRules = rulesWith(
  ['    weight: 100%', '    weight: 50%'],
  [
    `        overall: { title: 总体评价, weight: 50% }
        lead:    { title: 第一责任, weight: 50% }
`,
    '        overall: { title: 总体评价, weight: 100% }\n',
  ],
  [
    'final: {',
    `  good:
    title: 优秀率
    weight: 50%
    rate: { scale: four, groups: { superiors: 50%, peers: 50% }, of: [好], among: ballots, bands: [ { from: 60%, points: 100 }, { from: 0%, points: 50 } ] }
final: {`,
  ],
);

const NAMES = ['张三', '李四', '王五'];
const GROUPS = ['上级评议', '同级互评'];
const VOTES: Record<string, readonly string[]> = {
  // Superiors 3 of 4, or 3 of 5 with the abstention; peers 2 of 2.
  张三: ['好 好 较好 一般 弃权', '好 较好'],
  // 5 of 5; 1 of 2, a blank being no ballot.
  李四: ['好 好 好 好 好', '好 差 -'],
  // 9 of 10 reach a band; nobody.
  王五: ['好 好 好 好 好 好 好 好 较好 差', '好 好 好 好'],
};
const votesOf = (name: string, group: number) => (VOTES[name]?.[group] ?? '').split(' ');
const ROSTER: PlainSheet = {
  name: '名册',
  lines: [['姓名', '类别'], ...NAMES.map((name) => [name, '机关'])],
};
const LONG: PlainSheet = {
  name: '评议',
  lines: [
    ['评议人', '评议主体', '姓名', '评价'],
    ...NAMES.flatMap((name) =>
      GROUPS.flatMap((group, at) =>
        votesOf(name, at).map((vote, rater) => [
          `${group}${rater}`,
          group,
          name,
          vote === '-' ? null : vote,
        ]),
      ),
    ),
  ],
};
const RATERS = Array.from({ length: 10 }, (_, rater) => `评委${rater + 1}`);
const wide = (title: string) =>
  GROUPS.map((name, at): PlainSheet => {
    const rest = RATERS.slice(1).map(() => null);
    const lines = NAMES.map((own) => {
      const votes = votesOf(own, at);
      return [
        own,
        ...RATERS.map((_, rater) => (votes[rater] === '-' ? null : (votes[rater] ?? null))),
      ];
    });
    return {
      name,
      lines: [['姓名', title, ...rest], [null, ...RATERS], ...lines],
      merges: ['A1:A2', 'B1:K1'],
    };
  });
const WIDE = wide('现场述职评议');

const put = (sheet: string, cell: string, to: string): Edit => ({
  kind: `${sheet}!${cell}`,
  steps: [['put', sheet, cell, to]],
});
const NOTHING: Edit = { kind: 'nothing', steps: [] };
const LONG_EDITS = [
  put('评议', 'D2', '差'),
  put('评议', 'D6', '好'),
  put('评议', 'D3', ''),
  put('评议', 'D4', '胡写'),
  put('评议', 'C2', '李四'),
];
const WIDE_EDITS = [
  put('上级评议', 'B3', '差'),
  put('上级评议', 'F3', '好'),
  put('同级互评', 'D3', '一般'),
  put('同级互评', 'B4', '胡写'),
  put('上级评议', 'A4', '张三'),
];

test.each([
  ['marks in rows', rate('marks'), [ROSTER, LONG], LONG_EDITS, [85, 85, 100]],
  ['marks in columns', rate('marks'), [ROSTER, ...WIDE], WIDE_EDITS, [85, 85, 100]],
  ['ballots in rows', rate('ballots'), [ROSTER, LONG], LONG_EDITS, [85, 85, 100]],
  ['ballots in columns', rate('ballots'), [ROSTER, ...WIDE], WIDE_EDITS, [85, 85, 100]],
  // Means 85 and 90, 100 and 70, 92 and 100; 好 is 2 of 5 and 1 of 2, 5 of 5 and 1 of 2, 8 of 10 and 4 of 4.
  ['votes for both', bothRules, [ROSTER, ...wide('总体评价')], WIDE_EDITS, [68.75, 92.5, 98]],
])('a share among %s', { timeout: 600_000 }, (_, rulebookText, sheets, edits, totals) => {
  const outcomes = runMoves([{ rulebookText, bytes: plainPackage(sheets) }], () => [
    NOTHING,
    ...edits,
  ]);
  const [before] = outcomes;
  expect(before?.people.map(({ verdict, shown }) => [verdict, shown[0]])).toEqual(
    totals.map((total) => ['equal', total]),
  );
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect(verdicts).not.toContain('WRONG');
});
