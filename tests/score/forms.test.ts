import { describe, expect, test } from 'vitest';
import type { Review } from '../../shared/ballots/review.ts';
import { withLargest } from '../../shared/exact/bound.ts';
import { rational } from '../../shared/exact/rational.ts';
import { layoutProblem } from '../../shared/messages/layout.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { indexReview } from '../../shared/score/inputs/inputs.ts';
import { panelValues } from '../../shared/score/judged/panel-figures.ts';
import { bookOf, reviewOf } from '../ballots/builder.ts';
import {
  adjustment,
  checklist,
  codesOf,
  item,
  number,
  reading,
  review,
  scores,
  text,
  titled,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

/** Score, ranks, grades and every total, in doubles as far as they hold, and in fractions alone. */
const outcomes = (rules: Rulebook, given: Review) => {
  const outcome = () => {
    const { places, subjects } = scoreReview(rules, given);
    return places.map((place, index) => ({
      exact: text(place?.total().exact),
      score: text(place?.total().score),
      rank: place?.rank ?? null,
      traced: text(subjects[index]?.total?.exact),
      components: subjects[index]?.components.map(({ value }) => text(value)),
    }));
  };
  return { inDoubles: outcome(), inFractions: withLargest(-1, outcome) };
};

describe('where machine numbers do not hold, fractions say the same', () => {
  const book = bookOf({ round: { places: 6, mode: 'half-up' } });
  const [report] = book.components;
  if (!report) throw new Error('One component');
  const given = reviewOf(book, ['甲1'], ['赵>甲1: 好', '钱>甲1: 较好']);
  const half = { all: rational(1n, 2n) };
  const work = (full: string) => [
    { ...report, weight: half },
    checklist({ weight: half, items: [item('work', full)] }),
  ];
  const { checklists } = review([scores('60')]);

  test.each([
    ['two decimals', {}, {}, '90'],
    [
      'twelve decimals',
      { final: { ...book.final, round: { places: 12, mode: 'half-up' } } },
      {},
      '90',
    ],
    // 90 × 50 % + 100 × 60 ÷ 99,999,999,999 × 50 %
    [
      'a full mark beyond 2^53 millionths',
      { components: work('99999999999') },
      { checklists },
      '1500000000985/33333333333',
    ],
    // 90 × 50 % + 60 × 50 %
    ['a usual full mark', { components: work('100') }, { checklists }, '75'],
  ] as const)('%s', (_, over, more, exact) => {
    const { inDoubles, inFractions } = outcomes({ ...book, ...over }, { ...given, ...more });
    expect(inDoubles[0]?.exact).toBe(exact);
    expect(inFractions).toEqual(inDoubles);
  });

  // Twice 100 points × marks × 10^12 is held up to 2^53 ÷ 2 × 10^14, which is 45 marks
  test.each([
    ['45 marks of a panel of 12 decimals', 1, 45, true],
    ['46 of them', 1, 46, false],
    ['45 each of two subjects: the largest panel decides', 2, 45, true],
  ])('%s', (_, subjects, marks, expected) => {
    const fine = bookOf({ round: { places: 12, mode: 'half-up' } });
    const names = Array.from({ length: subjects }, (_, at) => `甲${at}`);
    const written = names.flatMap((name) =>
      Array.from({ length: marks }, (_, rater) => `评委${rater}>${name}: 好`),
    );
    const many = reviewOf(fine, names, written);
    const [component] = fine.components;
    if (component?.kind !== 'ballots') throw new Error('One component of ballots');
    const counts = indexReview(planRulebook(fine), many).countsOf(component.id);
    expect(panelValues(counts, component).values.units !== null).toBe(expected);
    const { inDoubles, inFractions } = outcomes(fine, many);
    expect(inDoubles.map(({ exact }) => exact)).toEqual(names.map(() => '100'));
    expect(inFractions).toEqual(inDoubles);
  });

  test('a total that an adjustment takes out of their reach', () => {
    const rules = {
      ...book,
      adjust: [adjustment('awards', '1000000')],
      final: { ...book.final, clamp: null },
      grades: {
        ...book.grades,
        bands: book.grades.bands.map((band, at) => (at === 0 ? { ...band, high: null } : band)),
      },
    };
    const { facts } = review([{ facts: { awards: '999999999' } }]);
    const scoring = scoreReview(rules, { ...given, facts });
    // 90 + 999,999,999 × 1,000,000
    expect(text(scoring.places[0]?.total().exact)).toBe('999999999000090');
    expect(text(scoring.subjects[0]?.total?.exact)).toBe('999999999000090');
  });
});

describe('what an attack on the counts found', () => {
  const book = bookOf({ round: { places: 6, mode: 'half-up' } });

  test('a subject whom the reader voids keeps its other problems', () => {
    const [report] = book.components;
    if (!report) throw new Error('One component');
    const half = { all: rational(1n, 2n) };
    const rules = {
      ...book,
      components: [
        { ...report, weight: half },
        checklist({ weight: half, items: [item('work', '100')] }),
      ],
    };
    const { checklists } = review([{}, scores('60')]);
    const unreadable = layoutProblem('count-unreadable', { value: '胡说' }, { subject: 0 });
    const given = reviewOf(rules, ['甲1', '甲2'], ['赵>甲1: 好', '赵>甲2: 好']);
    const { problems } = scoreReview(rules, { ...given, checklists, problems: [unreadable] });
    expect(codesOf(problems)).toEqual(['count-unreadable', 'checklist-row-missing']);
  });

  test('more rater groups than a byte holds', () => {
    const groups = Array.from({ length: 300 }, (_, at) => `g${at}`);
    const [report] = book.components;
    if (report?.kind !== 'ballots') throw new Error('One component of ballots');
    const share = (id: string) => ({ g0: '80%', g256: '20%' })[id] ?? '0%';
    const rules = {
      ...book,
      groups: groups.map(titled),
      components: [{ ...report, groups: groups.map((id) => ({ id, weight: weight(share(id)) })) }],
    };
    const given = reviewOf(book, ['甲1'], ['赵>甲1: 好', '钱>甲1: 差']);
    const ballots = given.ballots.map((one) => ({ ...one, groups, group: Uint16Array.of(0, 256) }));
    // 100 × 80 % + 40 × 20 %
    const { places, subjects } = scoreReview(rules, { ...given, ballots });
    expect(text(places[0]?.total().exact)).toBe('88');
    expect(text(subjects[0]?.total?.exact)).toBe('88');
  });

  test('so many different numbers that not all can be counted at once', () => {
    const given = reviewOf(book, ['甲1'], ['赵>甲1: 好']);
    const level = given.ballots[0]?.levels[0];
    if (!level) throw new Error('One level');
    const levels = Array.from({ length: 40_000 }, (_, at) => ({ ...level, id: `${at}` }));
    const subjects = Array.from({ length: 10_000 }, () => given.subjects).flat();
    const many = { ...given, subjects, ballots: given.ballots.map((one) => ({ ...one, levels })) };
    const { places } = scoreReview(book, many);
    expect(text(places[0]?.total().exact)).toBe('100');
    expect(places.filter((place) => place !== null)).toHaveLength(1);
  });
});

describe('turnout, of 2 expected each: more than half must take part', () => {
  const at = { sheet: '评议票' };
  const rules = (short: 'void' | 'report') =>
    bookOf({
      round: { places: 6, mode: 'half-up' },
      turnout: { min: { op: '>', value: number('1/2') }, short },
    });
  const attendance = (subject: number, returned?: number | null) => ({
    subject,
    component: 'report',
    group: 'all',
    turnout: {
      expected: { value: 2, at },
      ...(returned !== undefined && { returned: { value: returned, at } }),
    },
  });
  const names = ['甲1', '甲2', '甲3'];
  // 甲1: both; 甲2: one of two; 甲3: two ballots, and the sheet says one came back
  const given = (book: ReturnType<typeof rules>) => ({
    ...reviewOf(book, names, [
      '赵>甲1: 好',
      '钱>甲1: 好',
      '赵>甲2: 好',
      '赵>甲3: 好',
      '钱>甲3: 好',
    ]),
    attendance: [attendance(0), attendance(1), attendance(2, 1)],
  });
  const outcome = (short: 'void' | 'report') => {
    const whole = given(rules(short));
    const { places, problems } = scoreReview(rules(short), whole);
    const ranks = places.map((place) => place?.rank ?? null);
    return { ranks, codes: codesOf(problems) };
  };

  test('void: too few leave no total, and that is no problem of the sheets', () => {
    expect(outcome('void')).toEqual({ ranks: [1, null, null], codes: [] });
  });

  test('report: all are scored, and each group that was short is named', () => {
    const codes = ['turnout-short', 'turnout-short'];
    expect(outcome('report')).toEqual({ ranks: [1, 1, 1], codes });
  });

  // More than half of those expected must take part; one's own ballot counts on neither side.
  const who = ['甲1'];
  const [own, other] = ['甲1>甲1: 好', '赵>甲1: 好'];
  test.each<readonly [string, string[], object, 'excluded' | 'included', number | null]>([
    ['1 of 2 less one’s own is 1 of 1', [own, other], { expected: 2 }, 'excluded', 1],
    ['the same with one’s own is 2 of 2', [own, other], { expected: 2 }, 'included', 1],
    ['of 3 less one’s own it is 1 of 2', [own, other], { expected: 3 }, 'excluded', null],
    [
      '2 back of 3, one’s own among them',
      [own, other],
      { expected: 3, returned: 2 },
      'excluded',
      null,
    ],
    ['发出 stands for 应到', [other], { issued: 2 }, 'included', null],
    ['应到 goes before 发出', [other], { expected: 1, issued: 2 }, 'included', 1],
    ['a blank ballot has not taken part', [other, '钱>甲1: -'], { expected: 3 }, 'included', null],
    ['an abstention has', [other, '钱>甲1: 弃权'], { expected: 3 }, 'included', 1],
    [
      'what does not count as turnout has not',
      [other, '钱>甲1: 缺席'],
      { expected: 3 },
      'included',
      null,
    ],
  ])('%s', (_, written, counts, self, rank) => {
    const notMarks = [
      { id: '弃权', aliases: [], turnout: 'counted' },
      { id: '缺席', aliases: [], turnout: 'not-counted' },
    ] as const;
    const [scale] = rules('void').scales;
    if (!scale) throw new Error('A scale');
    const turnout = { min: { op: '>', value: number('1/2') }, short: 'void' } as const;
    const plain = bookOf({ round: { places: 6, mode: 'half-up' }, turnout, self });
    const book = { ...plain, scales: [{ ...scale, notMarks }] };
    const cells = Object.fromEntries(
      Object.entries(counts).map(([name, value]) => [name, { value, at }]),
    );
    const row = { subject: 0, component: 'report', group: 'all', turnout: cells };
    const whole = { ...reviewOf(book, who, written), attendance: [row] };
    const { places, subjects } = scoreReview(book, whole);
    expect([places[0]?.rank ?? null, subjects[0]?.rank]).toEqual([rank, rank]);
  });

  test('what cannot be known leaves no total, and is told', () => {
    const book = rules('void');
    const { places, problems } = scoreReview(book, {
      ...given(book),
      attendance: [attendance(0, null)],
    });
    // Of 甲2 and 甲3 the sheet states nothing at all: nobody knows whether enough took part.
    expect(places).toEqual([null, null, null]);
    expect(codesOf(problems)).toEqual([
      'component-incomplete',
      'component-incomplete',
      'component-incomplete',
    ]);
  });
});

test('readings that count as 0 are told of everybody, void or not asked for', () => {
  // Two of three people have no record; with single ballots beside, as with sheets alone.
  const half = weight('50%');
  const book = bookOf({ round: { places: 6, mode: 'half-up' }, weight: half });
  const rules = {
    ...book,
    components: [...book.components, reading({ weight: half, absent: 'zero' })],
  };
  const given = reviewOf(book, ['甲1', '甲2', '甲3'], ['赵>甲1: 好', '赵>甲2: 好', '赵>甲3: 好']);
  const at = { sheet: '阅读记录' };
  const month = {
    subject: 0,
    month: '2026-11',
    points: { value: number('100'), at },
    days: undefined,
    isUsable: true,
  };
  const { problems } = scoreReview(rules, { ...given, readings: [month] });
  expect(problems.map(({ code, values }) => [code, values.count])).toEqual([['reading-zero', 2]]);
});
