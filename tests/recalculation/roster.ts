import { rulebookText } from './generated-rulebook.ts';
import { plainPackage } from './plain-package.ts';
import type { Input } from './working-copy.ts';

const BLANKS = [null, null, null, null];
const LEVELS = ['好', '较好', '一般', '差', '弃权'];

/** So many people of two categories, judged by two groups on two indicators, few of them alike. */
export function roster(size: number): Input {
  const who = Array.from({ length: size }, (_, index) => [`人${index}`, `第${index % 97}支部`]);
  const tally = (name: string, factor: number) => ({
    name,
    merges: ['E1:I1', 'J1:N1'],
    lines: [
      ['序号', '姓名', '单位', '应到', '总体评价', ...BLANKS, '第一责任', ...BLANKS],
      [...BLANKS, ...LEVELS, ...LEVELS],
      ...who.map((names, index) => {
        const counts = (step: number) => LEVELS.map((_, at) => (index * factor + at * step) % 6);
        return [index + 1, ...names, 30, ...counts(3), ...counts(5)];
      }),
    ],
  });
  return {
    rulebookText: RULES,
    bytes: plainPackage([
      {
        name: '名册',
        lines: [
          ['姓名', '单位', '类别'],
          ...who.map((names, index) => [...names, index % 2 ? '机关' : '基层']),
        ],
      },
      tally('上级评议', 5),
      tally('同级互评', 7),
      {
        name: '年度考核',
        lines: [
          ['姓名', '单位', '计划与台账', '学习教育'],
          ...who.map((names, index) => [
            ...names,
            45 + ((index * 7) % 60) / 4,
            30 + ((index * 11) % 40) / 4,
          ]),
        ],
      },
      {
        name: '事实台账',
        lines: [
          ['姓名', '单位', '表彰次数', '通报次数'],
          ...who.map((names, index) => [...names, index % 4, index % 50 === 0 ? 1 : 0]),
        ],
      },
    ]),
  };
}

const RULES = rulebookText({
  points: ['100', '80', '60', '40'],
  overall: 50,
  trim: 'trim: { high: 1, low: 1, when: "marks >= 6" }',
  aggregate: 'mean',
  round: '{ places: 6, mode: half-up }',
  turnout: 'turnout: { min: "> 1/5", of: expected, short: void }',
  empty: 'void',
  base: 100,
  clamped: true,
  final: '{ places: 2, mode: half-up }',
  items: [60, 40],
  banding: 'counted',
  veto: 'grade: 差',
  requires: 'requires: { 好: [ "component.report >= 85" ], 较好: [ "component.assessment > 80" ] }',
  quota:
    'quota: { 好: { max: 25%, of: category, round: up, ties: all-keep }, 较好: { max: 40%, of: category, round: half-up, ties: all-drop } }',
  order: 'score desc, component.assessment desc, name asc',
  ties: 'dense',
});
