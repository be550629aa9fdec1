import { type Rules, rulebookText } from './generated-rulebook.ts';
import { plainPackage } from './plain-package.ts';
import type { Input } from './working-copy.ts';

/** Names that a formula, a sheet reference or a pattern could take for something else. */
export const HOSTILE_NAMES = [
  '=HYPERLINK("http://x.example","点")',
  `O'Brien "小王"`,
  '赵\n四',
  'a]b[c',
  '+1',
  '@SUM(A1)',
  "'联评计算'!A1",
  '*李',
  '<b>&amp;</b>',
];
const SHEETS = {
  roster: "名册 'A1' #",
  superiors: `上级评议 "=1+1"`,
  peers: "同级互评 'x' !$B$2",
  items: '年度考核 & <x>',
  facts: '事实台账 {1,2} ; #REF!',
};

const RULES: Rules = {
  points: ['95', '82.5', '70', '50'],
  overall: 50,
  trim: 'trim: { high: 1, low: 1, when: "marks >= 6" }',
  aggregate: 'mean',
  round: 'none',
  turnout: '',
  empty: 'void',
  base: 100,
  clamped: true,
  final: '{ places: 2, mode: half-up }',
  items: [60, 40],
  banding: 'excluded',
  veto: 'at-most: 一般',
  requires: 'requires: { 好: [ "component.report >= 85" ] }',
  quota: 'quota: { 好: { max: 30%, of: category, round: down, ties: all-drop } }',
  order: 'score desc, "share(report, 好) desc"',
  ties: 'dense',
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

const BLANKS = [null, null, null, null];
const LEVELS = ['好', '较好', '一般', '差', '弃权'];

function tally(name: string, factor: number) {
  const counts = (index: number) => [(index * factor) % 6, 4, index % 3, 1, index % 2];
  return {
    name: escaped(name),
    merges: ['E1:I1', 'J1:N1'],
    lines: [
      ['序号', '姓名', '单位', '应到', '总体评价', ...BLANKS, '第一责任', ...BLANKS],
      [...BLANKS, ...LEVELS, ...LEVELS],
      ...who.map((one, index) => [index + 1, ...one, 16, ...counts(index), ...counts(index + 2)]),
    ],
  };
}

const who = HOSTILE_NAMES.map((name, index) => [escaped(name), escaped(`"${index}" = '单位'`)]);

export const hostileInput: Input = {
  rulebookText: rulebookText(RULES)
    .replace('title: 现场述职评议', `title: '现场"述职"评议 =1&A1'`)
    .replace('title: 被通报', `title: '被"通报"''!'`),
  bytes: plainPackage([
    {
      name: escaped(SHEETS.roster),
      lines: [
        ['姓名', '单位', '类别'],
        ...who.map((one, index) => [...one, index % 2 ? '机关' : '基层']),
      ],
    },
    tally(SHEETS.superiors, 5),
    tally(SHEETS.peers, 7),
    {
      name: escaped(SHEETS.items),
      lines: [
        ['姓名', '单位', '计划与台账', '学习教育'],
        ...who.map((one, index) => [...one, 50 + index, index === 3 ? '=36' : 30 + index]),
      ],
    },
    {
      name: escaped(SHEETS.facts),
      lines: [
        ['姓名', '单位', '表彰次数', '通报次数'],
        ...who.map((one, index) => [...one, index % 4, index === 5 ? 1 : 0]),
      ],
    },
  ]),
};
