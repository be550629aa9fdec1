import type { Workbook } from '../../shared/workbook/model.ts';
import { type SheetOptions, sheet, type Written, workbook } from './sheet.ts';

/** A small rulebook with one of everything that sheets can hold now. */
export const RULES = `
rulebook: 1
id: small
version: 1.0.0
title: { zh: 测试办法, en: Test }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 测试办法, issued: 2025-12-20 } }
categories: { 机关: {}, 基层: { aliases: [其他] } }
base: 100
scales:
  four:
    levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }
    aliases: { 好: [优秀], 差: [较差] }
    not-marks: { 弃权: { turnout: counted }, blank: { turnout: not-counted } }
groups:
  superiors: { title: 上级评议, aliases: [领导班子成员] }
  peers:     { title: 同级互评 }
components:
  report:
    title: 现场述职评议
    weight: { 机关: 40%, 基层: 100% }
    ballots:
      scale: four
      groups: { superiors: 60%, peers: 40% }
      indicators:
        overall: { title: 总体评价, weight: 40% }
        duty:
          title: 履行责任
          weight: 60%
          of: { lead: { title: 第一责任, weight: 100% } }
      round: none
      turnout: { min: "> 1/2", of: expected, short: void }
      empty: void
  assessment:
    title: 年度考核
    weight: { 机关: 60%, 基层: 0% }
    checklist:
      items: { plan: { title: 计划与台账, full: 40 }, study: { title: 学习教育, full: 60 } }
facts:
  awards:  { title: 表彰次数, aliases: [表彰] }
  notices: { title: 通报次数 }
adjust:
  award: { title: 表彰, points: +0.50, each: awards, cap: 2.00 }
veto:
  discipline: { title: 被通报, when: "notices > 0", grade: 差 }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 较好: "[80, 90)", 一般: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;

export const ROSTER: Written[][] = [
  ['被考核对象名册'],
  ['序号', '姓名', '单位', '类别'],
  [1, '张三', '办公室', '机关'],
  [2, '李　四', '一支部', '基层'],
  [3, '王五', '二支部', '其他'],
];

const HEADER: Written[][] = [
  ['序号', '姓名', '单位', '总体评价', null, null, null, null, '第一责任', null, null, null, null],
  [null, null, null, '好', '较好', '一般', '差', '弃权', '好', '较好', '一般', '差', '弃权'],
];
const HEADER_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:H3', 'I3:M3'];

/** Titles in rows 1 and 2, header in 3 and 4, data from 5. Levels of 总体评价 are D to G, of 第一责任 I to L. */
export function tallySheet(
  name: string,
  rows: Written[][],
  { above = ['应到：9'], ...options }: SheetOptions & { above?: Written[] } = {},
) {
  const lines = [['2026 年度现场述职评议计票表'], above, ...HEADER, ...rows];
  return sheet(name, lines, { merges: ['A1:M1', ...HEADER_MERGES], ...options });
}

export const TALLY: Written[][] = [
  [1, '张三', '办公室', 5, 3, 1, 0, 0, 6, 2, 1, 0, 0],
  [2, '李四', '一支部', 4, 4, 1, 0, 0, 5, 3, 0, 0, 1],
  [3, '王五', '二支部', 9, 0, 0, 0, 0, 9, 0, 0, 0, 0],
];

export const CHECKLIST: Written[][] = [
  ['年度考核得分表'],
  ['序号', '姓名', '单位', '计划与台账（40分）', '学习教育', '备注'],
  [1, '张三', '办公室', 35.5, 50, null],
];

export const FACTS: Written[][] = [
  ['事实台账'],
  ['姓名', '单位', '表彰次数', '通报次数', '文号', '日期'],
  ['张三', '办公室', 1, 0, '市发〔2026〕3号', '2026-05-01'],
];

export interface Parts {
  readonly roster?: Written[][] | null;
  readonly superiors?: Written[][] | null;
  readonly peers?: Written[][] | null;
  readonly checklist?: Written[][] | null;
  readonly facts?: Written[][] | null;
}

/** The whole plain workbook, with some of its sheets replaced, or left out by null. */
export function plainWorkbook(parts: Parts = {}): Workbook {
  const lines = {
    roster: ROSTER,
    superiors: TALLY,
    peers: TALLY,
    checklist: CHECKLIST,
    facts: FACTS,
  };
  const { roster, superiors, peers, checklist, facts } = { ...lines, ...parts };
  return workbook(
    ...(roster ? [sheet('名册', roster)] : []),
    ...(superiors ? [tallySheet('上级评议', superiors)] : []),
    ...(peers ? [tallySheet('同级互评', peers)] : []),
    ...(checklist ? [sheet('年度考核', checklist)] : []),
    ...(facts ? [sheet('事实台账', facts)] : []),
  );
}

/** `RULES` with 第一责任 alone. */
export const RULES_WITH_ONE_LEAF = RULES.replace(/ {8}overall:[^\n]*\n/, '').replace(
  'weight: 60%\n',
  'weight: 100%\n',
);
