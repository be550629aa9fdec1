import type { Messages } from '../message.ts';

/** What stands in a workbook twice, or is of another year. */
export const TWICE_PROBLEMS = {
  'table-twice': {
    effect: 'stop',
    zh: '“{what}”有两张表，另一张在“{other}”，{names}在两张里都有：请在布局中说明以哪张为准，或在工作表名称中写明各自的评议主体。',
    en: 'There are two tables for “{what}”, the other one on “{other}”, both with {names}: say in the layout which one holds, or name each sheet by its rater group.',
  },
  'ballots-sheet-twice': {
    effect: 'stop',
    zh: '“{what}”有两张不具名的评议表，另一张在“{other}”，{names}在两张里都有，看不出是同一批票还是两批票：请在布局中说明以哪张为准；若是两批票，请放进一张表，或在工作表名称中写明各自的评议主体。',
    en: 'There are two sheets of ballots without names for “{what}”, the other one on “{other}”, both with {names}, and it is not clear whether these are the same ballots: say in the layout which one holds; if all of them count, put them on one sheet, or name each sheet by its rater group.',
  },
  'ballots-sheet-copied': {
    effect: 'stop',
    zh: '“{what}”的这张评议表与“{other}”每一票都相同（{names}），应是副本，计入就会算两次：请在布局中说明以哪张为准。',
    en: 'These ballots for “{what}” are the same as on “{other}”, mark by mark ({names}), so this is surely a copy that would count twice: say in the layout which one holds.',
  },
  'facts-copied': {
    effect: 'stop',
    zh: '这张事实台账像是“{other}”的副本（{rows} 行一样），相加就会算两次：请在布局中说明以哪张为准；若是不同的事实，请写明各自的文号，并改用不像副本的表名。',
    en: 'This facts sheet seems to be a copy of “{other}” ({rows} {rows|row|rows} alike), which would count twice: say in the layout which one holds; if these are other facts, give each its document number, and the sheet a name that is no copy’s.',
  },
  'facts-copied-by-name': {
    effect: 'stop',
    zh: '这张事实台账的表名像是“{other}”的副本，写的是同样的人，数量各不相同，相加可能算两次：请在布局中说明以哪张为准；若两张都要计入，请改用不像副本的表名。',
    en: 'By its name this facts sheet is a copy of “{other}”, about the same people with other numbers, which may count twice: say in the layout which one holds; if both count, give the sheet a name that is no copy’s.',
  },
  'fact-twice': {
    effect: 'void',
    zh: '{name}的这一行与 {other} 的数量和依据都相同，看不出是不是同一件事：若是两件事，请写明各自的文号；若是同一件事，请只在一处填写数量。',
    en: 'This row of {name} has the same numbers and evidence as {other}, so it may be the same event: if there are two, give each its own document number; if it is one, fill in the number in one place only.',
  },
  'fact-document-twice': {
    effect: 'note',
    zh: '{name}的这一行与 {other} 的数量和文号相同，其他说明不同，已相加：请核对是不是同一件事。',
    en: 'This row of {name} has the same numbers and document as {other}, with other words beside them; both were added up: please check that they are two events.',
  },
  'fact-alike': {
    effect: 'note',
    zh: '{name}的这一行与 {other} 相同，都没有写文号或事由，已相加：请核对是不是同一件事。',
    en: 'This row of {name} is the same as {other}, and neither gives a document or a reason; both were added up: please check that they are two events.',
  },
  'fact-bare-beside': {
    effect: 'note',
    zh: '{name}的这一行与 {other} 数值相同，却没有写文号或事由，已相加：请核对是不是同一件事，不是的请补上文号。',
    en: 'This row of {name} has the same numbers as {other} but no document or reason; both were added up: check that they are two events, and give its document if they are.',
  },
  'facts-added-up': {
    effect: 'note',
    zh: '以下事实台账的数量已相加：{tables}。',
    en: 'The numbers of these facts sheets were added up: {tables}.',
  },
  'year-beside': {
    effect: 'stop',
    zh: '这张表写的是 {year} 年，规则适用于 {from} 至 {to}，同样内容的表还有“{other}”：请在布局中说明以哪张为准；若年份写错，请改正。',
    en: 'This table says {year}, while the rules are in force from {from} to {to}, and “{other}” holds the same kind of data: say in the layout which one holds, or correct the year.',
  },
  'year-other': {
    effect: 'note',
    zh: '这张表写的是 {year} 年，规则适用于 {from} 至 {to}，已照常读取：请核对是不是这一年的数据。',
    en: 'This table says {year}, while the rules are in force from {from} to {to}; it was read all the same: please check that its data are of the right year.',
  },
} as const satisfies Messages;
