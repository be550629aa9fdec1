import fc from 'fast-check';
import { finalRules, vetoText } from './generated-rules.ts';
import { shares, weights } from './generated-weights.ts';

/** A component of a generated rulebook: its lines, without its weight, and what its inputs are. */
export interface Part {
  readonly id: string;
  readonly kind: 'ballots' | 'rate' | 'checklist' | 'measure' | 'rank' | 'ratio' | 'reading';
  /** As flow YAML, after `title` and `weight`. */
  readonly text: string;
  readonly leaves: readonly string[];
  readonly groups: readonly string[];
  /** Of a ballots component whose marks are numbers. */
  readonly isNumbers: boolean;
  /** Whether a tally sheet of the same marks says as much as the ballots. */
  readonly isTallied: boolean;
  readonly hasTurnout: boolean;
}

export interface Generated {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly base: number;
  readonly places: number;
  /** Per category, in per cent, of the last part: a checklist of one item of 100 points. */
  readonly workWeight: Readonly<Record<string, number>>;
}

export const CATEGORIES = ['机关', '基层'] as const;
const GROUPS = ['superiors', 'peers', 'members'] as const;
export const LEVELS = ['好', '较好', '一般', '差'] as const;

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const groupsOf = fc.subarray([...GROUPS], { minLength: 1 }).chain((groups) =>
  weights(groups.length, true).map((each) => ({
    groups,
    text: `{ ${groups.map((group, index) => `${group}: ${each[index] ?? ''}`).join(', ')} }`,
  })),
);

interface Indicators {
  readonly leaves: readonly string[];
  readonly text: string;
}

const titled = (id: string, weight: string, of = '') =>
  `${id}: { title: ${id}, weight: ${weight}${of} }`;

const indicatorsOf = (prefix: string): fc.Arbitrary<Indicators> =>
  fc.oneof(
    fc.constant({
      leaves: [`${prefix}a`],
      text: `{ ${titled(`${prefix}a`, '100%')} }`,
    }),
    weights(3, true).map((each) => {
      const leaves = ['a', 'b', 'c'].map((leaf) => `${prefix}${leaf}`);
      return {
        leaves,
        text: `{ ${leaves.map((leaf, at) => titled(leaf, each[at] ?? '')).join(', ')} }`,
      };
    }),
    fc.tuple(weights(2), weights(2, true)).map(([outer, inner]) => {
      const leaves = ['a', 'b', 'c'].map((leaf) => `${prefix}${leaf}`);
      const below = [1, 2].map((at) => titled(leaves[at] ?? '', inner[at - 1] ?? '')).join(', ');
      const branch = titled(`${prefix}z`, outer[1] ?? '', `, of: { ${below} }`);
      return { leaves, text: `{ ${titled(leaves[0] ?? '', outer[0] ?? '')}, ${branch} }` };
    }),
  );

const rounding = one(
  '{ places: 6, mode: half-up }',
  '{ places: 2, mode: half-up }',
  '{ places: 1, mode: down }',
  '{ places: 0, mode: half-up }',
  '{ places: 2, mode: up }',
  'none',
);

/** As most rulebooks are: what the core scores in whole machine numbers. */
const PLAIN = {
  perBallot: false,
  turnout: '',
  round: '{ places: 2, mode: half-up }',
  empty: 'zero',
} as const;

const ballotsPart = (id: string): fc.Arbitrary<Part> =>
  fc
    .record({
      isNumbers: fc.boolean(),
      perBallot: fc.boolean(),
      groups: groupsOf,
      indicators: indicatorsOf(id),
      trim: one(
        '',
        '',
        'high: 1, low: 1, when: "marks >= 4"',
        'high: 2, low: 1, when: "marks > 3"',
        'high: 0, low: 1, when: "marks >= 2"',
      ),
      aggregate: one('mean', 'mean', 'median'),
      round: rounding,
      turnout: one('', '', '> 1/2', '>= 2/3'),
      short: one('void', 'report'),
      empty: one('void', 'reweigh', 'zero'),
      every: one(false, false, true),
      allEqual: one(false, false, true),
      most: one('', '', '50%', '80%'),
      self: one('included', 'included', 'excluded'),
      isPlain: fc.boolean(),
    })
    .map((rules) => (rules.isPlain ? { ...rules, ...PLAIN } : rules))
    .map((rules): Part => {
      const isWhole = rules.perBallot && rules.trim !== '';
      const leaf = rules.indicators.leaves[0] ?? '';
      const most = rules.most !== '' && !rules.isNumbers;
      const valid = [
        `items: ${rules.every || isWhole ? 'every' : 'some'}`,
        ...(rules.allEqual && rules.indicators.leaves.length > 1 ? ['all-equal: invalid'] : []),
        ...(most ? [`most: { indicator: ${leaf}, level: 好, share: ${rules.most} }`] : []),
      ];
      const lines = [
        `scale: ${rules.isNumbers ? 'points' : 'four'}`,
        `groups: ${rules.groups.text}`,
        `indicators: ${rules.indicators.text}`,
        ...(rules.trim === '' ? [] : [`trim: { ${isWhole ? 'per: ballot, ' : ''}${rules.trim} }`]),
        `aggregate: ${isWhole ? 'mean' : rules.aggregate}`,
        `round: ${isWhole ? 'none' : rules.round}`,
        ...(rules.turnout === ''
          ? []
          : [`turnout: { min: "${rules.turnout}", of: expected, short: ${rules.short} }`]),
        `empty: ${rules.empty}`,
        `valid: { ${valid.join(', ')} }`,
        `self: ${rules.self}`,
      ];
      return {
        id,
        kind: 'ballots',
        text: `ballots: { ${lines.join(', ')} }`,
        leaves: rules.indicators.leaves,
        groups: rules.groups.groups,
        isNumbers: rules.isNumbers,
        isTallied:
          !rules.isNumbers &&
          !isWhole &&
          valid.length === 1 &&
          !rules.every &&
          rules.self === 'included',
        hasTurnout: rules.turnout !== '',
      };
    });

