import { expect, test } from 'vitest';
import { rulesWith } from '../../layout/ballot-workbook.ts';
import type { Edit } from '../moves/edits.ts';
import { runMoves } from '../moves/run-moves.ts';
import { type PlainSheet, plainPackage } from '../plain-package.ts';

const rulebookText = rulesWith([
  '      empty: void',
  '      empty: void\n      self: excluded\n      valid: { items: every }\n      turnout: { min: "> 1/2", of: expected, short: void }',
]);
const NAMES = ['张三', '李四', '王五'];
/** Two of them judge themselves too. */
const RATERS = ['张三', '李四', '赵六', '钱七', '孙八'];
const GROUPS = ['上级评议', '同级互评'];
const level = (at: number) => ['好', '较好', '一般', '差'][at % 4] ?? '';

const ROSTER: PlainSheet = {
  name: '名册',
  lines: [['姓名', '类别'], ...NAMES.map((name) => [name, '机关'])],
};
const LONG: PlainSheet = {
  name: '评议',
  lines: [
    ['评议人', '评议主体', '姓名', '总体评价', '第一责任', '应到'],
    ...NAMES.flatMap((name, i) =>
      GROUPS.flatMap((group) =>
        RATERS.map((rater, j) => [rater, group, name, level(i + j), level(i + 2 * j), 6]),
      ),
    ),
  ],
};
const WIDE = GROUPS.map((name): PlainSheet => {
  const rest = RATERS.slice(1).map(() => null);
  const lines = NAMES.map((own, i) => [
    own,
    ...RATERS.map((_, j) => level(i + j)),
    ...RATERS.map((_, j) => level(2 * i + j)),
  ]);
  const head = ['姓名', '总体评价', ...rest, '第一责任', ...rest];
  return {
    name,
    lines: [['应到：6人'], head, [null, ...RATERS, ...RATERS], ...lines],
    merges: ['A2:A3', 'B2:F2', 'G2:K2'],
  };
});

const put = (sheet: string, cell: string, to: string): Edit => ({
  kind: `${sheet}!${cell}`,
  steps: [['put', sheet, cell, to]],
});
const NOTHING: Edit = { kind: 'nothing', steps: [] };

test.each([
  [
    'a row a ballot',
    [ROSTER, LONG],
    [
      put('评议', 'D3', '差'),
      put('评议', 'D2', ''),
      put('评议', 'E4', '胡写'),
      put('评议', 'A4', '李四'),
    ],
  ],
  [
    'a column a rater',
    [ROSTER, ...WIDE],
    [put('上级评议', 'A1', '应到：12人'), put('同级互评', 'D4', ''), put('上级评议', 'B4', '差')],
  ],
])('turnout, one’s own ballot and whole ballots: %s', { timeout: 600_000 }, (_, sheets, edits) => {
  const outcomes = runMoves([{ rulebookText, bytes: plainPackage(sheets) }], () => [
    NOTHING,
    ...edits,
  ]);
  const verdicts = outcomes.map(({ people }) => people.map(({ verdict }) => verdict));
  expect(verdicts[0]).toEqual(['equal', 'equal', 'equal']);
  expect(verdicts.flat()).not.toContain('WRONG');
});
