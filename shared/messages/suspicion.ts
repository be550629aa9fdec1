import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What staff's own sheets say that does not fit together; all of it is scored as it stands. */
export const SUSPICION_PROBLEMS = {
  'formula-shifted': {
    effect: 'note',
    zh: '公式 ={formula} 的范围与本列其他行不同：请核对，其他行的写法在这里是 ={expected}。',
    en: 'The formula ={formula} looks at other cells than the rest of its column: please check, as they do it would be ={expected}.',
  },
  'formula-typed-over': {
    effect: 'note',
    zh: '本列其他行是公式，这里是直接填写的 {value}：请核对，其他行的写法在这里是 ={expected}。',
    en: 'The other rows of this column are formulas, and here {value} was typed: please check, as they do it would be ={expected}.',
  },
  'formula-divisor-fixed': {
    effect: 'note',
    zh: '公式 ={formula} 固定除以 {divisor}，而这一行应除以 {count}：请核对，可改用 COUNT 计数。',
    en: 'The formula ={formula} always divides by {divisor}, where this row asks for {count}: please check, COUNT would follow the cells.',
  },
  'formula-ranges-uneven': {
    effect: 'note',
    zh: '公式 ={formula} 中求和、最高、最低的范围不同：请改为同一范围。',
    en: 'In the formula ={formula} the sum, the highest and the lowest look at different ranges: use one range for all three.',
  },
  'trimmean-idle': {
    effect: 'note',
    zh: 'TRIMMEAN 按 {share} 去除，这一行只有 {count} 个数，一个也没有去掉：请核对，可用 2/COUNT(范围) 去掉最高、最低各一个。',
    en: 'TRIMMEAN drops {share}, and of the {count} {count|number|numbers} here that is none: please check, 2/COUNT(range) would drop the highest and the lowest.',
  },
  'rank-range-short': {
    effect: 'note',
    zh: '名次公式 ={formula} 没有比较 {missing} 等 {count} 行（本列有 {cells} 个这样的公式）：范围请写成 {expected}。',
    en: 'The ranking formula ={formula} leaves out {count} {count|row|rows} such as {missing} ({cells} {cells|cell|cells} of this column): write its range as {expected}.',
  },
  'rank-other': {
    effect: 'note',
    zh: '名次公式 ={formula} 得 {rank}，按分数应为 {expected}（本列有 {cells} 处不同）：请核对公式。',
    en: 'The ranking formula ={formula} gives {rank}, and by the scores it is {expected} ({cells} {cells|cell|cells} of this column differ): please check the formula.',
  },
  'column-in-no-formula': {
    effect: 'note',
    zh: '“{header}”一列没有公式用到，同类的其他列都用到了（如 ={formula}）：请核对是否漏算。',
    en: 'No formula looks at the column “{header}”, while they look at the others of its kind (such as ={formula}): please check whether it was left out.',
  },
  'total-range-short': {
    effect: 'note',
    zh: '公式 ={formula} 没有包括 {missing} 等 {count} 行：范围请核对，全部数据是 {expected}。',
    en: 'The formula ={formula} leaves out {count} {count|row|rows} such as {missing}: please check its range, all of the data are {expected}.',
  },
  'formula-result-old': {
    effect: 'note',
    zh: '公式 ={formula} 保存的结果是 {value}，按现在的数据应为 {expected}：请在表格软件中重新计算后保存。',
    en: 'The stored result of ={formula} is {value}, and from the cells as they are it would be {expected}: recalculate and save in your spreadsheet program.',
  },
  'total-unlike': {
    effect: 'note',
    zh: '这里填写的是 {value}，由同一行的数据算得 {expected}：请核对。',
    en: 'This says {value}, and the cells of its row give {expected}: please check.',
  },
  'total-of-nothing': {
    effect: 'note',
    zh: '“{header}”一列没有读取，但它既不是旁边各列的和，也不是平均，像是一位评议人的评分：如是，请把列标题改为他的姓名或编号。',
    en: 'The column “{header}” was not read, but it is neither the sum nor the mean of those beside it and looks like a rater’s marks: put the rater’s name or number above it if it is.',
  },
  'scores-like-ranks': {
    effect: 'note',
    zh: '“{header}”一列是 1 到 {last} 各一个，像名次或序号，这里应填分数：请核对。',
    en: 'The column “{header}” holds each number from 1 to {last} once, like ranks or serial numbers, where scores are asked: please check.',
  },
  'category-one-total': {
    effect: 'note',
    zh: '{category}的 {count} 人总分都是 {total}：请核对数据是否填全。',
    en: 'All {count} subjects of {category} have the same total {total}: please check that the data are complete.',
  },
  'category-everybody': {
    effect: 'note',
    zh: '{category}的 {count} 人建议等次都是最高的“{grade}”：请核对。',
    en: 'All {count} subjects of {category} are in the highest grade “{grade}”: please check.',
  },
  'category-nobody': {
    effect: 'note',
    zh: '{category}的 {count} 人建议等次都是最低的“{grade}”：请核对数据的单位和满分。',
    en: 'All {count} subjects of {category} are in the lowest grade “{grade}”: please check units and full marks of the data.',
  },
  'returned-above-issued': {
    effect: 'note',
    zh: '收回 {returned} 份，多于发出的 {issued} 份：请核对。',
    en: '{returned} {returned|ballot was|ballots were} returned, more than the {issued} issued: please check.',
  },
  'issued-unlike': {
    effect: 'note',
    zh: '发出 {issued} 份，而收回 {returned} 份加未收回 {outstanding} 份不等于此数：请核对。',
    en: '{issued} {issued|ballot was|ballots were} issued, which is not {returned} returned and {outstanding} outstanding: please check.',
  },
  'returned-unlike-blank': {
    effect: 'note',
    zh: '收回 {returned} 份，而有效 {valid} 份、空白 {blank} 份加无效 {invalid} 份不等于此数：请核对。',
    en: '{returned} {returned|ballot was|ballots were} returned, which is not {valid} valid, {blank} blank and {invalid} invalid: please check.',
  },
  'returned-unlike': {
    effect: 'note',
    zh: '收回 {returned} 份，而有效 {valid} 份加无效 {invalid} 份不等于此数：请核对。',
    en: '{returned} {returned|ballot was|ballots were} returned, which is not {valid} valid and {invalid} invalid: please check.',
  },
  'valid-above-returned': {
    effect: 'note',
    zh: '有效 {valid} 份，多于收回的 {returned} 份：请核对。',
    en: '{valid} {valid|ballot is|ballots are} valid, more than the {returned} returned: please check.',
  },
  'counts-above-turnout': {
    effect: 'note',
    zh: '{name}在这里共有 {sum} 票，多于{basis}的 {due} 份：请核对。',
    en: '{name} has {sum} {sum|vote|votes} here, more than the {due} {basis}: please check.',
  },
  'count-far-above': {
    effect: 'note',
    zh: '{name}在这里共有 {sum} 票，而{than}最多 {most} 票：请核对这个数是否写错。',
    en: '{name} has {sum} {sum|vote|votes} here, and {than} have {most} at most: please check that this number is not mistyped.',
  },
  'levels-out-of-order': {
    effect: 'note',
    zh: '各档的列依次为{written}，由高到低应为{ranked}：仍按列标题计分，请核对标题。',
    en: 'The columns are {written}, from best to worst the levels are {ranked}: please check the titles.',
  },
  'ballots-missing-matter': {
    effect: 'note',
    zh: '“{what}”有 {missing} 张票未收回：若这些票全为最高档或最低档，{names}的名次或等次会变。',
    en: '{missing} {missing|ballot|ballots} of “{what}” did not come back: if all of them were at the highest or the lowest level, the rank or grade of {names} would change.',
  },
} as const satisfies Messages;

export type SuspicionCode = keyof typeof SUSPICION_PROBLEMS;
export const suspicion = makerOf(SUSPICION_PROBLEMS);
