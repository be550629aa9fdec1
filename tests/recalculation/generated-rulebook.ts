import fc from 'fast-check';

/** What a generated rulebook says; every line is one that a formula must follow. */
export interface Rules {
  readonly points: readonly [string, string, string, string];
  /** Of the first indicator, in per cent; the other weighs the rest, which may be nothing. */
  readonly overall: 50 | 100;
  readonly trim: string;
  readonly aggregate: 'mean' | 'median';
  readonly round: string;
  readonly turnout: string;
  readonly empty: 'void' | 'reweigh' | 'zero';
  readonly base: 100 | 1000;
  readonly clamped: boolean;
  readonly final: string;
  readonly items: readonly [number, number];
  readonly banding: 'counted' | 'excluded';
  readonly veto: string;
  readonly requires: string;
  readonly quota: string;
  readonly order: string;
  readonly ties: 'shared' | 'dense';
}

export const rulesOf: fc.Arbitrary<Rules> = fc.record({
  points: fc.constantFrom(
    ['100', '80', '60', '40'] as const,
    ['95', '82.5', '70', '50'] as const,
    ['100', '85', '60', '0'] as const,
  ),
  overall: fc.constantFrom(50, 50, 50, 100),
  trim: fc.constantFrom(
    '',
    'trim: { high: 1, low: 1, when: "marks >= 6" }',
    'trim: { high: 2, low: 1, when: "marks > 4" }',
  ),
  aggregate: fc.constantFrom('mean', 'mean', 'median'),
  round: fc.constantFrom(
    '{ places: 6, mode: half-up }',
    '{ places: 2, mode: half-up }',
    '{ places: 0, mode: half-up }',
    '{ places: 0, mode: half-up }',
    '{ places: 1, mode: down }',
    '{ places: 2, mode: up }',
    'none',
  ),
  turnout: fc.constantFrom(
    '',
    'turnout: { min: "> 1/2", of: expected, short: void }',
    'turnout: { min: ">= 2/3", of: expected, short: report }',
  ),
  empty: fc.constantFrom('void', 'reweigh', 'zero'),
  base: fc.constantFrom(100, 100, 1000),
  clamped: fc.boolean(),
  final: fc.constantFrom(
    '{ places: 2, mode: half-up }',
    '{ places: 2, mode: half-up }',
    '{ places: 2, mode: half-up }',
    '{ places: 1, mode: half-up }',
    '{ places: 0, mode: half-up }',
    '{ places: 2, mode: down }',
    '{ places: 1, mode: up }',
  ),
  items: fc.constantFrom([60, 40], [60, 40], [60, 40], [40, 30]),
  banding: fc.constantFrom('counted', 'excluded'),
  veto: fc.constantFrom('grade: 差', 'at-most: 一般', 'stop: true'),
  requires: fc.constantFrom(
    '',
    'requires: { 好: [ "component.report >= 85" ], 较好: [ "component.assessment > 80" ] }',
    'requires: { 好: [ "share(report, 好) > 1/3", "component.report >= 60" ], 较好: [ "share(report, 差) < 12.5%" ] }',
  ),
  quota: fc.constantFrom(
    '',
    'quota: { 好: { max: 30%, of: category, round: down, ties: all-drop } }',
    'quota: { 好: { max: 25%, of: category, round: up, ties: all-keep }, 较好: { max: 40%, of: category, round: half-up, ties: all-drop } }',
  ),
  order: fc.constantFrom(
    'score desc, component.assessment desc, name asc',
    'score desc, "share(report, 好) desc"',
    'banding desc, component.report desc',
  ),
  ties: fc.constantFrom('shared', 'dense'),
});

/** The bands tile the clamp range; without one the outer bands are open-ended. */
const bands = ({ base }: Rules): string => {
  const [high, good, fair] = [0.9, 0.8, 0.6].map((share) => share * base);
  return `{ 好: "[${high}, ${base}]", 较好: "[${good}, ${high})", 一般: "[${fair}, ${good})", 差: "[0, ${fair})" }`;
};

export const rulebookText = (rules: Rules): string => `
rulebook: 1
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
    levels: { 好: ${rules.points[0]}, 较好: ${rules.points[1]}, 一般: ${rules.points[2]}, 差: ${rules.points[3]} }
    not-marks: { 弃权: { turnout: counted }, blank: { turnout: not-counted } }
groups:
  superiors: { title: 上级评议 }
  peers:     { title: 同级互评 }
components:
  report:
    title: 现场述职评议
    cite: R§2
    weight: { 机关: 40%, 基层: 30% }
    ballots:
      scale: four
      groups: { superiors: { 机关: 50%, 基层: 40% }, peers: { 机关: 50%, 基层: 60% } }
      indicators:
        overall: { title: 总体评价, weight: ${rules.overall}% }
        duty:
          title: 履行责任
          weight: ${100 - rules.overall}%
          of: { lead: { title: 第一责任, weight: 100% } }
      ${rules.trim}
      aggregate: ${rules.aggregate}
      round: ${rules.round}
      ${rules.turnout}
      empty: ${rules.empty}
  assessment:
    title: 年度考核
    cite: R§3
    weight: { 机关: 60%, 基层: 70% }
    checklist:
      items: { plan: { title: 计划与台账, full: ${rules.items[0]} }, study: { title: 学习教育, full: ${rules.items[1]} } }
facts:
  awards:  { title: 表彰次数 }
  notices: { title: 通报次数 }
adjust:
  award: { title: 表彰, cite: R§4, points: +0.25, each: awards, cap: 0.60, banding: ${rules.banding} }
veto:
  discipline: { title: 被通报, cite: R§5, when: "notices > 0", ${rules.veto} }
final: { cite: R§6, clamp: ${rules.clamped ? `[0, ${rules.base}]` : 'none'}, round: ${rules.final} }
grades:
  cite: R§7
  bands: ${bands(rules)}
  ${rules.requires}
  ${rules.quota}
ranking: { within: category, order: [ ${rules.order} ], ties: ${rules.ties} }
`;
