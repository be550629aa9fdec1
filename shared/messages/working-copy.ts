import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What keeps a workbook with formulas from being made. */
export const WORKING_COPY_PROBLEMS = {
  'working-copy-not-yet': {
    effect: 'stop',
    zh: '有人的阅读记录超过 120 个月，或整票得分的小数位太多（各项权重请少写几位小数），公式不能保证精确：成绩照常计算，只是没有带公式的工作底稿。',
    en: 'Somebody has more than 120 months of reading, or totals of whole ballots have more decimals than formulas can be sure of (give the weights fewer): scores are computed all the same, but there is no working copy with formulas.',
  },
  'working-copy-marks-too-many': {
    effect: 'stop',
    zh: '逐票有 {count} 格，带公式的工作底稿最多 {most} 格：成绩照常计算；要有底稿，请先把票汇总成计票表。',
    en: 'There are {count} single marks, and a working copy with formulas holds at most {most}: scores are computed all the same; for a working copy count the ballots into a tally sheet first.',
  },
  'working-copy-decimals': {
    effect: 'stop',
    zh: '总分要保留 {places} 位小数，而其中有除不尽或位数过多的项目，电子表格算不到这么多位：要带公式的工作底稿，请把 final 的 places 改为 {most} 以内，或给各分组得分写上 round；成绩照常计算。',
    en: 'The total is to have {places} decimals, and something in it has too many or never ends, which no spreadsheet carries that far: for a working copy give final.round at most {most} places, or round the panels; scores are computed all the same.',
  },
} as const satisfies Messages;

export const workingCopyProblem = makerOf(WORKING_COPY_PROBLEMS);
