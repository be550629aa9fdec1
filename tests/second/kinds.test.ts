import { expect, test } from 'vitest';
import type { Input } from './input.ts';
import { scoreNaively } from './score.ts';

const HEAD =
  'base: 1000\ncategories: { 甲: {}, 乙: {} }\n' +
  'scales:\n  cadre: { levels: { 优秀: 100, 称职: 80, 差: 0 } }\n  points: { number: [0, 100] }\n' +
  'groups: { all: {} }\nfinal: { clamp: none, round: { places: 1, mode: half-up } }\n';

const EMPTY: Input = {
  subjects: ['王', '李', '赵'].map((name) => ({ name, unit: '', category: '甲' })),
  ballots: [],
  expected: [],
  checklists: [],
  measures: [],
  facts: [],
  noFacts: true,
};

const exacts = (component: string, input: Partial<Input>) =>
  scoreNaively(`${HEAD}components:\n  it: ${component}\n`, { ...EMPTY, ...input }).subjects.map(
    ({ components }) => components.it?.exact ?? null,
  );

const measures = (...values: (string | null)[]) => ({
  measures: values.map((value, subject) => ({ component: 'it', subject, value })),
});

const cast = (...marks: Record<string, string>[]) => ({
  ballots: marks.map((answers, index) => ({
    component: 'it',
    group: 'all',
    rater: `r${index}`,
    subject: 0,
    answers,
  })),
});

test.each([
  // rank: first 100, 30 less for each place, never below 50; the blank one is void
  [
    'rank: { better: high, first: 100, step: 30, least: 50 }',
    ['7', '9.5', null],
    ['70', '100', null],
  ],
  ['rank: { better: low, first: 100, step: 30, least: 50 }', ['9', '9', '1'], ['70', '70', '100']],
  // ratio: own ÷ best × 100
  ['ratio: { best: category }', ['3', '4', '1'], ['75', '100', '25']],
  ['ratio: { best: category }', ['0', '-4', null], [null, null, null]],
  // measure, low: 100 × (8 − value) ÷ 8
  ['measure: { full: 8, better: low }', ['8', '0', '3'], ['0', '100', '125/2']],
])('%s of %j', (rules, values, expected) => {
  expect(exacts(`{ weight: 100%, ${rules} }`, measures(...values))).toEqual(expected);
});

test('a checklist is the points left of all the points', () => {
  // 100 × (35 + 10.5) ÷ 70 = 65; a blank is void; the third is absent
  const checklists = [
    { component: 'it', subject: 0, values: ['35', '10.5'] },
    { component: 'it', subject: 1, values: ['35', null] },
  ];
  const rules = '{ weight: 100%, checklist: { items: { a: { full: 40 }, b: { full: 30 } } } }';
  expect(exacts(rules, { checklists })).toEqual(['65', null, null]);
});

const RATE = '{ weight: 100%, rate: { scale: cadre, groups: { all: 100% }, of: [优秀, 称职], ';
const LEAVES = 'indicators: { a: { weight: 50% }, b: { weight: 50% } }, ';
const BANDS =
  'bands: [ { from: 0%, points: 1 }, { from: 75%, points: 3 }, { from: 60%, points: 2 } ] } }';

test.each([
  // three good of four marks is 75 %; one of two ballots is good throughout, 50 %
  ['marks', '3'],
  ['ballots', '1'],
])('a rate among %s', (among, points) => {
  const marks = cast({ a: '优秀', b: '称职' }, { a: '称职', b: '差' });
  expect(exacts(`${RATE}${LEAVES}among: ${among}, ${BANDS}`, marks)[0]).toBe(points);
});

const NESTED =
  '{ weight: 100%, ballots: { scale: points, groups: { all: 100% }, round: none, empty: void, ' +
  'indicators: { a: { weight: 40% }, b: { weight: 60%, of: { c: { weight: 50% }, d: { weight: 50% } } } }';

test('nested indicators, and whole ballots trimmed by their totals', () => {
  // totals 0.4 a + 0.3 c + 0.3 d: 90; 0.4 × 100 + 0.3 × 50 + 0.3 × 60 = 73; 10
  const marks = cast(
    { a: '90', c: '90', d: '90' },
    { a: '100', c: '50', d: '60.0' },
    { a: '10', c: '10', d: '10' },
  );
  // a: 200/3, c: 50, d: 160/3; 0.4 × 200/3 + 0.3 × 50 + 0.3 × 160/3 = 173/3
  expect(exacts(`${NESTED} } }`, marks)[0]).toBe('173/3');
  const trim = ', trim: { high: 1, low: 1, when: "marks >= 3", per: ballot }';
  expect(exacts(`${NESTED}${trim} } }`, marks)[0]).toBe('73');
});

test.each([
  // without the reading, the rest weighs all: 80; as zero it is 0.75 × 80
  ['note', '800.0'],
  ['zero', '600.0'],
  ['void', null],
])('a reading that is absent: %s', (absent, score) => {
  const book =
    `${HEAD}components:\n  it: { weight: 75%, measure: { full: 10 } }\n` +
    `  study: { weight: 25%, reading: { absent: ${absent} } }\n`;
  const { subjects } = scoreNaively(book, { ...EMPTY, ...measures('8', '8', '8') });
  expect(subjects[0]?.score).toBe(score);
});

test('a component of 0 % in a category is not asked there', () => {
  const book =
    `${HEAD}components:\n  it: { weight: { 甲: 100%, 乙: 0% }, measure: { full: 10 } }\n` +
    `  other: { weight: { 甲: 0%, 乙: 100% }, measure: { full: 20 } }\n`;
  const subjects = ['甲', '乙'].map((category) => ({ name: '王', unit: '', category }));
  const rows = ['it', 'other'].map((component, subject) => ({ component, subject, value: '9' }));
  const scored = scoreNaively(book, { ...EMPTY, subjects, measures: rows }).subjects;
  expect(scored.map(({ score, rank }) => [score, rank])).toEqual([
    ['900.0', 1],
    ['450.0', 1],
  ]);
});
