/** A rulebook with every kind of component that `SMALL` lacks. */
export const KINDS = `rulebook: 1
id: kinds
version: 1.0.0
title: 各种计分方式
valid: { from: 2026-01-01, to: 2026-12-31 }
categories: { 全部: {} }
scales:
  cadre: { levels: { 优秀: 100, 称职: 80, 不称职: 0 } }
  points:
    number: [0, 100]
    not-marks: { 弃权: { turnout: counted } }
    aliases: { 弃权: [不评] }
groups:
  leaders: { title: 领导 }
  staff: { title: 群众 }
components:
  ballot:
    title: 打分
    weight: 20%
    ballots:
      scale: points
      groups: { leaders: 50%, staff: 50% }
      indicators: { overall: { title: 总体, weight: 100% } }
      trim: { per: ballot, high: 1, low: 1, when: "marks >= 5" }
      round: none
      empty: void
      valid: { items: every }
  share:
    title: 优秀率
    weight: 20%
    rate:
      scale: cadre
      groups: { leaders: 60%, staff: 40% }
      of: [优秀, 称职]
      among: marks
      bands: [ { from: 90%, points: 100 }, { from: 2/3, points: 90 }, { from: 0%, points: 60 } ]
  done:
    title: 完成率
    weight: 20%
    measure: { column: 重点工作完成率, full: 100, better: high }
  place:
    title: 督考
    weight: 20%
    rank: { column: 督考综合分, better: low, first: 100, step: 2.50, least: 60 }
  invest:
    title: 招商
    weight: 20%
    ratio: { column: 招商额, best: category }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[60, 100]", 差: "[0, 60)" }
`;
