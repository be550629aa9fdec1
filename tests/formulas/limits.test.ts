import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../shared/ballots/review.ts';
import { formulaLimits } from '../../shared/formulas/limits.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets, receiptOf } from '../../shared/joint-review/working-copy.ts';
import { KINDS } from '../../shared/rulebook/model/kinds.ts';
import type { Component } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { bookOf as ballotBook, reviewOf } from '../ballots/builder.ts';
import { BALLOT_RULES, bookOf, rulesWith } from '../layout/ballot-workbook.ts';
import { KINDS as KINDS_RULEBOOK } from '../rulebook/kinds-rulebook.ts';
import { ballots, checklist, reading, review, rulebook } from '../score/builder.ts';

const read = readRulebook(KINDS_RULEBOOK);
if (!read.ok) throw new Error('The rulebook of all kinds reads');
const components: readonly Component[] = [
  ballots(),
  checklist(),
  reading(),
  ...read.value.components.slice(1),
];
const limitsOf = (rules: Parameters<typeof rulebook>[0], given: Partial<Review> = {}) =>
  formulaLimits({
    plan: { rulebook: rulebook(rules), categories: [] },
    review: review([], given),
  }).map(({ code, effect }) => [effect, code]);
const NOT_YET = [['stop', 'working-copy-not-yet']];

/** Of so many months of one subject. */
const months = (count: number): Review['readings'] =>
  Array.from({ length: count }, (_, index) => ({
    subject: 0,
    month: `${2000 + Math.floor(index / 12)}-${`${1 + (index % 12)}`.padStart(2, '0')}`,
    points: { value: null, at: { sheet: '阅读记录', cell: `D${index + 2}` } },
    days: undefined,
    isUsable: true,
  }));

test('each kind is asked about', () => {
  expect(components.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
});

test.each(components.map((component) => [component.kind, component] as const))(
  'a rulebook of %s',
  (_, component) => {
    expect(limitsOf({ components: [component] })).toEqual([]);
  },
);

const PER_BALLOT = rulesWith([
  '      empty: void',
  '      empty: void\n      trim: { per: ballot, high: 1, low: 1, when: "marks >= 4" }\n      valid: { items: every }',
]);

test.each([
  ['single ballots', BALLOT_RULES, []],
  ['single ballots that are trimmed as a whole', PER_BALLOT, []],
])('%s', (_, rulebookText, codes) => {
  const head = ['评议人', '评议主体', '姓名', '总体评价', '第一责任'];
  const lines = ['上级', '同级互评'].map((group) => ['甲', group, '张三', '好', '好']);
  const workbook = bookOf('评议', [head, ...lines]);
  const { scored } = prepareReview({ workbook, rulebookText, withoutFacts: false });
  if (!scored) throw new Error('The ballots are scored');
  const composed = composeWorkingSheets(scored, { engine: 'lianping 0', language: 'zh' });
  expect([composed.ok, composed.problems.map(({ code }) => code)]).toEqual([
    codes.length === 0,
    codes,
  ]);
  expect(receiptOf(scored, 'lianping 0') === null).toBe(codes.length > 0);
});

test('a hundred thousand single marks have room', () => {
  const marks = (count: number) =>
    limitsOf({ components: [ballots()] }, { ballots: [ballotsWith(count)] });
  expect(marks(100_000)).toEqual([]);
  expect(marks(100_001)).toEqual([['stop', 'working-copy-marks-too-many']]);
});

/** So many ballots of one mark each. */
function ballotsWith(count: number): Review['ballots'][number] {
  const [one] = reviewOf(ballotBook(), ['甲1'], ['赵>甲1: 好']).ballots;
  if (!one) throw new Error('One set of ballots');
  return { ...one, component: ballots().id, answers: new Uint16Array(count) };
}

test('reading records of up to ten years have room', () => {
  expect(limitsOf({ components: [reading()] }, { readings: months(120) })).toEqual([]);
  expect(limitsOf({ components: [reading()] }, { readings: months(121) })).toEqual(NOT_YET);
});

describe('the decimals of a total', () => {
  const SAMPLE = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
  const bytes = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
  const rules = (final: number, panel: string) =>
    SAMPLE.replace(
      'round: { places: 2, mode: half-up }',
      `round: { places: ${final}, mode: half-up }`,
    ).replace('round: { places: 6, mode: half-up }', panel);
  const codesOf = (rulebookText: string) => {
    const workbook = readWorkbook(bytes);
    if (!workbook.ok) throw new Error('The sample reads');
    const { scored } = prepareReview({
      workbook: workbook.value,
      rulebookText,
      withoutFacts: false,
    });
    if (!scored) throw new Error('The sample is scored');
    const composed = composeWorkingSheets(scored, { engine: 'lianping 0', language: 'zh' });
    return composed.problems.map(({ code }) => code);
  };

  // A panel without rounding may never end; of 2 and 4 decimals the weights add five at the most.
  test.each([
    [6, 'round: none', []],
    [7, 'round: none', ['working-copy-decimals']],
    [9, 'round: { places: 2, mode: half-up }', []],
    [12, 'round: { places: 4, mode: half-up }', []],
  ])('%i of them with panels of %s', (places, panel, codes) => {
    expect(codesOf(rules(places, panel))).toEqual(codes);
  });
});
