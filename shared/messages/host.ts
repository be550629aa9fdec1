import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What keeps a workbook that is open in a spreadsheet program from being read or written. */
export const HOST_PROBLEMS = {
  'written-no-number': {
    effect: 'stop',
    zh: '这一格要写的值是 {value}，不是数，没有写入任何内容：请核对该格所用的数据与规则后重新计分。',
    en: 'This cell would hold {value}, which is no number, so nothing was written: check the data and the rule behind it, and score again.',
  },
} as const satisfies Messages;

export const hostProblem = makerOf(HOST_PROBLEMS);
