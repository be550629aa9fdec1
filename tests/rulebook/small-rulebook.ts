/** A rulebook with one of everything that the tests bend, and no defaults written out. */
export const SMALL = `rulebook: 1
id: small
version: 1.0.0
title: 小规则
valid: { from: 2026-01-01, to: 2026-12-31 }
sources:
  R: { title: 办法, issued: 2025-12-20 }
categories: { 甲: {}, 乙: { aliases: [其他] } }
scales:
  two:
    cite: R§1
    levels: { 好: 100, 差: 40 }
    aliases: { 好: [优秀] }
    not-marks:
      弃权: { turnout: counted }
groups:
  peers: { title: 同级, aliases: [同事] }
  members: { title: { zh: 群众, en: Members } }
components:
  review:
    title: 民主测评
    weight: { 甲: 40%, 乙: 30% }
    ballots:
      scale: two
      groups: { peers: 40%, members: 60% }
      indicators:
        overall: { title: 总体, weight: 40% }
        duty: { title: 责任, weight: 60%, of: { lead: { title: 第一责任, weight: 50% }, dual: { title: 双责, weight: 50% } } }
      trim: { high: 1, low: 1, when: "marks >= 6" }
      round: none
      turnout: { min: "> 1/2", of: expected, short: void }
      empty: void
      valid: { most: { indicator: overall, level: 好, share: 80% } }
  work:
    title: 工作
    weight: { 甲: 60%, 乙: 70% }
    checklist:
      items: { plan: { title: 计划, full: 40 }, study: { title: 学习, full: 60 } }
  daily:
    title: 日常学习
    weight: 0%
    reading: { target: 100 points, per: month, absent: note }
facts:
  awards: { title: 表彰 }
  notices: { title: 通报 }
adjust:
  award: { title: 表彰加分, cite: R§2, points: +0.50, each: awards }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
veto:
  discipline: { title: 违纪, when: "notices > 0", grade: 差 }
grades:
  bands: { 好: "[80, 100]", 中: "[60, 80)", 差: "[0, 60)" }
  requires: { 好: [ "component.review >= 85" ] }
  quota: { 好: { max: 1/3, of: category, round: down, ties: all-drop } }
ranking: { within: category, order: [ score desc, "share(review, 好) desc", name asc ] }
reading:
  zone: Asia/Shanghai
  finish: { depth: 90%, speed: 1200 chars/min, least: 20 s }
  evidence: { speed: 300 chars/min, least: 20 s, most: 2 min }
  points: { article: { points: 1, cap: 6 per day }, time: { points: 1, per: 4 min } }
  streak: { day: 1 point }
`;

/** `SMALL` with one place changed. Throws where the place is not exactly one. */
export function bend(find: string, replacement: string, text = SMALL): string {
  if (text.split(find).length !== 2) throw new Error(`“${find}” is not there exactly once`);
  return text.replace(find, () => replacement);
}
