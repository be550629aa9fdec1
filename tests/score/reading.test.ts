import { describe, expect, test } from 'vitest';
import type { ReadingRow } from '../../shared/ballots/review.ts';
import { explainSubject } from '../../shared/explain/explain.ts';
import type { Step } from '../../shared/explain/step/explanation.ts';
import {
  checklist,
  codesOf,
  number,
  reading,
  review,
  rulebook,
  scores,
  subjectAt,
  text,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

/** `2026-11 18 21/30`: month, points, days due of all; without days the whole target is asked. */
function month(said: string, subject = 0): ReadingRow {
  const [name = '', points = '', days] = said.split(' ');
  const [due = '', all = ''] = days?.split('/') ?? [];
  const at = { sheet: '阅读记录', cell: 'D2' };
  return {
    subject,
    month: name,
    points: { value: number(points), at },
    days: days ? { due: { value: Number(due), at }, all: { value: Number(all), at } } : undefined,
    isUsable: true,
  };
}

const RULES = (share = '20%', target = '20') =>
  rulebook({
    components: [
      checklist({ weight: weight(share === '20%' ? '80%' : '100%') }),
      reading({ weight: weight(share), target: number(target) }),
    ],
  });
const score = (months: readonly string[], rules = RULES()) =>
  scoreReview(rules, review([scores('90')], { readings: months.map((one) => month(one)) }));
const scored = (months: readonly string[], target = '20') =>
  text(subjectAt(score(months, RULES('20%', target))).components[1]?.value);

describe('100 × min(1, points ÷ target), worked by hand', () => {
  test.each([
    ['half of it', ['2026-11 10'], '50'],
    ['all of it', ['2026-11 20'], '100'],
    ['more than all of it', ['2026-11 35'], '100'],
    ['just below it', ['2026-11 19.999999'], '19999999/200000'],
    ['nothing read', ['2026-11 0'], '0'],
    // 20 × 21 ÷ 30 = 14
    ['rest days taken off the target', ['2026-11 7 21/30'], '50'],
    ['the target of 21 days reached', ['2026-11 14 21/30'], '100'],
    ['the target of 21 days missed by a little', ['2026-11 13.5 21/30'], '675/7'],
    // 20 × 12 ÷ 30 = 8
    ['leave taken off the target', ['2026-11 1 12/30'], '25/2'],
    ['every day due', ['2026-11 10 30/30'], '50'],
    // The mean of 50 and 100, never of 25 points in 40.
    ['two months', ['2026-10 10', '2026-11 35'], '75'],
    ['three months, one of them empty', ['2026-09 20', '2026-10 0', '2026-11 20'], '200/3'],
    ['a month with nothing due is not asked about', ['2026-10 3 0/31', '2026-11 10 30/30'], '50'],
  ])('%s: %j gives %s', (_, months, value) => {
    expect(scored(months)).toBe(value);
  });

  test('a target that is no whole number', () => {
    expect(scored(['2026-11 1'], '12.5')).toBe('8');
  });
});

describe('in the total', () => {
  test('with its weight', () => {
    // 80 % × 90 + 20 % × 50
    expect(text(subjectAt(score(['2026-11 10'])).total?.exact)).toBe('82');
  });
  test('at 0 % it is shown beside and changes nothing', () => {
    const found = subjectAt(score(['2026-11 10'], RULES('0%')));
    expect([text(found.total?.exact), text(found.components[1]?.value)]).toEqual(['90', '50']);
  });
  test('with nothing due in any month it is left out, whatever `absent` says', () => {
    for (const absent of ['note', 'void', 'zero'] as const) {
      const rules = rulebook({
        components: [
          checklist({ weight: weight('80%') }),
          reading({ weight: weight('20%'), absent }),
        ],
      });
      const scoring = score(['2026-11 0 0/30'], rules);
      expect(text(subjectAt(scoring).total?.exact)).toBe('90');
      expect(codesOf(scoring.problems)).toEqual(['reading-not-due']);
    }
  });
  test('nothing but reading, and nothing due: no total, by rule', () => {
    const rules = rulebook({ components: [reading({ weight: weight('100%') })] });
    const readings = [month('2026-11 0 0/30')];
    expect(subjectAt(scoreReview(rules, review([{}], { readings }))).voids).toEqual([
      { by: 'rule', kind: 'reading-not-due', component: 'study' },
    ]);
  });
  test('what cannot be read never counts as less', () => {
    const broken = {
      ...month('2026-11 10'),
      points: { value: null, at: { sheet: 's', cell: 'D2' } },
    };
    const both = [month('2026-10 20'), broken];
    const found = subjectAt(scoreReview(RULES(), review([scores('90')], { readings: both })));
    expect([found.status, found.components[1]?.value]).toEqual(['void', null]);
    const twice = [{ ...month('2026-10 20'), isUsable: false }];
    expect(
      subjectAt(scoreReview(RULES(), review([scores('90')], { readings: twice }))).status,
    ).toBe('void');
  });
  test('the order of the rows changes nothing', () => {
    const rows = ['2026-10 3', '2026-11 7 21/30', '2026-12 20'];
    expect(scored(rows.toReversed())).toBe(scored(rows));
  });
  test('nobody’s record touches another’s', () => {
    const people = review([scores('90'), scores('80')], { readings: [month('2026-11 20', 1)] });
    const scoring = scoreReview(RULES(), people);
    expect([0, 1].map((index) => text(subjectAt(scoring, index).total?.exact))).toEqual([
      '90',
      '84',
    ]);
  });
});

describe('explained', () => {
  const texts = (steps: readonly Step[]): string[] =>
    steps.flatMap((one) => [one.text, ...texts(one.of)]);
  const told = (months: readonly string[], rules = RULES(), language: 'zh' | 'en' = 'zh') =>
    texts(explainSubject(score(months, rules), 0, language).steps);
  test.each([
    [
      ['2026-11 7 21/30'],
      '2026-11：积分 7，目标 20 × 应读 21 天 ÷ 30 天 = 14，100 × min(1, 7 ÷ 14)',
    ],
    [['2026-11 7'], '2026-11：积分 7，目标 20，100 × min(1, 7 ÷ 20)'],
    [['2026-10 0 0/31', '2026-11 7'], '2026-10：没有应读的日子，不计'],
    [['2026-10 20', '2026-11 10'], '2 个月的平均'],
    [['2026-10 20', '2026-11 10'], 'study 75 × 20 %'],
    [['2026-10 0 0/31'], 'study：没有应读的日子（休息或请假），该项不计，其余项目按权重折算'],
  ])('%j: %s', (months, said) => {
    expect(told(months)).toContain(said);
  });
  test('beside the score', () => {
    expect(told(['2026-11 7'], RULES('0%'))).toEqual(
      expect.arrayContaining([
        'study：权重 0 %，只列出，不计入总分',
        '2026-11：积分 7，目标 20，100 × min(1, 7 ÷ 20)',
      ]),
    );
    expect(told(['2026-11 0 0/30'], RULES('0%'), 'en')).toContain(
      'study: no day asked for reading; at a weight of 0 % it does not touch the total',
    );
  });
  test('with the cells of points and days', () => {
    const steps = explainSubject(score(['2026-11 7 21/30']), 0, 'zh').steps;
    const find = (all: readonly Step[]): Step[] =>
      all.flatMap((one) => [...(one.text.startsWith('2026-11') ? [one] : []), ...find(one.of)]);
    expect(find(steps)[0]).toMatchObject({
      value: '50',
      places: [{ sheet: '阅读记录', cell: 'D2' }],
      cite: 'R§8',
    });
  });
});
