import fc from 'fast-check';
import { plainPackage } from './plain-package.ts';
import type { Input } from './working-copy.ts';

/** Rules of a review whose components are numbers of the sheets and shares of votes. */
interface KindRules {
  readonly weights: readonly [string, string, string, string, string];
  /** Of the superiors; the others have the rest. */
  readonly superiors: 50 | 60 | 0;
  readonly among: 'marks' | 'ballots';
  readonly bands: string;
  readonly adjust: string;
  readonly full: 100 | 120 | 30;
  readonly low: 'high' | 'low';
  readonly rank: string;
  readonly base: 100 | 1000;
  readonly final: string;
  readonly grades: string;
  readonly order: string;
}

const rulesOf: fc.Arbitrary<KindRules> = fc.record({
  weights: fc.constantFrom(
    ['25%', '25%', '20%', '20%', '10%'] as const,
    ['30%', '20%', '10%', '20%', '20%'] as const,
    [
      '50%',
      '{ 机关: 0%, 基层: 25% }',
      '{ 机关: 30%, 基层: 25% }',
      '{ 机关: 10%, 基层: 0% }',
      '{ 机关: 10%, 基层: 0% }',
    ] as const,
  ),
  superiors: fc.constantFrom(50, 60, 0),
  among: fc.constantFrom('marks', 'marks', 'ballots'),
  bands: fc.constantFrom(
    '{ from: 90%, points: 100 }, { from: 2/3, points: 92.5 }, { from: 0%, points: 70 }',
    '{ from: 3/4, points: 100 }, { from: 1/2, points: 85 }, { from: 1/3, points: 60 }, { from: 0, points: 0 }',
  ),
  adjust: fc.constantFrom(
    'award: { title: 表彰, points: +0.25, each: awards, cap: 0.60 }',
    'award: { title: 表彰, points: +3.5, each: awards, cap: 10, to: place }\n  error: { title: 差错, points: -12.25, each: errors, to: place }\n  other: { title: 其他差错, points: -0.125, each: errors }',
    'award: { title: 表彰, points: +0.125, each: awards, to: assessment }\n  error: { title: 差错, points: -60, each: errors, to: done }',
    'award: { title: 表彰, points: +2, each: awards, to: invest }\n  error: { title: 差错, points: -0.5, each: errors, cap: 1, to: votes }',
  ),
  full: fc.constantFrom(100, 120, 30),
  low: fc.constantFrom('high', 'low'),
  rank: fc.constantFrom(
    'better: high, first: 100, step: 4, least: 88',
    'better: low, first: 95, step: 2.5, least: 60',
    'better: high, first: 100, step: 0.125, least: 0',
  ),
  base: fc.constantFrom(100, 100, 1000),
  final: fc.constantFrom(
    '{ places: 2, mode: half-up }',
    '{ places: 1, mode: half-up }',
    '{ places: 0, mode: half-up }',
    '{ places: 2, mode: down }',
  ),
  grades: fc.constantFrom(
    'quota: { 好: { max: 30%, of: category, round: down, ties: all-drop } }',
    'requires: { 好: [ "component.place >= 90" ] }',
    'requires: { 好: [ "component.invest >= 60" ], 较好: [ "component.done > 20" ] }\n  quota: { 好: { max: 1/2, of: category, round: up, ties: all-keep }, 较好: { max: 40%, of: category, round: half-up, ties: all-drop } }',
  ),
  order: fc.constantFrom(
    'score desc, name asc',
    'score desc, component.invest desc, component.place desc',
    'banding desc, component.done desc',
  ),
});

const rulebookText = (rules: KindRules): string => {
  const { base, weights } = rules;
  const [high, good, fair] = [0.9, 0.7, 0.5].map((share) => share * base);
  return `
rulebook: 1
id: generated-kinds
version: 1.0.0
title: { zh: 生成的办法, en: Generated }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 生成的办法, issued: 2025-12-20 } }
categories: { 机关: {}, 基层: {} }
base: ${base}
scales:
  cadre:
    levels: { 优秀: 100, 称职: 80, 不称职: 0 }
    not-marks: { 弃权: { turnout: counted } }
groups:
  superiors: { title: 领导评价 }
  staff:     { title: 干部评价 }
components:
  assessment:
    title: 日常考核
    cite: R§2
    weight: ${weights[0]}
    checklist: { items: { plan: { title: 计划与台账, full: 60 }, study: { title: 学习教育, full: 40 } } }
  done:
    title: 任务完成
    cite: R§3
    weight: ${weights[1]}
    measure: { column: 完成数, full: ${rules.full}, better: ${rules.low} }
  place:
    title: 督查考核
    cite: R§4
    weight: ${weights[2]}
    rank: { column: 督查分, ${rules.rank} }
  invest:
    title: 招商引资
    cite: R§5
    weight: ${weights[3]}
    ratio: { column: 招商额, best: category }
  votes:
    title: 民主测评
    cite: R§8
    weight: ${weights[4]}
    rate:
      scale: cadre
      groups: { superiors: ${rules.superiors}%, staff: ${100 - rules.superiors}% }
      of: [优秀, 称职]
      among: ${rules.among}
      bands: [ ${rules.bands} ]
facts: { awards: { title: 表彰次数 }, errors: { title: 差错次数 } }
adjust:
  ${rules.adjust}
final: { cite: R§6, clamp: [0, ${base}], round: ${rules.final} }
grades:
  cite: R§7
  bands: { 好: "[${high}, ${base}]", 较好: "[${good}, ${high})", 一般: "[${fair}, ${good})", 差: "[0, ${fair})" }
  ${rules.grades}
ranking: { within: category, order: [ ${rules.order} ], ties: shared }
`;
};

