import { describe, expect, test } from 'vitest';
import type { BallotsComponent, Trim } from '../../shared/rulebook/model/rulebook.ts';
import type { SubjectScore } from '../../shared/score/model/scoring.ts';
import { number, text } from '../score/builder.ts';
import { scoreReview } from '../score/score-review.ts';
import { bookOf, reviewOf, scoreOf, type Written } from './builder.ts';

/** Marks of as many raters for 甲1, who is the only subject. */
const given = (...marks: readonly string[]): Written[] =>
  marks.map((mark, index) => `评委${index}>甲1: ${mark}`);

const value = (
  over: Partial<BallotsComponent>,
  written: readonly Written[],
  leaves = ['overall'],
) => text(scoreOf(bookOf(over, leaves), ['甲1'], written).components[0]?.value);

describe('what marks come to, 好 100, 较好 80, 一般 60, 差 40', () => {
  test.each([
    ['one ballot', given('较好'), '80'],
    ['all equal', given('一般', '一般', '一般'), '60'],
    // (100 + 100 + 80) ÷ 3
    ['thirds stay thirds', given('好', '好', '较好'), '280/3'],
    ['abstentions are in no mean', given('好', '弃权', '较好', '弃权'), '90'],
    ['nobody', [], null],
    ['all abstain', given('弃权', '弃权'), null],
    ['all blank', given('-', '-'), null],
  ])('%s', (_, written, expected) => expect(value({}, written)).toBe(expected));

  test('a million ballots of one subject', () => {
    const book = bookOf({ round: { places: 6, mode: 'half-up' } });
    const base = reviewOf(book, ['甲1'], given('好', '较好'));
    const [ballots] = base.ballots;
    if (!ballots) throw new Error('One set of ballots');
    const size = 1_000_000;
    const many = {
      ...ballots,
      subject: new Uint32Array(size),
      group: new Uint16Array(size),
      rater: Uint32Array.from({ length: size }, (_, at) => at % 2),
      // Every third 好, the others 较好: 333,334 × 100 + 666,666 × 80 = 86,666,680.
      answers: Uint16Array.from({ length: size }, (_, at) => (at % 3 === 0 ? 0 : 1)),
    };
    const { places, subjects } = scoreReview(book, { ...base, ballots: [many] });
    expect(text(places[0]?.total().exact)).toBe(text(number('86.66668')));
    expect(text(subjects[0]?.components[0]?.value)).toBe(text(number('86.66668')));
  });
});

describe('numbers as marks', () => {
  const book = bookOf();
  const scales = book.scales.map((scale) => ({
    ...scale,
    levels: [],
    range: [number('0'), number('100')] as const,
  }));
  const [report] = book.components;
  const numberOf = (over: Partial<BallotsComponent>, written: readonly Written[]) => {
    if (report?.kind !== 'ballots') throw new Error('A component of ballots');
    const numbers = { ...book, scales, components: [{ ...report, ...over }] };
    return text(scoreOf(numbers, ['甲1'], written).components[0]?.value);
  };
  const trim: Trim = { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('3') } };
  test.each([
    // (95.5 + 90 + 88.25) ÷ 3 = 273.75 ÷ 3 = 91.25
    ['mean', {}, given('95.5', '90', '88.25'), '365/4'],
    // 100 and 60 go; (90 + 85) ÷ 2
    ['trimmed', { trim }, given('60', '90', '85', '100'), '175/2'],
    // 80, 90 | 90, 95: the middle two are 90 and 90
    ['median', { aggregate: 'median' as const }, given('95', '90', '80', '90'), '90'],
    ['an abstention', {}, given('90', '弃权'), '90'],
  ])('%s', (_, over, written, expected) => expect(numberOf(over, written)).toBe(expected));
});

describe('whole ballots trimmed by their totals', () => {
  const trim: Trim = { per: 'ballot', high: 1, low: 1, when: { op: '>=', value: number('3') } };
  const valid = { items: 'every', allEqual: 'valid', most: null } as const;
  const leaves = ['duty', 'skill'];
  test.each([
    // Totals 100, 70, 90, 60: 100 and 60 go; (70 + 90) ÷ 2
    ['highest and lowest', given('好 好', '较好 一般', '好 较好', '一般 一般'), '80'],
    // Of two equal totals either may go: 90, 90, 90 leave 90
    ['equal totals', given('好 较好', '较好 好', '好 较好'), '90'],
    // Two are too few; the third has no level on one leaf
    ['too few', given('好 好', '一般 一般', '好 弃权'), '80'],
  ])('%s', (_, written, expected) =>
    expect(value({ trim, valid }, written, leaves)).toBe(expected),
  );
});

