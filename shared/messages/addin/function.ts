import type { Messages } from '../message.ts';
import { makerOf } from '../problem.ts';

/** What can be wrong with a formula that calls one of our functions. */
export const FUNCTION_PROBLEMS = {
  'function-no-tables': {
    effect: 'stop',
    zh: '没有写明各张表的区域：请在评分规则之后写上它们（连同表头），例如 名册!A1:C30。',
    en: 'No tables are named: after the rulebook write the range of each with its headers, such as Roster!A1:C30.',
  },
  'function-address': {
    effect: 'stop',
    zh: '看不出“{address}”在哪张表：请直接选取工作表中的区域，不要用计算出来的数组。',
    en: '“{address}” is at no place of a sheet: select the range itself, not an array that was calculated.',
  },
  'function-places-untold': {
    effect: 'stop',
    zh: '这个版本的 Excel 不告诉函数区域在哪张表，所以读不出是谁评的：请改用任务窗格。',
    en: 'This version of Excel does not tell a function which sheet a range is on, so that nobody can tell whose ballots it holds: use the task pane.',
  },
  'function-rulebook-unknown': {
    effect: 'stop',
    zh: '没有叫“{rulebook}”的评分规则：可写 {known}，或留空以用工作簿中保存的规则。',
    en: 'There is no rulebook “{rulebook}”: write {known}, or leave it empty to use the one kept in the workbook.',
  },
  'function-nobody': {
    effect: 'stop',
    zh: '这些表里没有“{name}”：请核对姓名；有重名时写成“姓名 单位”。',
    en: 'Nobody in these tables is called “{name}”: check the name; where two share it, write “name unit”.',
  },
} as const satisfies Messages;

export const functionProblem = makerOf(FUNCTION_PROBLEMS);
