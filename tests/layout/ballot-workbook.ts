import { formatFraction } from '../../shared/exact/text.ts';
import { detectLayout } from '../../shared/layout/detect.ts';
import { readReview } from '../../shared/layout/read-review.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { scoreReview } from '../score/score-review.ts';
import { rulebook, said, sheet, type Written, workbook } from './sheet.ts';

/** `BALLOT_RULES` with some lines replaced. */
export const rulesWith = (...changes: [from: string, to: string][]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`No ${from}`);
    return text.replace(from, to);
  }, BALLOT_RULES);

/** One component of ballots with two leaves and two groups, in one category. */
export const BALLOT_RULES = `
rulebook: 1
id: ballots
version: 1.0.0
title: { zh: 测试办法, en: Test }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 测试办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
scales:
  four:
    levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }
    aliases: { 好: [优秀, A] }
    not-marks: { 弃权: { turnout: counted }, blank: { turnout: not-counted } }
groups:
  superiors: { title: 上级评议, aliases: [上级] }
  peers:     { title: 同级互评 }
components:
  report:
    title: 现场述职评议
    weight: 100%
    ballots:
      scale: four
      groups: { superiors: 50%, peers: 50% }
      indicators:
        overall: { title: 总体评价, weight: 50% }
        lead:    { title: 第一责任, weight: 50% }
      round: none
      empty: void
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 较好: "[80, 90)", 一般: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;

export const ROLL: Written[][] = [
  ['姓名', '单位', '类别'],
  ['张三', '办公室', '机关'],
  ['李四', '一支部', '机关'],
];
export const roster = (lines: Written[][] = ROLL) => sheet('名册', lines);

/** Name → exact total, null for a void subject; and what was said on the way. */
export function score(book: Workbook, rules: string) {
  const parsed = rulebook(rules);
  const plan = planRulebook(parsed);
  const layout = detectLayout(book, plan);
  if (!layout.ok) return { said: said(layout.problems), totals: undefined };
  const given = readReview(book, layout.value, plan, {
    withoutFacts: false,
    told: layout.problems,
  });
  if (!given.ok) return { said: said([...layout.problems, ...given.problems]), totals: undefined };
  const { review } = given.value;
  const scoring = scoreReview(parsed, review);
  const totals = Object.fromEntries(
    scoring.subjects.map(({ index, total }) => [
      review.subjects[index]?.name ?? '',
      total && formatFraction(total.exact),
    ]),
  );
  const voids = scoring.subjects.flatMap((subject) =>
    subject.voids.filter(({ by }) => by === 'rule'),
  );
  const all = said([...layout.problems, ...scoring.problems]);
  return { said: all, totals, voids, review };
}

export const bookOf = (name: string, lines: Written[][], options = {}) =>
  workbook(roster(), sheet(name, lines, options));
