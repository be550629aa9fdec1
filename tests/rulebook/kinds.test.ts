import { expect, test } from 'vitest';
import { type Rational, rational } from '../../shared/exact/rational.ts';
import { canonicalRulebook } from '../../shared/rulebook/canonical/canonical.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { KINDS } from './kinds-rulebook.ts';
import { bend } from './small-rulebook.ts';

function read(text: string): Rulebook {
  const result = readRulebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const part = (num: number, den = 1): Rational => rational(BigInt(num), BigInt(den));

test('reads each kind', () => {
  const { components } = read(KINDS);
  expect(components.slice(1)).toMatchObject([
    {
      kind: 'rate',
      scale: 'cadre',
      groups: [
        { id: 'leaders', weight: { all: part(3, 5) } },
        { id: 'staff', weight: { all: part(2, 5) } },
      ],
      of: ['优秀', '称职'],
      among: 'marks',
      bands: [
        { from: part(9, 10), points: part(100) },
        { from: part(2, 3), points: part(90) },
        { from: part(0), points: part(60) },
      ],
    },
    { kind: 'measure', column: '重点工作完成率', full: part(100), better: 'high' },
    {
      kind: 'rank',
      column: '督考综合分',
      better: 'low',
      first: part(100),
      step: part(5, 2),
      least: part(60),
    },
    { kind: 'ratio', column: '招商额', best: 'category' },
  ]);
});

test('reads a scale of numbers', () => {
  expect(read(KINDS).scales[1]).toEqual({
    id: 'points',
    cite: null,
    range: [part(0), part(100)],
    levels: [],
    notMarks: [{ id: '弃权', turnout: 'counted', aliases: ['不评'] }],
  });
});

test('reads which of panel and ballot is trimmed', () => {
  expect(read(KINDS).components[0]).toMatchObject({ trim: { per: 'ballot', high: 1, low: 1 } });
});

// By hand from the text above.
test.each([
  '["points",{"cite":null,"number":["0","100"],"not-marks":[["弃权",{"turnout":"counted","aliases":["不评"]}]]}]',
  '"trim":{"per":"ballot","high":"1","low":"1","when":"marks >= 5"}',
  '"rate":{"scale":"cadre","groups":[["leaders","0.6"],["staff","0.4"]],"of":["优秀","称职"],"among":"marks","bands":[{"from":"0.9","points":"100"},{"from":"2/3","points":"90"},{"from":"0","points":"60"}]}}',
  '"measure":{"column":"重点工作完成率","full":"100","better":"high"}}',
  '"rank":{"column":"督考综合分","better":"low","first":"100","step":"2.5","least":"60"}}',
  '"ratio":{"column":"招商额","best":"category"}}',
])('the canonical form holds %s', (written) => {
  expect(canonicalRulebook(read(KINDS))).toContain(written);
});

/** What stands there, what is written instead (‸ marks the place to be named), the code. */
test.each([
  ['among: marks', 'among: ‸voters', 'rulebook-choice-unknown'],
  ['of: [优秀, 称职]', 'of: ‸[]', 'rulebook-too-few'],
  ['of: [优秀, 称职]', 'of: [优秀, ‸优]', 'rulebook-level-undeclared'],
  ['scale: cadre', 'scale: ‸points', 'rulebook-levels-needed'],
  ['scale: cadre', 'scale: ‸none', 'rulebook-scale-undeclared'],
  ['leaders: 60%', '‸leaders: 70%', 'rulebook-weights-sum'],
  ['leaders: 60%', '‸boss: 60%', 'rulebook-group-undeclared'],
  ['from: 90%', 'from: ‸90', 'rulebook-range'],
  ['from: 2/3', 'from: ‸90%', 'rulebook-rate-bands-order'],
  ['{ from: 0%', '{ from: ‸1%', 'rulebook-rate-bands-zero'],
  ['from: 90%, points: 100', 'from: 90%, points: ‸101', 'rulebook-range'],
  ['full: 100, better: high', 'full: ‸0, better: high', 'rulebook-range'],
  ['full: 100, better: high', 'full: 100, better: ‸more', 'rulebook-choice-unknown'],
  ['column: 招商额', 'column: ‸招商额：万元', 'rulebook-full-width'],
  ['best: category', 'best: ‸all', 'rulebook-choice-unknown'],
  ['column: 招商额', 'column: ‸总体', 'rulebook-name-clash'],
  ['column: 招商额', 'column: ‸" ｏｖｅｒａｌｌ"', 'rulebook-name-clash'],
  ['step: 2.50', 'step: ‸0', 'rulebook-range'],
  ['step: 2.50', 'step: ‸-1', 'rulebook-range'],
  ['first: 100', 'first: ‸101', 'rulebook-range'],
  ['least: 60', 'least: ‸100.1', 'rulebook-range'],
  ['first: 100, step: 2.50, least: 60', 'first: 90, step: 2, least: ‸91', 'rulebook-rank-least'],
  ['number: [0, 100]', 'number: ‸[0, 0]', 'rulebook-number-range'],
  ['number: [0, 100]', 'number: ‸[100, 0]', 'rulebook-number-range'],
  ['number: [0, 100]', 'number: [0, ‸101]', 'rulebook-range'],
  ['number: [0, 100]', 'number: ‸[0]', 'rulebook-too-few'],
  ['number: [0, 100]', 'number: ‸[0, 1, 2]', 'rulebook-value-form'],
  ['{ levels: { 优秀: 100, 称职: 80, 不称职: 0 } }', '‸{}', 'rulebook-scale-kind'],
  ['aliases: { 弃权: [不评] }', 'aliases: { ‸好: [不评] }', 'rulebook-level-undeclared'],
  ['per: ballot', 'per: ‸vote', 'rulebook-choice-unknown'],
  [
    'per: ballot, high: 1, low: 1, when: "marks >= 5" }\n      round: none',
    'per: ‸ballot, high: 1, low: 1, when: "marks >= 5" }\n      round: { places: 6, mode: half-up }',
    'rulebook-trim-ballot',
  ],
  [
    'per: ballot, high: 1, low: 1, when: "marks >= 5" }',
    'per: ‸ballot, high: 1, low: 1, when: "marks >= 5" }\n      aggregate: median',
    'rulebook-trim-ballot',
  ],
  [
    'per: ballot, high: 1, low: 1, when: "marks >= 5" }\n      round: none\n      empty: void\n      valid: { items: every }',
    'per: ‸ballot, high: 1, low: 1, when: "marks >= 5" }\n      round: none\n      empty: void',
    'rulebook-trim-ballot',
  ],
  [
    'valid: { items: every }',
    'valid: { items: every, most: { indicator: overall, level: ‸优秀, share: 80% } }',
    'rulebook-levels-needed',
  ],
  [
    'final: {',
    'ranking: { within: category, order: [ ‸"share(ballot, 优秀) desc" ] }\nfinal: {',
    'rulebook-levels-needed',
  ],
  [
    'final: {',
    'ranking: { within: category, order: [ ‸"share(share, 优秀) desc" ] }\nfinal: {',
    'rulebook-component-undeclared',
  ],
])('%j → %j: %s', (find, instead, code) => {
  const marked = bend(find, instead, KINDS);
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const { problems } = readRulebook(marked.replace('‸', ''));
  expect(problems.map((one) => [one.code, one.place])).toEqual([[code, place]]);
});