type Entry = number | string | null;
interface Person {
  readonly category: string;
  readonly items: readonly [Entry, Entry];
  /** In fortieths of the full mark. */
  readonly done: Entry;
  readonly score: Entry;
  readonly amount: Entry;
  /** 有效, 优秀, 称职, 不称职, 弃权. */
  readonly superiors: Votes;
  readonly staff: Votes;
  readonly awards: Entry;
  readonly errors: Entry;
}
type Votes = readonly [Entry, Entry, Entry, Entry, Entry];

/** Of shares in which bands begin, or beside them; none, too few valid ones, blanks, and no number. */
const votes = fc.constantFrom<Votes>(
  [10, 9, 0, 1, 0],
  [20, 10, 8, 2, 0],
  [12, 4, 4, 4, 0],
  [12, 5, 4, 3, 0],
  [9, 2, 4, 3, 0],
  [6, 1, 1, 4, 0],
  [30, 20, 0, 9, 1],
  [8, 2, 2, 4, null],
  [8, null, 4, 4, 0],
  ['3', 1, '1', 1, 0],
);
const oddVotes = fc.constantFrom<Votes>(
  [0, 0, 0, 0, 0],
  [5, 4, 2, 0, 0],
  [null, 3, 1, 0, 0],
  [4, '无', 1, 0, 0],
  [4, 1.5, 1, 0, 0],
);
const anyVotes = fc.oneof({ weight: 9, arbitrary: votes }, { weight: 1, arbitrary: oddVotes });

/** Few values, so that many are equal; some as text, blank, unreadable or below 0. */
const score = fc.constantFrom<Entry>(
  95.5,
  95.5,
  97,
  97,
  90,
  '88',
  71.25,
  90,
  83,
  0.3,
  0.1 + 0.2,
  -3,
  null,
  '无',
);
const amounts = fc.constantFrom(
  [8000, 7200, 4000.5, '6000', 3999.99],
  [8000, 7200, 7000, 6500, 8000, 7600, 0, null],
  [1234567.891234, 1234000.000001, 600000, null, 0],
  [0, 0, -5, 0, null],
  [30, 30, 15, 7.5, -3],
) as fc.Arbitrary<readonly Entry[]>;
const done = (full: number) =>
  fc.constantFrom<Entry>(
    full,
    full / 2,
    full / 8,
    full * 0.9,
    `${full * 0.75}`,
    full - 0.1,
    full * 0.8,
    full * 0.95,
    full / 4,
    0,
    full + 1,
    null,
  );

const person = ({ full }: KindRules, amount: readonly Entry[]): fc.Arbitrary<Person> =>
  fc.record({
    category: fc.constantFrom('机关', '机关', '基层'),
    items: fc.tuple(
      fc.integer({ min: 1600, max: 2400 }).map((fortieths) => fortieths / 40),
      fc.integer({ min: 1200, max: 1600 }).map((fortieths) => fortieths / 40),
    ),
    done: done(full),
    score,
    amount: fc.constantFrom(...amount),
    superiors: anyVotes,
    staff: anyVotes,
    awards: fc.constantFrom<Entry>(0, 0, 1, 3, '2', null),
    errors: fc.constantFrom<Entry>(0, 0, 0, 1, 4),
  });

/** Everybody twice at most: equal in all, at every limit of places. */
const people = (rules: KindRules): fc.Arbitrary<Person[]> =>
  amounts
    .chain((amount) =>
      fc.tuple(
        fc.array(person(rules, amount), { minLength: 4, maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      ),
    )
    .map(([people, again]) => [
      ...people,
      ...again.flatMap((index) => people[index % people.length] ?? []),
    ]);

export const generatedKinds: fc.Arbitrary<Input> = rulesOf.chain((rules) =>
  people(rules).map((people) => ({
    rulebookText: rulebookText(rules),
    bytes: workbookOf(people),
  })),
);

const nameOf = (index: number): string => `${'赵钱孙李周吴郑王'[index % 8]}${'甲乙'[index >> 3]}`;
const unitOf = (index: number): string => `第${index + 1}支部`;

/** Votes in D to G of each, behind 有效. */
function voteSheet(name: string, people: readonly Person[], of: 'superiors' | 'staff') {
  const rows = people.map((one, index) => [nameOf(index), unitOf(index), ...one[of]]);
  const levels = [null, null, null, '优秀', '称职', '不称职', '弃权'];
  const lines = [['姓名', '单位', '有效', '民主测评', null, null, null], levels, ...rows];
  return { name, lines, merges: ['D1:G1'] };
}

function workbookOf(people: readonly Person[]): Uint8Array {
  const named = people.map((one, index) => ({ ...one, who: [nameOf(index), unitOf(index)] }));
  return plainPackage([
    {
      name: '名册',
      lines: [['姓名', '单位', '类别'], ...named.map(({ who, category }) => [...who, category])],
    },
    {
      name: '日常考核',
      lines: [
        ['姓名', '单位', '计划与台账', '学习教育'],
        ...named.map(({ who, items }) => [...who, ...items]),
      ],
    },
    {
      name: '实绩',
      lines: [
        ['姓名', '单位', '完成数', '督查分', '招商额'],
        ...named.map(({ who, done, score, amount }) => [...who, done, score, amount]),
      ],
    },
    {
      name: '事实台账',
      lines: [
        ['姓名', '单位', '表彰次数', '差错次数'],
        ...named.map(({ who, awards, errors }) => [...who, awards, errors]),
      ],
    },
    voteSheet('领导评价', people, 'superiors'),
    voteSheet('干部评价', people, 'staff'),
  ]);
}
