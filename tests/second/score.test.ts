import { describe, expect, test } from 'vitest';
import { fraction, MODES, median, round, whole, writeDecimal, writeFraction } from './fraction.ts';
import type { BallotInput, Input } from './input.ts';
import { scoreNaively } from './score.ts';

const BOOK = {
  head: 'rulebook: 1\nid: small\ncategories: { 甲: {} }\n',
  scale:
    'scales:\n  four: { levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }, not-marks: { 弃权: { turnout: counted } } }\n',
  groups: 'groups: { up: { title: U }, all: { title: A } }\n',
  final: 'final: { clamp: [0, 100], round: { places: 2, mode: half-up } }\n',
  grades: 'grades:\n  bands: { 好: "[90, 100]", 较好: "[80, 90)", 差: "[0, 80)" }\n',
};

const EMPTY: Input = {
  subjects: [],
  ballots: [],
  expected: [],
  checklists: [],
  measures: [],
  facts: [],
  noFacts: false,
};

const subjects = (...names: string[]) => names.map((name) => ({ name, unit: '', category: '甲' }));

const ballots = (group: string, subject: number, marks: readonly string[]): BallotInput[] =>
  marks.map((mark, index) => ({
    component: 'report',
    group,
    rater: `r${index}`,
    subject,
    answers: { overall: mark },
  }));

const ballotBook = (rules: string) =>
  `${BOOK.head}${BOOK.scale}${BOOK.groups}${BOOK.final}${BOOK.grades}` +
  `components:\n  report:\n    weight: 100%\n    ballots:\n      scale: four\n` +
  `      groups: { up: 40%, all: 60% }\n      indicators: { overall: { weight: 100% } }\n` +
  `      round: none\n${rules}`;

const first = (book: string, input: Partial<Input>) =>
  scoreNaively(book, { ...EMPTY, subjects: subjects('王'), ...input }).subjects[0];

describe('rounding', () => {
  test.each([
    // value in hundredths, then one decimal place by half-up, half-even, down, up
    [25, '0.3', '0.2', '0.2', '0.3'],
    [-25, '-0.3', '-0.2', '-0.2', '-0.3'],
    [21, '0.2', '0.2', '0.2', '0.3'],
    [-4, '0.0', '0.0', '0.0', '-0.1'],
  ])('%i hundredths', (hundredths, ...expected) => {
    const value = fraction(BigInt(hundredths), 100n);
    expect(MODES.map((mode) => writeDecimal(round(value, 1, mode), 1))).toEqual(expected);
  });

  test('the median of an even count is the mean of the two middle ones', () => {
    expect(writeFraction(median([1, 9, 4, 2].map(whole)))).toBe('3');
  });
});