describe('ballots that do not count', () => {
  const states = (
    over: Partial<BallotsComponent>,
    subjects: readonly string[],
    written: readonly Written[],
    leaves?: readonly string[],
  ) => {
    const [report] = scoreOf(bookOf(over, leaves), subjects, written).components;
    const panel = report?.kind === 'ballots' ? report.indicators[0]?.panels[0] : undefined;
    return panel?.tally?.ballots?.states;
  };
  const none = { valid: 0, 'not-asked': 0, self: 0, items: 0, 'all-equal': 0, most: 0 };

  test('one’s own', () => {
    const written = ['甲1>甲1: 好', '赵>甲1: 一般'];
    expect(states({ self: 'excluded' }, ['甲1'], written)).toEqual({ ...none, valid: 1, self: 1 });
    expect(states({ self: 'included' }, ['甲1'], written)).toEqual({ ...none, valid: 2 });
  });

  test('an item left blank; an abstention is an answer', () => {
    const valid = { items: 'every', allEqual: 'valid', most: null } as const;
    const written = given('好 -', '好 弃权', '好 好', '- -');
    const leaves = ['duty', 'skill'];
    expect(states({ valid }, ['甲1'], written, leaves)).toEqual({ ...none, valid: 2, items: 2 });
    // Without the rule only a ballot without any answer is none.
    expect(states({}, ['甲1'], written, leaves)).toEqual({ ...none, valid: 3, items: 1 });
  });

  test('the same level throughout', () => {
    const valid = { items: 'some', allEqual: 'invalid', most: null } as const;
    const written = given('好 好', '好 较好', '好 -', '弃权 弃权');
    expect(states({ valid }, ['甲1'], written, ['duty', 'skill'])).toEqual({
      ...none,
      valid: 3,
      'all-equal': 1,
    });
  });

  test.each([
    // 赵 gave 好 to two of three, which is more than 60 %
    ['60%', ['赵>甲1: 好', '赵>甲2: 好', '赵>甲3: 一般'], { most: 1 }],
    [
      'two of three are not more than 66.7 %',
      ['赵>甲1: 好', '赵>甲2: 好', '赵>甲3: 一般'],
      { valid: 1 },
    ],
    ['one subject shows no habit', ['赵>甲1: 好'], { valid: 1 }],
    ['an abstention is no mark', ['赵>甲1: 好', '赵>甲2: 弃权'], { valid: 1 }],
  ])('one level too often: %s', (name, written, expected) => {
    const share = number(name === '60%' ? '60%' : '66.7%');
    const most = { indicator: 'overall', level: '好', share };
    const valid = { items: 'some', allEqual: 'valid', most } as const;
    expect(states({ valid }, ['甲1', '甲2', '甲3'], written)).toEqual({ ...none, ...expected });
  });

  test('each rule is asked of what the ones before it left', () => {
    // 甲1 judged himself 好; without that ballot he gave 好 to one of two, which is not over 60 %.
    const most = { indicator: 'overall', level: '好', share: number('60%') };
    const valid = { items: 'some', allEqual: 'valid', most } as const;
    const written = ['甲1>甲1: 好', '甲1>甲2: 好', '甲1>甲3: 差', '赵>甲1: 差'];
    expect(states({ valid, self: 'excluded' }, ['甲1', '甲2', '甲3'], written)).toEqual({
      ...none,
      valid: 1,
      self: 1,
    });
  });
});

describe('a ballot on oneself and turnout', () => {
  const turnout = { min: { op: '>', value: number('1/2') }, short: 'void' } as const;
  const book = bookOf({ self: 'excluded', turnout });
  const at = { sheet: '评议票' };
  test.each([
    // Of 3 expected and 2 back one is his own: 1 of 2 is not more than half
    [3, 2, { expected: 2, present: 1, met: false }],
    // The same without a stated 收回: one other ballot
    [3, undefined, { expected: 2, present: 1, met: false }],
    // Nobody else was expected: 1 of 0 is more than half of nobody
    [1, 2, { expected: 0, present: 1, met: true }],
    [0, 0, { expected: 0, present: 0, met: false }],
  ])('应到 %s, 收回 %s', (expected, returned, found) => {
    const given = reviewOf(book, ['甲1'], ['甲1>甲1: 好', '赵>甲1: 好']);
    const counts = {
      expected: { value: expected, at },
      ...(returned !== undefined && { returned: { value: returned, at } }),
    };
    const attendance = [{ subject: 0, component: 'report', group: 'all', turnout: counts }];
    const [report] = scoreReview(book, { ...given, attendance }).subjects[0]?.components ?? [];
    expect(report?.kind === 'ballots' ? report.turnouts[0] : null).toMatchObject(found);
  });
});

describe('a mark that cannot be read leaves unknown what it would have counted for', () => {
  const states = (score: SubjectScore) => {
    const [report] = score.components;
    if (report?.kind !== 'ballots') throw new Error('One component of ballots');
    return {
      value: report.value,
      panels: report.indicators.map(({ panels }) => panels[0]?.state),
      voids: score.voids.filter(({ by }) => by === 'rule'),
    };
  };
  const leaves = ['overall', 'duty'];

  test('its leaf, and so the component; no panel is said to be empty', () => {
    const written = ['赵>甲1: 好 ?', '钱>甲1: 好 -'];
    expect(states(scoreOf(bookOf({}, leaves), ['甲1'], written))).toEqual({
      value: null,
      panels: ['scored', 'unreadable'],
      voids: [],
    });
  });

  test('who took part, where a turnout is asked', () => {
    const turnout = { min: { op: '>', value: number('1/2') }, short: 'void' } as const;
    const book = bookOf({ turnout }, leaves);
    const given = reviewOf(book, ['甲1'], ['赵>甲1: ? -']);
    const expected = { value: 1, at: { sheet: '评议票' } };
    const row = { subject: 0, component: 'report', group: 'all', turnout: { expected } };
    const [score] = scoreReview(book, { ...given, attendance: [row] }).subjects;
    expect(score && states(score)).toEqual({
      value: null,
      panels: ['unreadable', 'unreadable'],
      voids: [],
    });
  });

  test('on a scale of numbers', () => {
    const book = bookOf();
    const [scale] = book.scales;
    if (!scale) throw new Error('A scale');
    const range = [number('0'), number('100')] as const;
    const numbers = { ...book, scales: [{ ...scale, levels: [], range }] };
    const { value, panels } = states(scoreOf(numbers, ['甲1'], ['赵>甲1: 90', '钱>甲1: ?']));
    expect([value, panels]).toEqual([null, ['unreadable']]);
    // Nor is a panel empty whose only mark cannot be read
    expect(states(scoreOf(numbers, ['甲1'], ['钱>甲1: ?'])).panels).toEqual(['unreadable']);
  });
});
