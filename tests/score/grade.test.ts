import { describe, expect, test } from 'vitest';
import type { Band, Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import {
  ballots,
  bands,
  checklist,
  codesOf,
  number,
  type Person,
  reading,
  requirement,
  review,
  rulebook,
  scores,
  subjectAt,
  veto,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const withBands = (over: Record<string, Partial<Band>>): Pick<Rulebook, 'grades'> => ({
  grades: { cite: null, bands: bands(over) },
});
const gradeOf = (over: Partial<Rulebook>, person: Person) =>
  subjectAt(scoreReview(rulebook(over), review([person]))).grading;

describe('bands are half-open, the top one closed', () => {
  test.each([
    ['100', '好'],
    ['90', '好'],
    ['89.99', '较好'],
    ['80', '较好'],
    ['79.99', '一般'],
    ['60', '一般'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s: %s', (left, grade) => {
    expect(gradeOf({}, scores(left))).toMatchObject({ band: grade, suggested: grade, steps: [] });
  });
});

describe('vetoes', () => {
  const noticed = (left: string, facts = {}) => scores(left, { facts: { notices: '1', ...facts } });
  const one = (effect: Parameters<typeof veto>[2]) => ({
    veto: [veto('v', 'notices > 0', effect)],
  });

  test.each([
    ['not fired', '95', '0', '好', false],
    ['fired', '95', '1', '差', true],
    ['in its own grade already', '50', '1', '差', true],
  ])('grade: %s', (_, left, notices, suggested, fixed) => {
    const person = scores(left, { facts: { notices } });
    expect(gradeOf(one({ kind: 'grade', grade: '差' }), person)).toMatchObject({
      suggested,
      fixed,
    });
  });

  test.each([
    ['95', '一般', false],
    ['70', '一般', false],
    ['50', '差', false],
  ])('at-most 一般 of %s: %s, and nothing is fixed', (left, suggested, fixed) => {
    const grade = gradeOf(one({ kind: 'at-most', grade: '一般' }), noticed(left));
    expect(grade).toMatchObject({ suggested, fixed });
  });

  test('a grade above the band never raises it', () => {
    const grade = gradeOf(one({ kind: 'grade', grade: '较好' }), noticed('50'));
    expect(grade).toMatchObject({ band: '差', suggested: '差', fixed: false });
  });

  test.each([
    ['grade', '一般', 'grade', '差', '差', true],
    ['grade', '一般', 'at-most', '差', '差', false],
    ['grade', '差', 'at-most', '一般', '差', true],
    ['at-most', '较好', 'at-most', '一般', '一般', false],
  ] as const)('%s %s and %s %s: the lowest wins, %s', (first, a, second, b, suggested, fixed) => {
    const vetoes = [
      veto('first', 'notices > 0', { kind: first, grade: a }),
      veto('second', 'overdue >= 2', { kind: second, grade: b }),
    ];
    for (const order of [vetoes, vetoes.toReversed()]) {
      const grade = gradeOf({ veto: order }, noticed('95', { overdue: '2' }));
      expect(grade).toMatchObject({ suggested, fixed });
    }
  });

  test('stop: void by rule, outside N, without a rank', () => {
    const scoring = scoreReview(
      rulebook(one({ kind: 'stop' })),
      review([noticed('95'), scores('80')]),
    );
    expect(subjectAt(scoring)).toMatchObject({ status: 'void', total: null, rank: null });
    expect(subjectAt(scoring).voids).toEqual([{ by: 'rule', kind: 'veto-stop', veto: 'v' }]);
    expect(scoring.problems).toEqual([]);
    expect(subjectAt(scoring, 1).rank).toBe(1);
    expect(scoring.categories[0]).toMatchObject({ scored: 1, ranked: [1] });
  });

  test('a vetoed subject keeps its rank', () => {
    const rules = rulebook(one({ kind: 'grade', grade: '差' }));
    const { subjects } = scoreReview(rules, review([noticed('95'), scores('80')]));
    expect(subjects.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test.each([
    ['notices > 1', '1', false],
    ['notices > 1', '1.000001', true],
    ['notices >= 2', '2', true],
    ['notices = 2', '2', true],
    ['notices = 2', '3', false],
    ['notices < 1', '0', true],
    ['notices <= 1', '1', true],
  ])('%s with %s: %s', (when, notices, fired) => {
    const rules = rulebook({ veto: [veto('v', when, { kind: 'grade', grade: '差' })] });
    const scoring = scoreReview(rules, review([scores('95', { facts: { notices } })]));
    expect(subjectAt(scoring).vetoes[0]?.fired).toBe(fired);
  });

  test('without facts nothing fires, and each is listed as not checked', () => {
    const rules = rulebook(one({ kind: 'grade', grade: '差' }));
    const scoring = scoreReview(rules, review([scores('95')], { factsGiven: false }));
    expect(subjectAt(scoring)).toMatchObject({
      status: 'scored',
      vetoes: [{ checked: false, fired: false }],
      grading: { suggested: '好' },
    });
    expect(codesOf(scoring.problems)).toEqual(['veto-not-checked']);
  });
});

describe('requires', () => {
  const components = [
    checklist({ weight: weight('50%') }),
    checklist({ id: 'report', weight: weight('50%') }),
  ];
  const person = (assessment: string, report: string, facts = {}) => ({
    checklists: { assessment: [assessment], report: [report] },
    facts,
  });
  const good = withBands({ 好: { requires: [requirement('report >= 85')] } });

  test.each([
    ['85', '好', true],
    ['84.999', '较好', false],
  ])('report of %s: %s', (report, suggested, met) => {
    const grade = gradeOf({ components, ...good }, person('100', report));
    expect(grade?.band).toBe('好');
    expect(grade).toMatchObject({ suggested, steps: [{ kind: 'requires', grade: '好', met }] });
  });

  test('exact values are compared, not shown ones', () => {
    // 84.9999999 shows as 85.00
    const grade = gradeOf({ components, ...good }, person('100', '84.9999999'));
    expect(grade?.suggested).toBe('较好');
  });

  test('the next grade asks in its turn, down to the lowest, where one stays', () => {
    const failing = { requires: [requirement('report >= 99')] };
    const all = withBands({ 好: failing, 较好: failing, 一般: failing, 差: failing });
    const grade = gradeOf({ components, ...all }, person('100', '90'));
    expect(grade).toMatchObject({ band: '好', suggested: '差' });
    expect(grade?.steps.map((step) => 'to' in step && step.to)).toEqual([
      '较好',
      '一般',
      '差',
      '差',
    ]);
  });

  test('all of several have to be met', () => {
    const two = [requirement('report >= 85'), requirement('assessment > 95')];
    const over = { components, ...withBands({ 好: { requires: two } }) };
    expect(gradeOf(over, person('95', '85'))?.suggested).toBe('较好');
    expect(gradeOf(over, person('95.1', '85'))?.suggested).toBe('好');
  });

  test('a grade fixed by a veto is not asked; one that was lowered is', () => {
    const asks = withBands({ 较好: { requires: [requirement('report >= 99')] } });
    const by = (kind: 'grade' | 'at-most') =>
      gradeOf(
        { components, ...asks, veto: [veto('v', 'notices > 0', { kind, grade: '较好' })] },
        person('100', '90', { notices: '1' }),
      )?.suggested;
    expect([by('grade'), by('at-most')]).toEqual(['较好', '一般']);
  });

  test('of a component without a value: not asked, with a note once a category', () => {
    const over = {
      components: [checklist(), reading()],
      ...withBands({ 好: { requires: [requirement('study >= 60')] } }),
    };
    const scoring = scoreReview(rulebook(over), review([scores('95'), scores('96')]));
    expect(scoring.subjects.map(({ grading }) => grading?.suggested)).toEqual(['好', '好']);
    expect(codesOf(scoring.problems)).toEqual(['requires-not-asked']);
  });
});

test('a component is compared on 0 to 100 whatever the base', () => {
  const over = {
    base: number('1000'),
    components: [ballots()],
    final: { ...rulebook().final, clamp: [number('0'), number('1000')] as const },
    grades: {
      cite: null,
      bands: bands({ 好: { requires: [requirement('report >= 95')] } }).map((band) => ({
        ...band,
        low: band.low && number(`${band.low.num * 10n}`),
        high: band.high && number(`${band.high.num * 10n}`),
      })),
    },
  };
  const grade = gradeOf(over, { tallies: { 'report/all/overall': [1, 1, 0, 0] } });
  expect(grade).toMatchObject({ band: '好', suggested: '较好' });
});