describe('ballots', () => {
  const up = ballots('up', 0, ['好', '较好']); // mean 90
  const all = ballots('all', 0, ['好', '较好', '较好', '弃权']); // mean 260/3

  test('weighs the means of the groups', () => {
    // 0.4 × 90 + 0.6 × 260/3 = 36 + 52 = 88
    const scored = first(ballotBook('      empty: void\n'), { ballots: [...up, ...all] });
    expect(scored).toMatchObject({ exact: '88', score: '88.00', rank: 1, suggested: '较好' });
  });

  test.each([
    ['void', null],
    ['reweigh', '260/3'],
    ['zero', '52'],
  ])('a panel without marks: %s', (empty, exact) => {
    expect(first(ballotBook(`      empty: ${empty}\n`), { ballots: all })?.exact).toBe(exact);
  });

  test('trims only where there are enough marks', () => {
    // up: two marks stay, 90; all: 100 and one 80 go, 80 stays: 0.4 × 90 + 0.6 × 80 = 84
    const book = ballotBook(
      '      empty: void\n      trim: { high: 1, low: 1, when: "marks >= 3" }\n',
    );
    expect(first(book, { ballots: [...up, ...all] })?.exact).toBe('84');
  });

  test.each([
    // 4 present of 8 expected are not more than one half; then only `up` counts, 90
    [8, '90'],
    [7, '88'],
  ])('turnout with %i expected', (count, exact) => {
    const book = ballotBook(
      '      empty: reweigh\n      turnout: { min: "> 1/2", of: expected, short: void }\n',
    );
    const expected = ['up', 'all'].map((group) => ({
      component: 'report',
      group,
      subject: 0,
      count: group === 'up' ? 2 : count,
    }));
    expect(first(book, { ballots: [...up, ...all], expected })?.exact).toBe(exact);
  });

  test('one rater who finds everybody good loses all ballots', () => {
    // r0 of `all` gives 好 to 2 of 2; what is left of `all` is 80 for each: 0.4 × 100 + 0.6 × 80
    const book = ballotBook(
      '      empty: void\n      valid: { items: some, most: { indicator: overall, level: 好, share: 80% } }\n',
    );
    const each = [0, 1].flatMap((subject) => [
      { ...ballots('up', subject, ['好'])[0], rater: `up${subject}` } as BallotInput,
      ...ballots('all', subject, ['好', '较好']),
    ]);
    const scored = scoreNaively(book, { ...EMPTY, subjects: subjects('王', '李'), ballots: each });
    expect(scored.subjects.map(({ exact, rank }) => [exact, rank])).toEqual([
      ['88', 1],
      ['88', 1],
    ]);
  });

  test('a mark for oneself does not count', () => {
    const own = ballots('all', 0, ['差']).map((ballot) => ({ ...ballot, rater: ' 王' }));
    const book = ballotBook('      empty: void\n      self: excluded\n');
    expect(first(book, { ballots: [...up, ...all, ...own] })?.exact).toBe('88');
  });

  test('the same rater twice is void', () => {
    const scored = first(ballotBook('      empty: void\n'), { ballots: [...up, ...up, ...all] });
    expect(scored).toMatchObject({ status: 'void', why: ['marked-twice:report'], exact: null });
  });
});

describe('figures, facts and grades', () => {
  const book =
    `${BOOK.head}${BOOK.final}${BOOK.grades}` +
    `  quota: { 好: { max: 50%, of: category, round: down, ties: all-drop } }\n` +
    `  requires: { 较好: [ "component.work >= 85" ] }\n` +
    `components:\n  work: { weight: 100%, measure: { column: W, full: 50, better: high } }\n` +
    `facts: { awards: {}, notices: {} }\n` +
    `adjust: { award: { points: +0.50, each: awards, cap: 2, banding: excluded } }\n` +
    `veto: { notice: { when: "notices > 0", grade: 差 } }\n` +
    `ranking: { order: [ score desc, name asc ], ties: dense }\n`;
  const measures = ['46', '46', '45', '41'].map((value, subject) => ({
    component: 'work',
    subject,
    value,
  }));

  test('a tie across the limit drops together, and only then are requirements asked', () => {
    // 92 + 0, 92 + 0, 90 + 2 (six awards, cap 2), 82: three 92s for two places, so all drop to
    // 较好, which asks 85 of the work: 92, 92, 90 hold; 82 does not and goes down to 差.
    const facts = [
      { subject: 2, values: { awards: '2' } },
      { subject: 2, values: { awards: '4' } },
    ];
    const input = { ...EMPTY, subjects: subjects('王', '李', '赵', '钱'), measures, facts };
    const scored = scoreNaively(book, input).subjects;
    expect(
      scored.map(({ score, banding, rank, suggested }) => [score, banding, rank, suggested]),
    ).toEqual([
      ['92.00', '92.00', 1, '较好'],
      ['92.00', '92.00', 1, '较好'],
      ['92.00', '90.00', 1, '较好'],
      ['82.00', '82.00', 2, '差'],
    ]);
  });

  test('a vetoed grade takes no place and still counts in the number of subjects', () => {
    // N is 4, so two places: the vetoed 92 leaves them to 92 and 90.
    const facts = [{ subject: 0, values: { notices: '1' } }];
    const input = { ...EMPTY, subjects: subjects('王', '李', '赵', '钱'), measures, facts };
    expect(scoreNaively(book, input).subjects.map(({ suggested }) => suggested)).toEqual([
      '差',
      '好',
      '好',
      '差',
    ]);
  });

  test.each([
    ['blank:work', null],
    ['unreadable:work', '1e1'],
    ['outside:work', '50.1'],
  ])('%s is void', (why, value) => {
    expect(first(book, { measures: [{ component: 'work', subject: 0, value }] })?.why).toEqual([
      why,
    ]);
  });
});
