import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { BallotsComponent } from '../../shared/rulebook/model/rulebook.ts';
import type { SubjectScore, VoidReason } from '../../shared/score/model/scoring.ts';
import {
  ballots,
  codesOf,
  leaf,
  number,
  type Person,
  review,
  rulebook,
  subjectAt,
  text,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const groups = (...shares: [string, Parameters<typeof weight>[0]][]) =>
  shares.map(([id, share]) => ({ id, weight: weight(share) }));
const THREE = groups(['superiors', '40%'], ['peers', '30%'], ['members', '30%']);

function scoreOne(over: Partial<BallotsComponent>, person: Person): SubjectScore {
  return subjectAt(scoreReview(rulebook({ components: [ballots(over)] }), review([person])));
}
const exactOf = (score: SubjectScore): string | null => text(score.components[0]?.value);
const kindsOf = (voids: readonly VoidReason[]): string[] =>
  voids.map((reason) => (reason.by === 'rule' ? reason.kind : reason.problem.code));

describe('groups and indicators', () => {
  test('Σ group weight × panel', () => {
    const tallies = {
      'report/superiors/overall': [1, 0, 0, 0],
      'report/peers/overall': [0, 1, 0, 0],
      'report/members/overall': [0, 0, 1, 0],
    };
    // 40 % × 100 + 30 % × 80 + 30 % × 60
    expect(exactOf(scoreOne({ groups: THREE }, { tallies }))).toBe('82');
  });

  const NESTED = [
    leaf('overall', '40%'),
    { ...leaf('duty', '60%'), of: [leaf('lead', '50%'), leaf('dual', '50%')] },
  ];
  test('nested indicators', () => {
    const tallies = {
      'report/all/overall': [1, 0, 0, 0],
      'report/all/lead': [0, 1, 0, 0],
      'report/all/dual': [0, 0, 0, 1],
    };
    // 40 % × 100 + 60 % × (50 % × 80 + 50 % × 40)
    expect(exactOf(scoreOne({ indicators: NESTED }, { tallies }))).toBe('76');
  });

  test('an indicator and a group of 0 % in the category need no marks', () => {
    const over = {
      groups: groups(
        ['superiors', { 机关: '100%', 基层: '50%' }],
        ['peers', { 机关: '0%', 基层: '50%' }],
      ),
      indicators: [
        leaf('overall', { 机关: '100%', 基层: '50%' }),
        leaf('lead', { 机关: '0%', 基层: '50%' }),
      ],
    };
    const score = scoreOne(over, { tallies: { 'report/superiors/overall': [1, 1, 0, 0] } });
    expect([score.status, exactOf(score)]).toEqual(['scored', '90']);
  });
});

describe('a panel without counted marks', () => {
  const tallies = {
    'report/superiors/overall': [1, 0, 0, 0],
    'report/peers/overall': [0, 0, 0, 0, 3],
    'report/members/overall': [0, 0, 1, 0],
  };
  test.each([
    ['void', null, ['empty-panel']],
    ['zero', '58', []],
    // (40 % × 100 + 30 % × 60) ÷ 70 %
    ['reweigh', '580/7', []],
  ] as const)('%s: component %s', (empty, value, voids) => {
    const score = scoreOne({ groups: THREE, empty }, { tallies });
    expect([exactOf(score), kindsOf(score.voids)]).toEqual([value, voids]);
  });

  test('a group without a row has no marks either', () => {
    const { 'report/peers/overall': _, ...others } = tallies;
    const score = scoreOne({ groups: THREE }, { tallies: others });
    expect(score.voids).toEqual([
      {
        by: 'rule',
        kind: 'empty-panel',
        component: 'report',
        group: 'peers',
        indicator: 'overall',
      },
    ]);
  });

  test.each(['void', 'reweigh'] as const)('no marks at all with %s is void', (empty) => {
    const score = scoreOne({ groups: THREE, empty }, {});
    expect([score.status, kindsOf(score.voids)]).toEqual(['void', Array(3).fill('empty-panel')]);
  });

  test('no marks at all with zero is 0', () => {
    const score = scoreOne({ groups: THREE, empty: 'zero' }, {});
    expect([score.status, text(score.total?.score)]).toEqual(['scored', '0']);
  });

  test('reweigh works per leaf', () => {
    const score = scoreOne(
      {
        groups: groups(['superiors', '50%'], ['peers', '50%']),
        indicators: [leaf('overall', '50%'), leaf('lead', '50%')],
        empty: 'reweigh',
      },
      {
        tallies: {
          'report/superiors/overall': [1, 0, 0, 0],
          'report/superiors/lead': [0, 0, 1, 0],
          'report/peers/overall': [0, 0, 0, 1],
          'report/peers/lead': [0, 0, 0, 0],
        },
      },
    );
    // overall (100 + 40) ÷ 2 = 70; lead 60 by superiors alone
    expect(exactOf(score)).toBe('65');
  });
});

describe('turnout of more than half', () => {
  const turnout = { min: { op: '>', value: number('1/2') }, short: 'void' } as const;
  const report = { 'report/all/overall': [9, 0, 0, 1] };
  test.each([
    ['15 of 30', { expected: 30, returned: 15 }, 'void'],
    ['16 of 30', { expected: 30, returned: 16 }, 'scored'],
    ['1 of 1', { expected: 1, returned: 1 }, 'scored'],
    ['0 of 0', { expected: 0, returned: 0 }, 'void'],
    ['15 of 31', { expected: 31, returned: 15 }, 'void'],
    ['16 of 31', { expected: 31, returned: 16 }, 'scored'],
    ['发出 where there is no 应到', { issued: 20, returned: 10 }, 'void'],
    ['应到 before 发出', { expected: 18, issued: 20, returned: 10 }, 'scored'],
    ['10 marks where there is no 收回', { expected: 19 }, 'scored'],
    ['10 marks of 20', { expected: 20 }, 'void'],
  ])('%s: %s', (_, counts, status) => {
    const score = scoreOne({ turnout }, { tallies: report, turnout: { 'report/all': counts } });
    expect(score.status).toBe(status);
    expect(kindsOf(score.voids)).toEqual(status === 'void' ? ['short-turnout'] : []);
  });

  test('abstentions took part, blanks did not, and the fullest indicator counts', () => {
    const tallies = {
      'report/all/overall': [5, 0, 0, 0, 5, 9],
      'report/all/lead': [8, 0, 0, 0, 3, 9],
    };
    const score = scoreOne(
      { turnout, indicators: [leaf('overall', '50%'), leaf('lead', '50%')] },
      { tallies, turnout: { 'report/all': { expected: 21 } } },
    );
    const [component] = score.components;
    const checks = component?.kind === 'ballots' ? component.turnouts : [];
    expect(checks.map(({ present, expected, met }) => [present, expected, met])).toEqual([
      [11, 21, true],
    ]);
  });

  test.each([
    ['zero', '60', []],
    ['reweigh', '100', []],
  ] as const)('a group that was short is empty, and %s applies: %s', (empty, value, voids) => {
    const score = scoreOne(
      { turnout, empty, groups: groups(['superiors', '60%'], ['peers', '40%']) },
      {
        tallies: { 'report/superiors/overall': [1, 0, 0, 0], 'report/peers/overall': [0, 1, 0, 0] },
        turnout: {
          'report/superiors': { expected: 1, returned: 1 },
          'report/peers': { expected: 2, returned: 1 },
        },
      },
    );
    expect([exactOf(score), kindsOf(score.voids)]).toEqual([value, voids]);
  });

  test('report: scored all the same, with a note at the cell', () => {
    const component = ballots({ turnout: { ...turnout, short: 'report' } });
    const person = { tallies: report, turnout: { 'report/all': { expected: 30, returned: 15 } } };
    const scoring = scoreReview(rulebook({ components: [component] }), review([person]));
    expect(exactOf(subjectAt(scoring))).toBe('94');
    expect(scoring.problems).toMatchObject([
      { code: 'turnout-short', effect: 'note', place: { sheet: 'all', cell: 'T2' } },
    ]);
    expect(scoring.problems.map((one) => sayProblem(one, 'en'))).toEqual([
      'all: only 15 of 30 took part for 甲1, less than the rule asks. The rule only wants this reported and voids nothing for it; please check.',
    ]);
  });

  test('nobody voted: one reason for each panel, none for turnout', () => {
    expect(kindsOf(scoreOne({ turnout }, {}).voids)).toEqual(['empty-panel']);
  });
});

describe('what cannot be read', () => {
  test('a count leaves the component unknown, whatever the rule for empty panels', () => {
    const tallies = { 'report/all/overall': [3, null, 0, 0] };
    for (const empty of ['void', 'zero', 'reweigh'] as const) {
      const score = scoreOne({ empty }, { tallies });
      expect([exactOf(score), kindsOf(score.voids)]).toEqual([null, ['component-incomplete']]);
    }
  });

  test('two rows of one subject: neither counts', () => {
    const one = review([{ tallies: { 'report/all/overall': [1, 0, 0, 0] } }]);
    const twice = { ...one, tallies: [...one.tallies, ...one.tallies] };
    const score = subjectAt(scoreReview(rulebook({ components: [ballots()] }), twice));
    expect([exactOf(score), score.status]).toEqual([null, 'void']);
  });
});

test('rules on single ballots are noted once a sheet, not once a subject', () => {
  const valid = {
    items: 'every',
    allEqual: 'valid',
    most: { indicator: 'overall', level: '好', share: number('80%') },
  } as const;
  const component = ballots({
    groups: groups(['superiors', '50%'], ['peers', '50%']),
    valid,
    self: 'excluded',
  });
  const person = {
    tallies: { 'report/superiors/overall': [1, 0, 0, 0], 'report/peers/overall': [1, 0, 0, 0] },
  };
  const { problems } = scoreReview(
    rulebook({ components: [component] }),
    review([person, person, person]),
  );
  expect(codesOf(problems)).toEqual(['rules-not-checkable', 'rules-not-checkable']);
  expect(problems.map(({ place }) => place)).toEqual([{ sheet: 'peers' }, { sheet: 'superiors' }]);
  expect(problems[0]?.values).toEqual({
    component: { zh: 'report', en: 'report' },
    rules: ['items: every', 'most: 好', 'self: excluded'],
  });
});
