import { describe, expect, test } from 'vitest';
import type { RankKey } from '../../shared/rulebook/model/rulebook.ts';
import {
  adjustment,
  ballots,
  checklist,
  item,
  number,
  type Person,
  review,
  rulebook,
  scores,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const ranksOf = (people: readonly Person[], over: Parameters<typeof rulebook>[0] = {}) =>
  scoreReview(rulebook(over), review(people)).subjects.map(({ rank }) => rank);

describe('places', () => {
  const people = ['95', '90', '90', '85'].map((left) => scores(left));
  test.each([
    ['shared', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
  ] as const)('%s: %j', (ties, ranks) => {
    expect(ranksOf(people, { ranking: { order: [{ by: 'score' }], ties } })).toEqual(ranks);
  });

  test.each([
    ['nobody', [], []],
    ['one', [scores('70')], [1]],
    ['all alike', [scores('70'), scores('70')], [1, 1]],
    ['equal after rounding', [scores('89.994'), scores('89.99')], [1, 1]],
    ['apart by the last place', [scores('89.99'), scores('90')], [2, 1]],
    ['void ones have none', [scores('70'), {}, scores('60')], [1, null, 2]],
  ])('%s', (_, some, ranks) => expect(ranksOf(some)).toEqual(ranks));

  test('inside a category only', () => {
    const some = [scores('70'), scores('90', { category: '基层' }), scores('80')];
    expect(ranksOf(some)).toEqual([2, 1, 1]);
  });
});

test('name orders the list by code points and never separates ranks', () => {
  const names = ['𠮷', '张三', '李四', '\uff21'];
  const people = names.map((name) => scores('80', { name }));
  const { categories, subjects } = scoreReview(rulebook(), review(people));
  expect(subjects.map(({ rank }) => rank)).toEqual([1, 1, 1, 1]);
  // U+5F20, U+674E, U+FF21, U+20BB7: UTF-16 units would put the last before the third
  expect(categories[0]?.ranked).toEqual([1, 2, 3, 0]);
});

describe('keys in their order', () => {
  const components = [
    ballots({ weight: weight('50%') }),
    checklist({ weight: weight('50%'), items: [item('work', '100')] }),
  ];
  const person = (counts: number[], left: string): Person => ({
    tallies: { 'report/all/overall': counts },
    checklists: { assessment: [left] },
  });
  const rank = (order: RankKey[], people: Person[]) =>
    ranksOf(people, { components, ranking: { order, ties: 'shared' } });

  test('a component separates equal scores, and is compared exactly', () => {
    // both 90.00 after rounding; the second's assessment is higher by a millionth
    const people = [person([1, 1, 0, 0], '90'), person([1, 1, 0, 0], '90.000001')];
    expect(rank([{ by: 'score' }], people)).toEqual([1, 1]);
    const byAssessment = { by: 'component', component: 'assessment' } as const;
    expect(rank([{ by: 'score' }, byAssessment], people)).toEqual([2, 1]);
  });

  test('the share of a level separates equal means', () => {
    // 100 + 60 and 80 + 80: the same mean, one has half 好
    const people = [person([0, 2, 0, 0], '90'), person([1, 0, 1, 0], '90')];
    const share = { by: 'share', component: 'report', level: '好' } as const;
    expect(rank([{ by: 'score' }, share], people)).toEqual([2, 1]);
  });

  test('banding where the scores are equal by points that banding excludes', () => {
    const adjust = [{ ...adjustment('awards', '10'), banding: 'excluded' } as const];
    const people = [scores('70', { facts: { awards: '1' } }), scores('80')];
    const order: RankKey[] = [{ by: 'score' }, { by: 'banding' }];
    expect(ranksOf(people, { adjust, ranking: { order, ties: 'shared' } })).toEqual([2, 1]);
  });
});

test('the share is taken before trimming, unweighted, over all groups and leaves', () => {
  const groups = [
    { id: 'superiors', weight: weight('90%') },
    { id: 'peers', weight: weight('10%') },
  ];
  const trim = { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('3') } } as const;
  const component = ballots({ groups, trim });
  const voted = (superiors: readonly number[], peers: readonly number[]) => ({
    tallies: { 'report/superiors/overall': superiors, 'report/peers/overall': peers },
  });
  const people = [
    // 2 of 8 marks: the abstentions do not count
    voted([2, 0, 1, 0, 7], [0, 5, 0, 0]),
    // 1 of 4, 3 of 11, 4 of 17
    voted([1, 0, 1, 0], [0, 2, 0, 0]),
    voted([1, 4, 0, 0], [2, 4, 0, 0]),
    voted([4, 0, 0, 0], [0, 13, 0, 0]),
  ];
  const order: RankKey[] = [{ by: 'share', component: 'report', level: '好' }];
  const rules = { components: [component], ranking: { order, ties: 'shared' } } as const;
  expect(ranksOf(people, rules)).toEqual([2, 2, 1, 4]);
});

test('a share where there are no marks is lower than a share of 0', () => {
  const components = [
    checklist({ weight: weight('50%') }),
    ballots({ weight: weight('50%'), empty: 'zero' }),
  ];
  const order: RankKey[] = [{ by: 'share', component: 'report', level: '好' }];
  const people = [
    scores('90'),
    scores('80', { tallies: { 'report/all/overall': [0, 0, 0, 1] } }),
    scores('70'),
  ];
  expect(ranksOf(people, { components, ranking: { order, ties: 'shared' } })).toEqual([2, 1, 2]);
});

test('what weighs 0 % in the category decides nothing', () => {
  const components = [checklist({ weight: weight('100%') }), ballots({ weight: weight('0%') })];
  const order: RankKey[] = [
    { by: 'component', component: 'report' },
    { by: 'share', component: 'report', level: '好' },
  ];
  const people = [
    scores('90', { tallies: { 'report/all/overall': [0, 0, 0, 1] } }),
    scores('80', { tallies: { 'report/all/overall': [1, 0, 0, 0] } }),
  ];
  expect(ranksOf(people, { components, ranking: { order, ties: 'shared' } })).toEqual([1, 1]);
});
