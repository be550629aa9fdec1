import type { Messages } from '../message.ts';

/** What the account of cells brings to light: cells that no reader looks at, or nobody sees. */
export const ACCOUNT_PROBLEMS = {
  'column-not-read': {
    effect: 'note',
    zh: '“{header}”列有 {count} 个数值或评价，规则不使用，未读取：如需计分，请改用规则中的标题。',
    en: 'The column “{header}” has {count} {count|value|values} that the rulebook does not use, so it was not read: give it a title of the rulebook if it should count.',
  },
  'other-values-left-out': {
    effect: 'note',
    zh: '“{headers}”说的是自评、上年、目标一类的另一个数，未读取：如果是要计的数，请只写规则中的标题。',
    en: '“{headers}” is another value, such as a self score, last year’s or a target, and was not read: write the title of the rulebook alone if it should count.',
  },
  'words-not-read': {
    effect: 'note',
    zh: '这些列的文字规则不使用，未读取（{columns}）：如需计分，请改用规则中的标题。',
    en: 'The words in these columns are not used by the rulebook and were not read ({columns}): give them titles of the rulebook if they should count.',
  },
  'values-outside': {
    effect: 'note',
    zh: '表格以外或说明文字中有数值未读取（{cells}，共 {count} 处）：如需计分，请放进表格，或在旁边写明名称，如“应到”。',
    en: 'Values outside the tables or among notes were not read ({cells}; {count} in all): put them into the table, or write what they are beside them, if they should count.',
  },
  'value-without-header': {
    effect: 'void',
    zh: '{name}这一行的“{value}”上方没有列标题，看不出是什么：请写上列标题；与计分无关的，标题写“备注”。',
    en: 'In the row of {name}, “{value}” has no header above it, so it is not clear what it is: write a header, or “Note” if it has no part in the score.',
  },
  'recusal-not-read': {
    effect: 'stop',
    zh: '“{header}”列写明有人回避，但规则不读取这一列，照算就会把回避的评价计入：请把这些评价改为不计分的选项，再把这一列的标题改为“备注”。',
    en: 'The column “{header}” says that somebody was recused, and the rulebook does not read it, so their marks would count: write an answer that does not count in their place, then call the column “Note”.',
  },
  'validity-not-read': {
    effect: 'stop',
    zh: '“{header}”列写明有的评价不作数，但规则不读取这一列，照算就会把它们计入：请把这些评价改为不计分的选项，再把这一列的标题改为“备注”。',
    en: 'The column “{header}” says that some marks do not count, and the rulebook does not read it, so they would: write an answer that does not count in their place, then call the column “Note”.',
  },
  'rater-not-read': {
    effect: 'stop',
    zh: '“{header}”列像是又一位评议人的评价，旁边的评议人都读取了，这一列没有读取：是评议人的，请改为“评委9”一类的编号或他的姓名；不是的，把这一列的标题改为“备注”。',
    en: 'The column “{header}” looks like one more rater’s marks and was not read, while the raters beside it were: call it by a number, such as “Judge 9”, or by their name if it is a rater, and “Note” if it is not.',
  },
  'remark-turns': {
    effect: 'note',
    zh: '“{header}”列写着“{value}”（共 {count} 处），这一列不参与计分，同一行的评价照常计入：不应计入的，请改为不计分的选项或清空。',
    en: 'The column “{header}” says “{value}” ({count} in all). It has no part in the score, and the marks of its row count as they stand: where they should not, write an answer that does not count, or clear them.',
  },
  'weight-not-read': {
    effect: 'stop',
    zh: '“{header}”列写了权重，但权重以评分规则为准，这一列不读取：请核对规则中的权重；一致的，把这一列的标题改为“备注”。',
    en: 'The column “{header}” gives weights, but weights are those of the rulebook and the column is not read: compare them with the rulebook, and call the column “Note” if they agree.',
  },
  'named-row-left-out': {
    effect: 'void',
    zh: '{name}这一行有数值，却因“{because}”未作为数据读取：请让这一行与其他人的行一样填写。',
    en: 'The row of {name} holds values but was not read as data ({because}): fill it in as the other rows are.',
  },
  'hidden-columns-read': {
    effect: 'note',
    zh: '“{header}”列（{column}）是隐藏的，其中的数据照常读取。',
    en: 'The column “{header}” ({column}) is hidden; its data were read all the same.',
  },
} as const satisfies Messages;
