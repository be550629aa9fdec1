interface Rules {
  readonly id: string;
  /** As YAML. */
  readonly title: string;
}

/**
 * A rulebook of one checklist, 计划 60 and 学习 40, good from 75 on.
 * @param facts what it says of facts, as YAML
 */
export const assessed = ({ id, title }: Rules, facts = ''): string => `
rulebook: 1
id: ${id}
version: 1.0.0
title: ${title}
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
components:
  assessment:
    title: 日常考核
    cite: R§2
    weight: 100%
    checklist: { items: { plan: { title: 计划, full: 60 }, study: { title: 学习, full: 40 } } }${facts}
final: { cite: R§6, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  cite: R§7
  bands: { 好: "[75, 100]", 差: "[0, 75)" }
ranking: { within: category, order: [ score desc ], ties: shared }
`;
