/** Two levels, 同意 at 100 and 不同意 at 0, in one group 群众测评; whoever has half of the hands passes. */
export const HANDS = `rulebook: 1
id: hands
version: 2026.1.0
title: { zh: 举手, en: Hands }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2026-01-01 } }
categories: { 全体: {} }
base: 100
scales:
  two: { cite: R§1, levels: { 同意: 100, 不同意: 0 }, not-marks: { 弃权: { turnout: counted }, blank: { turnout: not-counted } } }
groups: { members: { title: 群众测评 } }
components:
  review:
    title: 评议
    cite: R§1
    weight: 100%
    ballots:
      scale: two
      groups: { members: 100% }
      indicators: { all: { title: 总体评价, weight: 100% } }
      aggregate: mean
      round: none
      empty: void
final: { cite: R§1, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { cite: R§1, bands: { 过: "[50, 100]", 不过: "[0, 50)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;
