import { expect, test } from 'vitest';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { rulesWith } from '../layout/ballot-workbook.ts';
import { said, sheet, type Written, workbook } from '../layout/sheet.ts';

const RULES = rulesWith(
  ['groups: { superiors: 50%, peers: 50% }', 'groups: { superiors: 100% }'],
  ['        lead:    { title: 第一责任, weight: 50% }\n', ''],
  ['overall: { title: 总体评价, weight: 50% }', 'overall: { title: 总体评价, weight: 100% }'],
);

/** Two people's votes under these titles, and how the columns lie. */
function told(titles: readonly string[], turn = (rows: Written[][]) => rows): string[] {
  const roster: Written[][] = ['白杨', '方舟'].map((name) => [name, '机关']);
  const votes: Written[][] = [
    ['白杨', 6, 3, 1, 0],
    ['方舟', 2, 5, 2, 1],
  ];
  const book = workbook(
    sheet('名册', [['姓名', '类别'], ...roster]),
    sheet('上级评议', turn([['姓名', ...titles], ...votes])),
  );
  const { problems } = prepareReview({ workbook: book, rulebookText: RULES, withoutFacts: false });
  return said(problems);
}
const turned = (rows: Written[][]): Written[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

test.each<[string, string[], string[]]>([
  ['from the best', ['好', '较好', '一般', '差'], []],
  ['from the worst', ['差', '一般', '较好', '好'], []],
  ['two exchanged', ['好', '较好', '差', '一般'], ['note levels-out-of-order 上级评议!B1']],
  [
    'the best in the middle',
    ['较好', '好', '一般', '差'],
    ['note levels-out-of-order 上级评议!B1'],
  ],
])('levels in columns, %s', (_, titles, expected) => {
  expect(told(titles)).toEqual(expected);
});

test('levels down a turned table', () => {
  expect(told(['好', '较好', '差', '一般'], turned)).toEqual([
    'note levels-out-of-order 上级评议!A2',
  ]);
});