const NO_BALLOTS = { leaves: [], groups: [], isNumbers: false, isTallied: true, hasTurnout: false };

const ratePart = (id: string): fc.Arbitrary<Part> =>
  fc
    .record({ groups: groupsOf, among: one('marks', 'ballots'), of: one('[ 好 ]', '[ 好, 较好 ]') })
    .map(
      ({ groups, among, of }): Part => ({
        ...NO_BALLOTS,
        id,
        kind: 'rate',
        text: `rate: { scale: four, groups: ${groups.text}, of: ${of}, among: ${among}, bands: [ { from: 90%, points: 100 }, { from: 66.6%, points: 80.5 }, { from: 50%, points: 70 }, { from: 0%, points: 50 } ] }`,
        leaves: [id],
        groups: groups.groups,
        isTallied: among === 'marks',
      }),
    );

const figurePart = (id: string): fc.Arbitrary<Part> =>
  one<readonly [Part['kind'], string]>(
    ['measure', `measure: { column: ${id}列, full: 120, better: high }`],
    ['measure', `measure: { column: ${id}列, full: 120, better: low }`],
    ['rank', `rank: { column: ${id}列, better: high, first: 100, step: 7.5, least: 60 }`],
    ['rank', `rank: { column: ${id}列, better: low, first: 95, step: 40, least: 0 }`],
    ['ratio', `ratio: { column: ${id}列, best: category }`],
  ).map(([kind, text]): Part => ({ ...NO_BALLOTS, id, kind, text }));

const readingPart = (id: string): fc.Arbitrary<Part> =>
  one('note', 'note', 'zero', 'void').map(
    (absent): Part => ({
      ...NO_BALLOTS,
      id,
      kind: 'reading',
      text: `reading: { target: 100 points, per: month, absent: ${absent} }`,
    }),
  );

/** Some components, and at last the checklist by which totals are steered. */
const partsOf: fc.Arbitrary<Part[]> = fc
  .tuple(
    ballotsPart('p'),
    fc.option(fc.oneof(ballotsPart('q'), ratePart('q'), figurePart('q'))),
    fc.option(fc.oneof(figurePart('r'), readingPart('r')), { freq: 2 }),
  )
  .map(([first, second, third]) => [
    first,
    ...(second ? [second] : []),
    ...(third ? [third] : []),
    {
      ...NO_BALLOTS,
      id: 'work',
      kind: 'checklist',
      text: 'checklist: { items: { all: { title: 全部, full: 100 } } }',
    },
  ]);

export const generatedRulebook: fc.Arbitrary<Generated> = fc
  .tuple(partsOf, finalRules)
  .chain(([parts, rules]) =>
    fc.tuple(shares(parts.length), shares(parts.length)).map(([first, second]) => {
      const hasShares = !parts[0]?.isNumbers;
      const order = hasShares || !rules.order.includes('share') ? rules.order : 'component.p desc';
      const requires = hasShares || !rules.requires.includes('share') ? rules.requires : '';
      const [high, good, fair] = [0.9, 0.8, 0.6].map((share) => share * rules.base);
      const components = parts.map(
        ({ id, text }, at) =>
          `  ${id}: { title: ${id}项, cite: R§2, weight: { 机关: ${first[at] ?? 0}%, 基层: ${second[at] ?? 0}% }, ${text} }`,
      );
      const last = parts.length - 1;
      return {
        parts,
        base: rules.base,
        places: rules.places,
        workWeight: { 机关: first[last] ?? 0, 基层: second[last] ?? 0 },
        text: `rulebook: 1
id: generated
version: 1.0.0
title: { zh: 生成的办法, en: Generated }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 生成的办法, issued: 2025-12-20 } }
categories: { 机关: {}, 基层: {} }
base: ${rules.base}
scales:
  four:
    cite: R§1
    levels: { 好: 100, 较好: 82.5, 一般: 60, 差: 40 }
    not-marks: { 弃权: { turnout: counted }, 不了解: { turnout: not-counted }, blank: { turnout: not-counted } }
  points:
    cite: R§1
    number: [0, 100]
    not-marks: { 弃权: { turnout: counted } }
groups:
  superiors: { title: 上级评议 }
  peers:     { title: 同级互评 }
  members:   { title: 群众评议 }
components:
${components.join('\n')}
facts:
  awards:  { title: 表彰次数 }
  notices: { title: 通报次数 }
adjust:
  award: { title: 表彰, cite: R§4, points: ${rules.award}, each: awards${rules.cap}, banding: ${rules.banding} }
  late:  { title: 迟报, cite: R§4, points: -0.3, each: notices, banding: counted }
  ${rules.inside}
veto:${rules.vetoes.length === 0 ? ' {}' : ''}
${rules.vetoes.map(([occasion, effect], at) => vetoText(occasion, effect, at)).join('\n')}
final: { cite: R§6, clamp: ${rules.isClamped ? `[0, ${rules.base}]` : 'none'}, round: { places: ${rules.places}, mode: ${rules.mode} } }
grades:
  cite: R§7
  bands: { 好: "[${high}, ${rules.base}]", 较好: "[${good}, ${high})", 一般: "[${fair}, ${good})", 差: "[0, ${fair})" }
  ${requires}
  ${rules.quota}
ranking: { within: category, order: [ ${order} ], ties: ${rules.ties} }
`,
      };
    }),
  );
