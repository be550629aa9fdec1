import { BALLOT_SHEET_PROBLEMS } from './ballot-sheets.ts';
import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong in the sheets that staff have: unknown names, unreadable cells, what is missing. */
export const LAYOUT_PROBLEMS = {
  ...BALLOT_SHEET_PROBLEMS,
  // The workbook and its tables
  'workbook-already-scored': {
    effect: 'stop',
    zh: '工作簿中已有计分工作表“{sheet}”：请打开未计分的原始工作簿。',
    en: 'This workbook already holds the score sheet “{sheet}”: open the original, unscored workbook.',
  },
  'sheet-without-table': {
    effect: 'note',
    zh: '这张工作表里没有带“姓名”列的表格，未读取：如有需要计分的数据，请加上“姓名”列标题。',
    en: 'No table with a “Name” column was found here, so it was not read: add that header if it holds data to score.',
  },
  'table-without-name': {
    effect: 'note',
    zh: '这一行像计票表头（{labels}），但没有“姓名”列，未读取：如需计分，请加上“姓名”列。',
    en: 'This row looks like the header of a tally ({labels}) but has no “Name” column, so it was not read: add one if it should count.',
  },
  'table-left-out': {
    effect: 'note',
    zh: '这张表有“姓名”列，但没有规则中的档次、项目、事实或“类别”列，未读取：如需计分，请检查列标题。',
    en: 'This table has names but no column that the rulebook knows, so it was not read: check its headers if it should count.',
  },
  'roster-left-out': {
    effect: 'note',
    zh: '已有更明确的名册，这张表未作为名册读取：如它才是名册，请只保留一个。',
    en: 'Another sheet is more plainly the roster, so this table was not read as one: keep only one if this is it.',
  },
  'table-second': {
    effect: 'stop',
    zh: '同一张工作表里又出现了一个表头“{header}”：请把两个表分到两张工作表。',
    en: 'A second table starts here with the header “{header}”: put the two tables on sheets of their own.',
  },
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
    zh: '{name}的 {month} 有两行，另一行在 {other}：请只保留一行。',
    en: '{name} has two rows for {month}, the other one at {other}: keep one of them.',
  },
  'reading-month-outside': {
    effect: 'note',
    zh: '{name}的 {month} 不在评分规则的有效期 {from} 至 {to} 内，不计。',
    en: '{month} of {name} is outside {from} to {to}, when the rulebook is valid, and does not count.',
  },
  'reading-missing': {
    effect: 'void',
    zh: '{name}的 {month} 没有“{column}”：请补上，或删去这一行。',
    en: '{name} has no “{column}” for {month}: fill it in, or remove the row.',
  },
  'reading-unreadable': {
    effect: 'void',
    zh: '“{column}”的“{value}”无法识别：积分应为不小于 0 的数，天数应为整数，应读天数不超过当月天数。',
    en: '“{value}” under “{column}” cannot be read: points are numbers from 0, days are whole numbers, and no more days are due than the month has.',
  },
  'table-without-rows': {
    effect: 'stop',
    zh: '表头下面没有带姓名的行：请填入数据，或删除这张空表。',
    en: 'There are no rows with names under this header: fill them in, or remove the empty table.',
  },
  'table-twice': {
    effect: 'stop',
    zh: '“{what}”有两张表，另一张在“{other}”：请只保留一张，或在工作表名称中写明各自的评议主体。',
    en: 'There are two tables for “{what}”, the other one on “{other}”: keep one, or name each sheet by its rater group.',
  },
  'component-unclear': {
    effect: 'stop',
    zh: '看不出这张计票表属于哪个考核项目（{candidates}）：请把名称写进工作表名或标题行。',
    en: 'It is not clear which component this tally belongs to ({candidates}): write its title in the sheet name or above the table.',
  },
  'group-unclear': {
    effect: 'stop',
    zh: '看不出这张计票表属于哪个评议主体（{candidates}）：请把名称写进工作表名或标题行。',
    en: 'It is not clear which rater group this tally belongs to ({candidates}): write its title in the sheet name or above the table.',
  },
  'binding-tied': {
    effect: 'stop',
    zh: '“{text}”同时符合 {candidates}：请改得只符合其中一个。',
    en: '“{text}” fits {candidates} equally well: change it so that it fits only one.',
  },
  // Columns
  'column-twice': {
    effect: 'stop',
    zh: '“{header}”与 {other} 的列含义相同：请只保留一列，或改其中一个标题。',
    en: '“{header}” means the same as the column at {other}: keep one, or change one of the headers.',
  },
  'labelled-twice': {
    effect: 'stop',
    zh: '表格上方有两处“{label}”，另一处在 {other}：请只保留一处。',
    en: '“{label}” stands twice above the table, also at {other}: keep one.',
  },
  'labelled-unreadable': {
    effect: 'stop',
    zh: '表格上方“{label}”的值“{value}”无法识别为人数或票数：请改为不带文字的整数，如 30。',
    en: 'The value “{value}” of “{label}” above the table cannot be read as a number: write a whole number such as 30.',
  },
  'indicator-unclear': {
    effect: 'stop',
    zh: '“{header}”列看不出属于哪个指标：请在上方写明 {known} 之一。',
    en: 'It is not clear which indicator the column “{header}” belongs to: write one of {known} above it.',
  },
  'indicator-left-out': {
    effect: 'note',
    zh: '“{header}”不属于规则中的任何指标，该列未读取。',
    en: '“{header}” belongs to no indicator of the rulebook, so the column was not read.',
  },
  'indicator-column-unknown': {
    effect: 'note',
    zh: '“{header}”不是规则中的档次，该列未读取。',
    en: '“{header}” is no level of the rulebook, so the column was not read.',
  },
  'indicator-missing': {
    effect: 'stop',
    zh: '缺少指标“{indicator}”的票数列：请补上，标题须与规则一致。',
    en: 'The columns of the indicator “{indicator}” are missing: add them under a title that the rulebook knows.',
  },
  'level-missing': {
    effect: 'stop',
    zh: '指标“{indicator}”缺少“{level}”一列：请补上，没有票的填 0。',
    en: 'The indicator “{indicator}” has no column “{level}”: add it, with 0 where there are no votes.',
  },
  'item-missing': {
    effect: 'stop',
    zh: '“{component}”缺少“{item}”一列：请补上，标题须与规则一致。',
    en: '“{component}” has no column “{item}”: add it under a title that the rulebook knows.',
  },
  'item-full-differs': {
    effect: 'note',
    zh: '标题“{header}”写的满分与规则中的 {full} 分不同：按规则计算，请核对。',
    en: 'The header “{header}” states another full mark than the {full} of the rulebook, which is used: please check.',
  },
  'fact-missing': {
    effect: 'stop',
    zh: '事实台账中没有“{fact}”一列：请补上，没有的填 0。',
    en: 'No facts sheet has a column “{fact}”: add it, with 0 where there is nothing.',
  },
  // What the rules need and the workbook does not have
  'roster-missing': {
    effect: 'stop',
    zh: '找不到带“类别”列的名册：请加一张名册，写明每人属于 {known} 中的哪一类。',
    en: 'There is no roster with a “Category” column: add one that puts each person in one of {known}.',
  },
  'subjects-missing': {
    effect: 'stop',
    zh: '没有读到任何被考核对象：请检查工作簿中是否有带“姓名”列的表格。',
    en: 'No subjects were found: check that the workbook has tables with a “Name” column.',
  },
  'tally-missing': {
    effect: 'stop',
    zh: '缺少“{component}”中“{group}”的计票表或评议表：请加上，并在工作表名或标题中写明。',
    en: 'There is no tally and there are no ballots of “{group}” for “{component}”: add them and name the sheet or its title so.',
  },
  'checklist-missing': {
    effect: 'stop',
    zh: '缺少“{component}”的得分表：请加上，列标题为 {items}。',
    en: 'There is no sheet for “{component}”: add one with the columns {items}.',
  },
  'facts-missing': {
    effect: 'stop',
    zh: '缺少事实台账（{facts}）：请加上；确无台账时可选择不核对台账（--no-facts）。',
    en: 'There is no facts sheet ({facts}): add one, or choose to score without facts (--no-facts).',
  },
  'expected-missing': {
    effect: 'stop',
    zh: '“{component}”要核对参评率，但这里没有“应到”或“发出”：请加一列，或写在表格上方。',
    en: '“{component}” asks for turnout, but there is no “Expected” or “Issued” here: add a column, or write it above the table.',
  },
  // Who is there
  'name-unreadable': {
    effect: 'stop',
    zh: '“{value}”无法识别为姓名：请改为文字。',
    en: '“{value}” cannot be read as a name: write it as text.',
  },
  'row-without-name': {
    effect: 'note',
    zh: '这一行有数据但没有姓名，未读取：如需计分，请填上姓名。',
    en: 'This row has data but no name, so it was not read: fill in the name if it should count.',
  },
  'category-missing': {
    effect: 'stop',
    zh: '{name}没有写类别：请填 {known} 之一。',
    en: '{name} has no category: write one of {known}.',
  },
  'category-unknown': {
    effect: 'stop',
    zh: '“{value}”不是已定义的类别：请改为 {known} 之一。',
    en: '“{value}” is not a declared category: use one of {known}.',
  },
  'subject-in-two-categories': {
    effect: 'stop',
    zh: '{name}在这里的类别是“{category}”，在 {other} 是“{known}”：请改为一致。',
    en: '{name} is in “{category}” here and in “{known}” at {other}: make them agree.',
  },
  'subject-twice': {
    effect: 'stop',
    zh: '{name}在名册中出现两次，另一处在 {other}：请只保留一行；同名的请写明单位。',
    en: '{name} stands twice on the roster, also at {other}: keep one row, or give units if they are two people.',
  },
  'subject-twice-in-sheet': {
    effect: 'void',
    zh: '{name}在这张表中出现两次，另一处在 {other}：请只保留一行。',
    en: '{name} stands twice in this table, also at {other}: keep one row.',
  },
  'name-ambiguous': {
    effect: 'void',
    zh: '“{name}”有同名的人（{candidates}），看不出是哪一位：请写明单位。',
    en: 'There are several people called “{name}” ({candidates}): give the unit to say which one is meant.',
  },
  'unit-differs': {
    effect: 'void',
    zh: '{name}的单位在这里是“{unit}”，在名单中是“{known}”，看不出是不是同一人：请改为一致。',
    en: '{name} is of “{unit}” here and of “{known}” on the list, so it is not clear whether they are one person: make them agree.',
  },
  'not-on-roster': {
    effect: 'note',
    zh: '{name}不在名册中，这一行未读取：如应计分，请加入名册。',
    en: '{name} is not on the roster, so this row was not read: add the name there if it should count.',
  },
  'hidden-sheet-read': {
    effect: 'note',
    zh: '这张工作表是隐藏的，其中的数据照常读取。',
    en: 'This sheet is hidden; its data were read all the same.',
  },
  'hidden-row-read': {
    effect: 'note',
    zh: '这一行是隐藏的，其中的数据照常读取。',
    en: 'This row is hidden; its data were read all the same.',
  },
  // Cells
  'count-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为票数：请改为不带文字的整数，如 7。',
    en: '“{value}” cannot be read as a number of ballots: write a whole number without text, such as 7.',
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

