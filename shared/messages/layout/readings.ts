import type { Messages } from '../message.ts';

/** What can be wrong in a sheet of reading points by month. */
export const READINGS_PROBLEMS = {
  'reading-days-missing': {
    effect: 'stop',
    zh: '阅读记录表的“应读天数”和“当月天数”要么都有，要么都没有：请补上缺的一列。',
    en: 'A readings sheet has both “Days due” and “Days of the month”, or neither: add the column that is missing.',
  },
  'reading-month-unreadable': {
    effect: 'void',
    zh: '{name}的月份“{value}”无法识别：请写成 2026-11 的形式。',
    en: 'The month “{value}” of {name} cannot be read: write it as 2026-11.',
  },
  'reading-not-counted': {
    effect: 'void',
    zh: '{name}的阅读记录与校验值不符，没有计入：请本人重新导出，再汇总一次。',
    en: 'The reading record of {name} does not fit its hashes and was not counted: have the member export it again, and collect the records anew.',
  },
  'reading-month-twice': {
    effect: 'void',
    zh: '{name}的 {month} 有两行，另一行在 {other}：请核对月份，同一个月的请并成一行。',
    en: '{name} has two rows for {month}, the other one at {other}: check the months, and join the rows if they are one month.',
  },
  'reading-month-outside': {
    effect: 'note',
    zh: '{name}的 {month} 不在评分规则的有效期 {from} 至 {to} 内，不计。',
    en: '{month} of {name} is outside {from} to {to}, when the rulebook is valid, and does not count.',
  },
  'reading-missing': {
    effect: 'void',
    zh: '{name}的 {month} 没有“{column}”：请补上，没有的填 0。',
    en: '{name} has no “{column}” for {month}: fill it in, with 0 for none.',
  },
  'reading-unreadable': {
    effect: 'void',
    zh: '“{column}”的“{value}”无法识别：积分应为不小于 0 的数，天数应为整数，应读天数不超过当月天数。',
    en: '“{value}” under “{column}” cannot be read: points are numbers from 0, days are whole numbers, and no more days are due than the month has.',
  },
} as const satisfies Messages;
