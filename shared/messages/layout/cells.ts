import type { Messages } from '../message.ts';

/** What can be wrong with a cell of a tally, a checklist or the facts. */
export const CELL_PROBLEMS = {
  'count-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为票数：请改为不带文字、小于 30000 的整数，如 7。',
    en: '“{value}” cannot be read as a number of ballots: write a whole number below 30,000 without text, such as 7.',
  },
  'points-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为分数：请改为不带文字的数字，如 35.5。',
    en: '“{value}” cannot be read as points: write a number without text, such as 35.5.',
  },
  'points-out-of-range': {
    effect: 'void',
    zh: '“{item}”的 {value} 不在 0 到 {full} 之间：请核对。',
    en: '{value} for “{item}” is not between 0 and {full}: please check.',
  },
  'points-missing': {
    effect: 'void',
    zh: '{name}的“{item}”没有填：请填写，得零分的填 0。',
    en: '“{item}” of {name} is blank: fill it in, with 0 for no points.',
  },
  'fact-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为“{fact}”的数量：请改为不带文字、不小于 0 的数字，小数不超过 6 位。',
    en: '“{value}” cannot be read as a number for “{fact}”: write a number of 0 or more without text, with at most 6 decimals.',
  },
  'cell-merged': {
    effect: 'void',
    zh: '这里是合并单元格，内容在 {other}，看不出这一行是多少：请拆分并逐行填写。',
    en: 'This cell is merged into {other}, so what it should say is not clear: split it and fill in every row.',
  },
  'formula-without-result': {
    effect: 'void',
    zh: '这个公式没有保存的结果：请在表格软件中打开，重新计算后保存。',
    en: 'This formula has no stored result: open the workbook in a spreadsheet program, recalculate and save.',
  },
  'expected-blank': {
    effect: 'void',
    zh: '{name}的“应到”或“发出”没有填，无法核对参评率：请填写。',
    en: 'The expected number for {name} is blank, so turnout cannot be checked: fill it in.',
  },
  'count-blank': {
    effect: 'note',
    zh: '{name}的“{header}”没有填，按 0 票计。',
    en: '“{header}” of {name} is blank and counts as 0 votes.',
  },
  'row-without-marks': {
    effect: 'note',
    zh: '{name}这一行没有任何票数，按没有评价处理。',
    en: 'The row of {name} has no counts at all and holds no marks.',
  },
  'fact-blank': {
    effect: 'note',
    zh: '{name}的“{fact}”没有填，按 0 计。',
    en: '“{fact}” of {name} is blank and counts as 0.',
  },
  'number-as-text': {
    effect: 'note',
    zh: '“{value}”是以文本保存的数字，已按数值读取。',
    en: '“{value}” is a number stored as text and was read as a number.',
  },
  'number-as-percent': {
    effect: 'note',
    zh: '单元格显示为百分比，按保存的数值 {value} 读取：请核对。',
    en: 'The cell is shown as a percentage and was read as its stored value {value}: please check.',
  },
  'number-shown-rounded': {
    effect: 'note',
    zh: '单元格按它的数字格式显示为四舍五入后的数，实际保存的是 {value}，按保存的计算：请核对；应以显示的为准的，请照它重新填写。',
    en: 'The cell’s number format shows it rounded; it holds {value}, and was counted so: please check, and type the number that is shown if that is what counts.',
  },
  'value-not-needed': {
    effect: 'note',
    zh: '“{value}”无法读取，但{category}不计这一项，没有影响。',
    en: '“{value}” cannot be read, but it does not count in {category}, so nothing depends on it.',
  },
  'valid-unreadable': {
    effect: 'note',
    zh: '“{value}”无法识别为票数，这里不用于计分，只是无法核对。',
    en: '“{value}” cannot be read as a number of ballots; it is not used for the score, only for checking.',
  },
  'expected-zero': {
    effect: 'note',
    zh: '“{basis}”为 0：请核对。',
    en: 'The number {basis} is 0: please check.',
  },
  'returned-above-expected': {
    effect: 'note',
    zh: '收回 {returned} 份，多于{basis}的 {expected}：请核对。',
    en: '{returned} {returned|was|were} returned, more than the {expected} {basis}: please check.',
  },
  'counts-unlike-valid': {
    effect: 'note',
    zh: '{name}的“{indicator}”各档合计 {sum} 票，与有效票 {valid} 不同：仍按各档票数计分，请核对。',
    en: 'The counts of “{indicator}” for {name} add up to {sum}, not to the {valid} valid {valid|ballot|ballots}: the counts are used, please check.',
  },
} as const satisfies Messages;
