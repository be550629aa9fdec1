import { describe, expect, test } from 'vitest';
import { formatFixed } from '../../shared/exact/text.ts';
import type { Adjustment, Final, Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import {
  adjustment,
  ballots,
  checklist,
  number,
  type Person,
  reading,
  review,
  rulebook,
  scores,
  subjectAt,
  text,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const totalOf = (over: Partial<Rulebook>, person: Person) =>
  subjectAt(scoreReview(rulebook(over), review([person]))).total;

describe('final rounding to two places', () => {
  test.each([
    ['89.995', 'half-up', '90.00', '好'],
    ['89.994999', 'half-up', '89.99', '较好'],
    ['89.999999', 'down', '89.99', '较好'],
    ['89.990001', 'up', '90.00', '好'],
    ['79.995', 'half-up', '80.00', '较好'],
    ['59.994999', 'half-up', '59.99', '差'],
    ['59.995', 'half-up', '60.00', '一般'],
  ] as const)('%s %s: %s, %s', (left, mode, score, grade) => {
    const final = { ...rulebook().final, round: { places: 2, mode } };
    const one = subjectAt(scoreReview(rulebook({ final }), review([scores(left)])));
    expect(one.total && formatFixed(one.total.score, 2)).toBe(score);
    expect(one.grading?.suggested).toBe(grade);
    expect(text(one.total?.exact)).toBe(text(number(left)));
  });
});

test('91.4375 × 40 % + 88.2 × 60 % + 0.5 = 89.995, which rounds to 90.00', () => {
  const groups = [
    { id: 'superiors', weight: weight('40%') },
    { id: 'peers', weight: weight('30%') },
    { id: 'members', weight: weight('30%') },
  ];
  const components = [
    ballots({ weight: weight('40%'), groups }),
    checklist({ weight: weight('60%') }),
  ];
  const total = totalOf(
    { components, adjust: [adjustment('awards', '0.5', { cap: number('2') })] },
    {
      // 380 ÷ 4 = 95; 180 ÷ 2 = 90; 2820 ÷ 32 = 88.125: 38 + 27 + 26.4375
      tallies: {
        'report/superiors/overall': [3, 1, 0, 0],
        'report/peers/overall': [1, 1, 0, 0],
        'report/members/overall': [20, 5, 7, 0],
      },
      checklists: { assessment: ['88.2'] },
      facts: { awards: '1' },
    },
  );
  expect(text(total?.weighted)).toBe('17899/200');
  expect(text(total?.exact)).toBe('17999/200');
  expect(text(total?.score)).toBe('90');
});

describe('adjustments', () => {
  const award = adjustment('awards', '0.50', { cap: number('2.00') });
  const late = adjustment('overdue', '-0.20', { cap: number('3.00') });
  test.each([
    ['no row', undefined, '0', '0', '80'],
    ['none', { awards: '0', overdue: '0' }, '0', '0', '80'],
    ['3 awards', { awards: '3' }, '3/2', '0', '163/2'],
    ['4 awards: at the cap', { awards: '4' }, '2', '0', '82'],
    ['5 awards: over it', { awards: '5' }, '2', '0', '82'],
    ['15 overdue: at the cap', { overdue: '15' }, '0', '-3', '77'],
    ['16 overdue: over it', { overdue: '16' }, '0', '-3', '77'],
    ['both, each with its own cap', { awards: '9', overdue: '99' }, '2', '-3', '79'],
    ['an amount', { awards: '0.25' }, '1/8', '0', '641/8'],
  ])('%s', (_, facts, first, second, exact) => {
    const person = scores('80', facts ? { facts } : {});
    const score = subjectAt(scoreReview(rulebook({ adjust: [award, late] }), review([person])));
    expect(score.adjustments.map(({ points }) => text(points))).toEqual([first, second]);
    expect(text(score.total?.exact)).toBe(exact);
  });

  test('rows of one subject add up', () => {
    const one = review([scores('80', { facts: { awards: '1' } })]);
    const facts = [...one.facts, ...one.facts.map((row) => ({ ...row, row: 1 }))];
    const score = subjectAt(scoreReview(rulebook({ adjust: [award] }), { ...one, facts }));
    expect(text(score.adjustments[0]?.points)).toBe('1');
    expect(score.adjustments[0]?.rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  test('one that cannot be read is not counted as none', () => {
    const person = scores('80', { facts: { awards: null } });
    const score = subjectAt(scoreReview(rulebook({ adjust: [award] }), review([person])));
    expect(score.adjustments[0]).toMatchObject({ checked: false, points: number('0') });
  });
});

describe('adjustments that belong to a component', () => {
  // 60 % of the checklist, 40 % of the ballots: 4 × 100 ÷ 4 = 100.
  const components = [ballots({ weight: weight('40%') }), checklist({ weight: weight('60%') })];
  const bonus = adjustment('awards', '1.5', { to: 'assessment', cap: number('20') });
  const late = adjustment('overdue', '-2', { to: 'assessment' });
  const scored = (left: string, facts: Record<string, string>, parts = components) => {
    const tallies = { 'report/all/overall': [4, 0, 0, 0] };
    const person = { tallies, checklists: { assessment: [left] }, facts };
    const rules = rulebook({ components: parts, adjust: [bonus, late] });
    return scoreReview(rules, review([person]));
  };
  test.each([
    // left of 100, awards, overdue, the component, the total
    ['90', '0', '0', '90', '94'],
    ['90', '6', '0', '99', '497/5'],
    ['90', '7', '0', '100', '100'],
    ['75', '14', '0', '95', '97'],
    ['90', '14', '6', '98', '494/5'],
    ['5', '0', '3', '0', '40'],
  ])(
    '%s with %s awards and %s overdue is %s of 100, then weighed',
    (left, awards, overdue, own, exact) => {
      const { total, components: parts } = subjectAt(scored(left, { awards, overdue }));
      expect(text(parts[1]?.value)).toBe(own);
      expect(text(total?.exact)).toBe(exact);
      expect(text(total?.adjustments)).toBe('0');
    },
  );

  test('a component of 0 % in the category is left as it is, which is told', () => {
    const parts = [ballots({ weight: weight('100%') }), checklist({ weight: weight('0%') })];
    const scoring = scored('90', { awards: '4' }, parts);
    expect(text(subjectAt(scoring).components[1]?.value)).toBe('90');
    expect(subjectAt(scoring).adjustments[0]).toMatchObject({
      isSkipped: true,
      points: number('0'),
    });
    expect(scoring.problems.map(({ code }) => code)).toContain('adjustment-skipped');
  });

  test('a component without a value gets none by them', () => {
    const person = { checklists: { assessment: ['90'] }, facts: { awards: '4' } };
    const parts = [
      ballots({ weight: weight('40%'), empty: 'void' }),
      checklist({ weight: weight('60%') }),
    ];
    const adjust = [adjustment('awards', '5', { to: 'report' })];
    const score = subjectAt(scoreReview(rulebook({ components: parts, adjust }), review([person])));
    expect(score.components[0]?.value).toBeNull();
    expect(score.total).toBeNull();
  });
});

describe('clamp', () => {
  const plus = (points: string): Adjustment[] => [adjustment('awards', points)];
  const to = (clamp: Final['clamp']) => ({ ...rulebook().final, clamp });
  const one = { facts: { awards: '1' } };
  test.each([
    ['99.5 + 0.5', '99.5', '0.5', '100', '100'],
    ['99.5 + 0.51', '99.5', '0.51', '10001/100', '100'],
    ['1 − 1', '1', '-1', '0', '0'],
    ['1 − 1.01', '1', '-1.01', '-1/100', '0'],
  ])('%s', (_, left, points, before, exact) => {
    const total = totalOf({ adjust: plus(points) }, scores(left, one));
    expect([text(total?.beforeClamp), text(total?.exact)]).toEqual([before, exact]);
  });

  test('none: the total may leave 0 to 100, and half is away from zero below it too', () => {
    const grades = {
      cite: null,
      bands: rulebook().grades.bands.map((band) => ({
        ...band,
        low: band.grade === '差' ? null : band.low,
        high: band.grade === '好' ? null : band.high,
      })),
    };
    const over = { final: to(null), grades };
    const high = totalOf({ ...over, adjust: plus('2.5') }, scores('99', one));
    const low = totalOf({ ...over, adjust: plus('-1.005') }, scores('1', one));
    expect(text(high?.score)).toBe('203/2');
    expect(text(low?.score)).toBe('-1/100');
  });
});

test('points that are excluded from banding raise the score and not the band', () => {
  const adjust = [
    adjustment('awards', '2', { banding: 'excluded' }),
    adjustment('overdue', '-1', { banding: 'counted' }),
  ];
  const person = scores('90.5', { facts: { awards: '1', overdue: '1' } });
  const score = subjectAt(scoreReview(rulebook({ adjust }), review([person])));
  expect([text(score.total?.score), text(score.total?.banding)]).toEqual(['183/2', '179/2']);
  expect(score.grading?.band).toBe('较好');
});

test('banding is clamped by itself: the top of the range does not hide a deduction', () => {
  const adjust = [adjustment('awards', '5', { banding: 'excluded' })];
  const total = totalOf({ adjust }, scores('99', { facts: { awards: '1' } }));
  expect([text(total?.exact), text(total?.banding)]).toEqual(['100', '99']);
});

test('a base of 1000: the total and its adjustments in its units, components on 100', () => {
  const bands = rulebook().grades.bands.map((band) => ({
    ...band,
    low: band.low && number(`${band.low.num * 10n}`),
    high: band.high && number(`${band.high.num * 10n}`),
  }));
  const score = subjectAt(
    scoreReview(
      rulebook({
        base: number('1000'),
        final: { ...rulebook().final, clamp: [number('0'), number('1000')] },
        grades: { cite: null, bands },
        adjust: [adjustment('awards', '5')],
      }),
      review([scores('89.45', { facts: { awards: '1' } })]),
    ),
  );
  expect(text(score.components[0]?.value)).toBe('1789/20');
  expect([text(score.total?.score), score.grading?.band]).toEqual(['1799/2', '较好']);
});

describe('a reading that was not handed in', () => {
  const components = (absent: 'note' | 'void' | 'zero', share = '20%') => [
    checklist({ weight: weight(share === '0%' ? '100%' : '80%') }),
    reading({ weight: weight(share), absent }),
  ];
  test.each([
    // 80 % × 90 ÷ 80 %
    ['note', '20%', '90', 'scored'],
    ['zero', '20%', '72', 'scored'],
    ['void', '20%', null, 'void'],
    ['void', '0%', '90', 'scored'],
    ['zero', '0%', '90', 'scored'],
  ] as const)('absent: %s, weight %s: %s, %s', (absent, share, exact, status) => {
    const over = { components: components(absent, share) };
    const score = subjectAt(scoreReview(rulebook(over), review([scores('90')])));
    expect([text(score.total?.exact) ?? null, score.status]).toEqual([exact, status]);
  });

  test.each([
    ['note', 'reading-left-out'],
    ['zero', 'reading-zero'],
  ] as const)('%s: one note, however many subjects; at 0 %% none', (absent, code) => {
    const people = review([scores('90'), scores('80')]);
    const said = (share: string) =>
      scoreReview(rulebook({ components: components(absent, share) }), people).problems.map(
        ({ code, values }) => [code, values.count],
      );
    expect([said('20%'), said('0%')]).toEqual([[[code, 2]], []]);
  });

  test('void by rule names the component', () => {
    const over = { components: components('void') };
    const score = subjectAt(scoreReview(rulebook(over), review([scores('90')])));
    expect(score.voids).toEqual([{ by: 'rule', kind: 'reading-absent', component: 'study' }]);
  });

  test('nothing but reading, and none handed in: no total', () => {
    const over = { components: [reading({ weight: weight('100%') })] };
    const score = subjectAt(scoreReview(rulebook(over), review([{}])));
    expect([score.status, score.voids.length]).toEqual(['void', 1]);
  });
});
