import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Sheet } from '../../shared/workbook/model.ts';
import { CHECKLIST, FACTS, plainWorkbook, RULES, TALLY, tallySheet } from './plain-workbook.ts';
import { read, rulebook, sheet, workbook } from './sheet.ts';

const ENGLISH: [string, string][] = [
  ['现场述职评议', 'Report'],
  ['年度考核', 'Assessment'],
  ['上级评议', 'Superiors'],
  ['同级互评', 'Peers'],
  ['总体评价', 'Overall'],
  ['第一责任', 'First duty'],
  ['计划与台账', 'Plan'],
  ['学习教育', 'Study'],
  ['通报次数', 'Notices'],
];
const rules = rulebook(
  ENGLISH.reduce(
    (text, [zh, en]) => text.replace(`title: ${zh}`, `title: { zh: ${zh}, en: ${en} }`),
    RULES,
  ),
);

/** The sentences in both languages; a sheet of another name comes on top, null leaves one out. */
function sentences(name: string, own: Sheet | null): string[][] {
  const others = plainWorkbook().sheets.filter((one) => one.name !== name);
  const { problems } = read(workbook(...others, ...(own ? [own] : [])), rules);
  return problems.map((one) => [sayProblem(one, 'zh'), sayProblem(one, 'en')]);
}

describe('titles of the rulebook are said in the language of the sentence', () => {
  test.each<[string, Sheet | null, string, string]>([
    [
      '同级互评',
      null,
      '缺少“现场述职评议”中“同级互评”的计票表或评议表：请加上，并在工作表名或标题中写明。',
      'There is no tally and there are no ballots of “Peers” for “Report”: add them and name the sheet or its title so.',
    ],
    [
      '年度考核',
      null,
      '缺少“年度考核”的得分表：请加上，列标题为 计划与台账、学习教育。',
      'There is no sheet for “Assessment”: add one with the columns Plan, Study.',
    ],
    [
      '年度考核',
      sheet('年度考核', CHECKLIST.with(2, [1, '张三', '办公室', null, 50])),
      '张三的“计划与台账”没有填：请填写，得零分的填 0。',
      '“Plan” of 张三 is blank: fill it in, with 0 for no points.',
    ],
    [
      '事实台账',
      sheet('事实台账', FACTS.with(2, ['张三', '办公室', 1, '无'])),
      '“无”无法识别为“通报次数”的数量：请改为不带文字、不小于 0 的数字，小数不超过 6 位。',
      '“无” cannot be read as a number for “Notices”: write a number of 0 or more without text, with at most 6 decimals.',
    ],
    [
      '再评',
      tallySheet('再评', TALLY),
      '看不出这张计票表属于哪个评议主体（上级评议、同级互评）：请把名称写进工作表名或标题行。',
      'It is not clear which rater group this tally belongs to (Superiors, Peers): write its title in the sheet name or above the table.',
    ],
    [
      '再评',
      tallySheet('再评', TALLY, { above: ['上级评议与同级互评'] }),
      '“上级评议与同级互评”同时符合 “上级评议”、“同级互评”：请改得只符合其中一个。',
      '“上级评议与同级互评” fits “Superiors”, “Peers” equally well: change it so that it fits only one.',
    ],
    [
      '同级互评 2',
      tallySheet('同级互评 2', TALLY),
      '“现场述职评议 · 同级互评”有两张表，另一张在“同级互评”，张三、李 四、王五在两张里都有：请在布局中说明以哪张为准，或在工作表名称中写明各自的评议主体。',
      'There are two tables for “Report · Peers”, the other one on “同级互评”, both with 张三, 李 四, 王五: say in the layout which one holds, or name each sheet by its rater group.',
    ],
    [
      '同级互评',
      sheet('同级互评', [
        ['姓名', '好', '较好', '一般', '差'],
        ['张三', 1, 0, 0, 0],
      ]),
      '“好”列看不出属于哪个指标：请在上方写明 总体评价、第一责任 之一。',
      'It is not clear which indicator the column “好” belongs to: write one of Overall, First duty above it.',
    ],
  ])('%s', (name, own, zh, en) => {
    expect(sentences(name, own)).toContainEqual([zh, en]);
  });
});
