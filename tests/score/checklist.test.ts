import { expect, test } from 'vitest';
import { layoutProblem } from '../../shared/messages/layout.ts';
import {
  checklist,
  codesOf,
  item,
  number,
  review,
  rulebook,
  subjectAt,
  text,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const items = [item('plan', '40'), item('study', '30'), item('service', '30')];
const rules = rulebook({ components: [checklist({ items })] });
const scoreOne = (left: (string | null)[]) =>
  scoreReview(rules, review([{ checklists: { assessment: left } }]));

test.each([
  [['40', '30', '30'], '100'],
  [['35.2', '28', '25'], '441/5'],
  [['0', '0', '0'], '0'],
])('points left %j: %s', (left, value) => {
  expect(text(subjectAt(scoreOne(left)).components[0]?.value)).toBe(value);
});

test('full marks that add up to something else than 100', () => {
  const two = rulebook({ components: [checklist({ items: [item('a', '20'), item('b', '10')] })] });
  const scoring = scoreReview(two, review([{ checklists: { assessment: ['17', '8'] } }]));
  // 100 × 25 ÷ 30
  expect(text(subjectAt(scoring).total?.exact)).toBe('250/3');
});

test('points lost are taken from the full mark', () => {
  const one = review([{ checklists: { assessment: ['4.8', '28', '5'] } }]);
  const checklists = one.checklists.map((row) => ({
    ...row,
    items: row.items.map((cell, index) => ({ ...cell, lost: index !== 1 })),
  }));
  const score = subjectAt(scoreReview(rules, { ...one, checklists }));
  expect(score.components[0]).toMatchObject({
    left: [number('35.2'), number('28'), number('25')],
    value: number('88.2'),
  });
});

test.each([
  ['blank', [null, '30', '30']],
  ['over the full mark', ['40.000001', '30', '30']],
  ['below 0', ['-0.000001', '30', '30']],
  ['no cell', ['40', '30']],
])('an item that is %s is never 0', (_, left) => {
  const scoring = scoreOne(left);
  expect(subjectAt(scoring)).toMatchObject({ status: 'void', total: null, rank: null });
  expect(codesOf(scoring.problems)).toEqual(['component-incomplete']);
});

test('the reader’s own problem is enough: no second one is added', () => {
  const problems = [
    {
      code: 'count-unreadable',
      effect: 'void',
      values: { value: '七' },
      place: { sheet: 'assessment', cell: 'C2' },
      subject: 0,
    },
  ] as const;
  const scoring = scoreReview(
    rules,
    review([{ checklists: { assessment: [null, '1', '1'] } }], { problems }),
  );
  expect(scoring.problems).toEqual(problems);
  expect(subjectAt(scoring).voids).toEqual([{ by: 'problem', problem: problems[0] }]);
});

test('absent from a sheet that the weight needs: void, with the name', () => {
  const scoring = scoreReview(rules, review([{ name: '张三' }]));
  expect(scoring.problems).toEqual([
    {
      code: 'checklist-row-missing',
      effect: 'void',
      values: { name: '张三', component: { zh: 'assessment', en: 'assessment' } },
      place: { sheet: '名册', cell: 'A2' },
      subject: 0,
    },
  ]);
});

test('absent where it weighs 0 % in the category: scored without it', () => {
  const components = [
    checklist({ weight: weight({ 机关: '100%', 基层: '0%' }) }),
    checklist({ id: 'other', weight: weight({ 机关: '0%', 基层: '100%' }) }),
  ];
  const scoring = scoreReview(
    rulebook({ components }),
    review([{ category: '基层', checklists: { other: ['77'] } }]),
  );
  const score = subjectAt(scoring);
  expect(text(score.total?.score)).toBe('77');
  expect(score.components.map(({ value }) => text(value))).toEqual([null, '77']);
});

test('a row that the reader could not take as this subject’s is not called missing', () => {
  const twice = layoutProblem(
    'subject-twice-in-sheet',
    { name: '张三', other: 'assessment!B9' },
    { place: { sheet: 'assessment', cell: 'B2' }, subject: 0 },
  );
  const one = { name: '张三', checklists: { assessment: ['40', '30', '30'] } };
  const read = review([one], { problems: [twice] });
  for (const checklists of [[], [...read.checklists, ...read.checklists]]) {
    const scoring = scoreReview(rules, { ...read, checklists });
    expect([scoring.problems, subjectAt(scoring).status]).toEqual([[twice], 'void']);
  }
});
