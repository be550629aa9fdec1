import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Band, Quota, Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import {
  bands,
  number,
  type Person,
  requirement,
  review,
  rulebook,
  scores,
  veto,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const quota = (max: string, ties: Quota['ties'] = 'all-drop', round: Quota['round'] = 'down') => ({
  quota: { max: number(max), round, ties },
});
const graded = (
  bandChanges: Record<string, Partial<Band>>,
  people: Person[],
  over: Partial<Rulebook> = {},
) =>
  scoreReview(
    rulebook({ grades: { cite: null, bands: bands(bandChanges) }, ...over }),
    review(people),
  );
const gradesOf = (...given: Parameters<typeof graded>) =>
  graded(...given).subjects.map(({ grading }) => grading?.suggested ?? null);

/** So many with 95, 94, … and the rest with 70. */
const field = (all: number, good: number): Person[] =>
  Array.from({ length: all }, (_, index) => scores(index < good ? `${99 - index}` : '70'));

describe('places: N × max, in integers', () => {
  test.each([
    // 30 % of 10 is 3; of 9 is 2.7; of 5 is 1.5; of 3 is 0.9
    [10, '30%', 'down', 3],
    [9, '30%', 'down', 2],
    [9, '30%', 'half-up', 3],
    [9, '30%', 'up', 3],
    [5, '30%', 'half-up', 2],
    [8, '30%', 'half-up', 2],
    [10, '30%', 'up', 3],
    [3, '30%', 'down', 0],
    [1, '30%', 'up', 1],
    [3, '1/3', 'down', 1],
    [0, '30%', 'up', 0],
  ] as const)('%i subjects, %s rounded %s: %i', (all, max, mode, places) => {
    const scoring = graded({ 好: quota(max, 'all-drop', mode) }, field(all, 0));
    expect(scoring.categories[0]?.quotas[0]).toMatchObject({ places, candidates: 0 });
  });

  test('each category by itself', () => {
    const people = [...field(10, 10), ...field(4, 4).map((one) => ({ ...one, category: '基层' }))];
    const { categories } = graded({ 好: quota('30%') }, people);
    expect(categories.map(({ quotas }) => quotas[0]?.places)).toEqual([3, 1]);
  });
});

describe('candidates by rank', () => {
  test.each([
    ['fewer than places', 2, ['好', '好']],
    ['as many as places', 3, ['好', '好', '好']],
    ['one more', 4, ['好', '好', '好', '较好']],
  ])('%s', (_, good, first) => {
    expect(gradesOf({ 好: quota('30%') }, field(10, good)).slice(0, good)).toEqual(first);
  });

  const tied = (...good: string[]): Person[] => [
    ...good.map((left) => scores(left)),
    ...Array.from({ length: 10 - good.length }, () => scores('70')),
  ];
  test.each([
    [
      'tie across the limit drops',
      'all-drop',
      ['99', '98', '97', '97'],
      ['好', '好', '较好', '较好'],
    ],
    ['tie across the limit stays', 'all-keep', ['99', '98', '97', '97'], ['好', '好', '好', '好']],
    [
      'a tie at the limit, and those below it',
      'all-drop',
      ['99', '98', '98', '98', '97'],
      ['好', '较好', '较好', '较好', '较好'],
    ],
    [
      'extras stay, those below them drop',
      'all-keep',
      ['99', '98', '98', '98', '97'],
      ['好', '好', '好', '好', '较好'],
    ],
    ['a tie inside the limit', 'all-drop', ['99', '99', '98', '97'], ['好', '好', '好', '较好']],
    ['all alike drop', 'all-drop', ['99', '99', '99', '99'], ['较好', '较好', '较好', '较好']],
    ['all alike stay', 'all-keep', ['99', '99', '99', '99'], ['好', '好', '好', '好']],
  ] as const)('%s (%s)', (_, ties, good, grades) => {
    const all = gradesOf({ 好: quota('30%', ties) }, tied(...good));
    expect(all.slice(0, good.length)).toEqual(grades);
  });

  test.each(['all-drop', 'all-keep'] as const)('0 places: all drop (%s)', (ties) => {
    const people = [scores('95'), scores('95'), scores('70')];
    expect(gradesOf({ 好: quota('30%', ties) }, people)).toEqual(['较好', '较好', '一般']);
  });

  test('dense ranks do not move the limit', () => {
    const ranking = { order: [{ by: 'score' }], ties: 'dense' } as const;
    const people = tied('99', '99', '98', '97');
    expect(gradesOf({ 好: quota('30%') }, people, { ranking }).slice(0, 4)).toEqual([
      '好',
      '好',
      '好',
      '较好',
    ]);
  });
});

describe('who drops', () => {
  test('joins the candidates of the next grade, by rank', () => {
    // 5 subjects: 1 place for 好 (20 %), 2 for 较好 (40 %)
    const people = ['99', '98', '97', '85', '50'].map((left) => scores(left));
    const scoring = graded({ 好: quota('20%'), 较好: quota('40%') }, people);
    expect(scoring.subjects.map(({ grading }) => grading?.suggested)).toEqual([
      '好',
      '较好',
      '较好',
      '一般',
      '差',
    ]);
    expect(
      scoring.categories[0]?.quotas.map(({ places, candidates }) => [places, candidates]),
    ).toEqual([
      [1, 1 + 2],
      [2, 2 + 1],
    ]);
  });

  test('may drop twice', () => {
    const people = ['99', '98', '97'].map((left) => scores(left));
    const scoring = graded({ 好: quota('1/3'), 较好: quota('1/3') }, people);
    expect(scoring.subjects.map(({ grading }) => grading?.suggested)).toEqual([
      '好',
      '较好',
      '一般',
    ]);
    expect(scoring.subjects[2]?.grading?.steps).toMatchObject([
      { kind: 'quota', grade: '好', places: 1, candidates: 3, kept: false, to: '较好' },
      { kind: 'quota', grade: '较好', places: 1, candidates: 2, kept: false, to: '一般' },
    ]);
  });

  test('is asked what the next grade requires before it takes a place there', () => {
    const changes = {
      好: quota('1/3'),
      较好: { ...quota('1/3'), requires: [requirement('assessment > 98')] },
    };
    const people = ['99', '98', '85'].map((left) => scores(left));
    const scoring = graded(changes, people);
    // 98 drops from 好, fails 较好; 85 fails it too: nobody is left for its one place
    expect(scoring.subjects.map(({ grading }) => grading?.suggested)).toEqual([
      '好',
      '一般',
      '一般',
    ]);
    expect(scoring.categories[0]?.quotas[1]).toMatchObject({ places: 1, candidates: 0 });
  });

  test('extras that stay by all-keep take no places from the next grade', () => {
    const people = ['99', '99', '85', '84', '50'].map((left) => scores(left));
    const changes = { 好: quota('20%', 'all-keep'), 较好: quota('40%') };
    expect(gradesOf(changes, people)).toEqual(['好', '好', '较好', '较好', '差']);
  });
});

describe('vetoes and void subjects', () => {
  const vetoes = [veto('v', 'notices > 0', { kind: 'grade', grade: '好' } as const)];
  test('a fixed grade counts in N and takes no place', () => {
    const people = [
      scores('99', { facts: { notices: '1' } }),
      ...['98', '97'].map((left) => scores(left)),
      ...['70', '70', '70'].map((left) => scores(left)),
    ];
    // N = 6: one place of 20 %; the first is fixed in 好, so the second still finds it free
    const scoring = graded({ 好: quota('20%') }, people, { veto: vetoes });
    expect(scoring.subjects.slice(0, 3).map(({ grading }) => grading?.suggested)).toEqual([
      '好',
      '好',
      '较好',
    ]);
    expect(scoring.categories[0]).toMatchObject({
      scored: 6,
      quotas: [{ places: 1, candidates: 2 }],
    });
  });

  test('a void subject does not count in N', () => {
    const scoring = graded({ 好: quota('50%') }, [scores('99'), scores('98'), {}, {}]);
    expect(scoring.categories[0]).toMatchObject({
      scored: 2,
      quotas: [{ places: 1, candidates: 2 }],
    });
  });
});

test('a category too small for a place is told so, in either language', () => {
  // 30 % of three is 0.9 of a place.
  const people = ['95', '94', '93'].map((left) => scores(left));
  const { problems } = graded({ 好: quota('30%') }, people);
  expect(problems.map((one) => [one.effect, sayProblem(one, 'zh'), sayProblem(one, 'en')])).toEqual(
    [
      [
        'note',
        '机关共 3 人计分，“好”的名额比例 30 % 折算不足一人：没有名额。',
        'In 机关 3 are scored, and 30 % of them is less than one place: nobody can have the grade “好”.',
      ],
    ],
  );
});