export type LayoutCode = keyof typeof LAYOUT_PROBLEMS;
export const layoutProblem = makerOf(LAYOUT_PROBLEMS);

/** Why a column was taken as what it is, or a row as no data. */
export const LAYOUT_REASONS = {
  'same-label': { zh: '标题相同', en: 'same label' },
  'decorated-label': {
    zh: '去掉序号、单位等附加字后标题相同',
    en: 'same label but for numbering or a unit',
  },
  'split-label': { zh: '一个标题里写了指标和档次', en: 'indicator and level in one header' },
  'title-to-the-left': {
    zh: '上方标题未合并，沿用左侧标题',
    en: 'title taken from the left: the cells above are not merged',
  },
  'rater-name': { zh: '标题下的评议人', en: 'a rater under the title' },
  'only-indicator': { zh: '该项目只有一个指标', en: 'the component has only one indicator' },
  'known-column': { zh: '常用列名', en: 'a usual column name' },
  'other-column-preferred': { zh: '已有更明确的列', en: 'another column says it more plainly' },
  'serial-number': { zh: '序号', en: 'serial number' },
  'other-role': { zh: '作为另一类数据读取', en: 'read as another kind of data' },
  'other-indicator': { zh: '不属于规则中的指标', en: 'belongs to no indicator of the rulebook' },
  'unknown-label': { zh: '规则不使用这一列', en: 'the rulebook does not use it' },
  'total-row': { zh: '合计或平均行', en: 'a total or mean' },
  'note-row': { zh: '说明或签字行', en: 'a note or signature' },
  'merged-row': { zh: '跨列合并的行', en: 'one cell merged across the table' },
  'nameless-row': { zh: '没有姓名', en: 'no name' },
  'repeated-header': { zh: '重复的表头', en: 'the header again' },
} as const;
export type LayoutReason = keyof typeof LAYOUT_REASONS;
