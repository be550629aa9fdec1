import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What the rules themselves say about a review: what was void, not checkable, or left out. */
export const SCORE_PROBLEMS = {
  'checklist-row-missing': {
    effect: 'void',
    zh: '“{component}”的表中没有{name}：请补上这一行。',
    en: '{name} has no row in the sheet of “{component}”: add the row.',
  },
  'measure-row-missing': {
    effect: 'void',
    zh: '“{component}”所取的数据中没有{name}：请补上这一行。',
    en: '{name} has no row with the number that “{component}” is taken from: add the row.',
  },
  'component-incomplete': {
    effect: 'void',
    zh: '{name}的“{component}”数据不全，无法计分：请检查其所在的行。',
    en: 'The data of {name} for “{component}” are not complete enough to score: check the row.',
  },
  'rules-not-checkable': {
    effect: 'note',
    zh: '这里只有汇总票数，看不到单张票，“{component}”的有效票规则（{rules}）无法核对：以表中票数为准。',
    en: 'These are counts without single ballots, so the rules of “{component}” on them ({rules}) cannot be checked: the counts stand as they are.',
  },
  'veto-not-checked': {
    effect: 'note',
    zh: '没有事实台账，一票否决“{veto}”未核对：请人工核对。',
    en: 'Without facts the veto “{veto}” was not checked: check it by hand.',
  },
  'adjustment-not-checked': {
    effect: 'note',
    zh: '没有事实台账，加减分“{adjustment}”未计算：请人工核对。',
    en: 'Without facts the adjustment “{adjustment}” was not counted: check it by hand.',
  },
  'adjustment-skipped': {
    effect: 'note',
    zh: '“{component}”在{category}的权重是 0%，计入它的加减分“{adjustment}”在该类别不计：请确认。',
    en: '“{component}” weighs 0% in {category}, so the adjustment “{adjustment}” that belongs to it counts nothing there: please confirm.',
  },
  'reading-left-out': {
    effect: 'note',
    zh: '“{component}”有 {count} 人没有提交阅读记录：对他们该项不计，其余项目按权重折算。',
    en: 'No reading record was handed in for “{component}” by {count} {count|person|people}: for them it is left out and the other weights are scaled up.',
  },
  'reading-zero': {
    effect: 'note',
    zh: '“{component}”有 {count} 人没有提交阅读记录：按规则该项计 0 分。',
    en: 'No reading record was handed in for “{component}” by {count} {count|person|people}: by the rules it counts as 0 for them.',
  },
  'reading-not-due': {
    effect: 'note',
    zh: '{name}的“{component}”没有应读的日子（休息或请假）：该项不计，其余项目按权重折算。',
    en: 'No day asked {name} for reading (“{component}”: rest or leave): it is left out and the other weights are scaled up.',
  },
  'requires-not-asked': {
    effect: 'note',
    zh: '{category}的“{component}”没有得分，等次“{grade}”对它的要求未核对：请人工核对。',
    en: '“{component}” has no value in {category}, so what the grade “{grade}” requires of it was not checked: check it by hand.',
  },
  'grade-without-place': {
    effect: 'note',
    zh: '{category}共 {scored} 人计分，“{grade}”的名额比例 {max} 折算不足一人：没有名额。',
    en: 'In {category} {scored} {scored|is|are} scored, and {max} of them is less than one place: nobody can have the grade “{grade}”.',
  },
  'turnout-short': {
    effect: 'note',
    zh: '{name}的{group}参评人数 {present}（{basis} {expected}）未达到规定比例。规则只要求报告，不因此不计分，请核对。',
    en: '{group}: only {present} of {expected}{basis} took part for {name}, less than the rule asks. The rule only wants this reported and voids nothing for it; please check.',
  },
} as const satisfies Messages;

export const scoreProblem = makerOf(SCORE_PROBLEMS);
