import type { Messages } from '../message.ts';

/** What can be wrong with tables, with their columns, and with what the rules ask of them. */
export const TABLE_PROBLEMS = {
  'workbook-already-scored': {
    effect: 'stop',
    zh: '工作簿中已有计分工作表“{sheet}”：请打开未计分的原始工作簿。',
    en: 'This workbook already holds the score sheet “{sheet}”: open the original, unscored workbook.',
  },
  'sheet-without-table': {
    effect: 'note',
    zh: '这张工作表里没有带“姓名”列的表格，未读取：如有需要计分的数据，请加上“姓名”列标题；一人一列的，请在左上角写“评议人”。',
    en: 'No table with a “Name” column was found here, so it was not read: if it holds data to score, add that header, or write “Rater” in the corner where each person has a column.',
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
    zh: '已有更明确的名册，这张表未作为名册读取：如它才是名册，请加上“类别”列，并在工作表名中写“名册”。',
    en: 'Another sheet is more plainly the roster, so this table was not read as one: add a “Category” column and call its sheet “Roster” if this is it.',
  },
  'table-second': {
    effect: 'stop',
    zh: '这里又有一个表头“{header}”，其中没有规则认识的列：请检查它的列标题；如不需要计分，请把它移到另一张工作表。',
    en: 'Another header “{header}” stands here, without any column that the rulebook knows: check its column titles, or move that table to a sheet of its own if it should not count.',
  },
  'subject-unclear': {
    effect: 'stop',
    zh: '这张表没有“姓名”列，被评的可能是{rivals}中的任何一列：请把它的列标题改为“姓名”，或在规则的 subject 中写明。',
    en: 'This table has no “Name” column, and any of {rivals} may be what is reviewed: head that column “Name”, or say so under subject in the rulebook.',
  },
  'axes-unclear': {
    effect: 'stop',
    zh: '“{header}”下面和右边都是人，看不出哪一边是评议人：请把这一格写成“被评人↓评议人→”（每行一位被评人）或“评议人↓被评人→”（每行一位评议人）。',
    en: 'People stand both below and beside “{header}”, and it is not clear which of them gave the marks: write “Subject↓Rater→” (a row for each who is reviewed) or “Rater↓Subject→” (a row for each rater) into this cell.',
  },
  'form-unclear': {
    effect: 'stop',
    zh: '“{name}”的表里看不出哪一列是得分：请在这些分数上方写“得分”。',
    en: 'The form of “{name}” does not say which column holds the points: write “Score” above them.',
  },
  'form-of-rows': {
    effect: 'stop',
    zh: '“{name}”下面是一行一个评议人的表，看不出读到哪一行为止是他的：请给这张表加一列“姓名”，每行写上是谁的。',
    en: 'Below “{name}” is a table with a row for each rater, and nothing says how far it is about them: add a “Name” column to it, and write in each row whom it is about.',
  },
  'form-unread': {
    effect: 'stop',
    zh: '这张工作表里别人的表已读取，“{name}”的没有读出来：请对照别人的表，检查项目的写法和“得分”（或评议人）那一行。',
    en: 'The forms of others on this sheet were read, and that of “{name}” was not: compare its titles and the row with “Score” or the raters with theirs.',
  },
  'form-without-name': {
    effect: 'stop',
    zh: '从“{title}”起又是一张表，看不出是谁的：请在它上方写“姓名：”和姓名。',
    en: 'From “{title}” on there is another form, and nothing says whose it is: write “Name:” and the name above it.',
  },
  'form-rater-unclear': {
    effect: 'stop',
    zh: '“{header}”在评委旁边，看不出下面是不是一位评委的评分：是的，请写成“评委1”这样的名称；不是的，请写明是什么，如“平均分”“备注”。',
    en: '“{header}” stands beside raters and does not say whether a rater’s marks are below it: call it “Judge 1” if they are, or say what they are, such as “Average” or “Note”.',
  },
  'name-torn': {
    effect: 'stop',
    zh: '这张表是谁的看不清楚：“{text}”旁边没有写全，请写成“姓名：”和姓名，单位另写。',
    en: 'It is not clear whose form this is: something is missing beside “{text}”, so write “Name:” and the name, and the unit apart.',
  },
  'question-unclear': {
    effect: 'stop',
    zh: '问卷的“{header}”一列像评分，但看不出评的是谁：请把列标题写成“题目—姓名”。',
    en: 'The column “{header}” of this questionnaire seems to hold marks, but does not say about whom: head it “question—name”.',
  },
  'rater-group-unclear': {
    effect: 'stop',
    zh: '“{value}”不是规则中的评议主体，看不出这份答卷属于哪一类：请改为规则中的名称或别名。',
    en: '“{value}” is no rater group of the rulebook, so nobody can say whose answers these are: write a title or alias of a group.',
  },
  'table-without-rows': {
    effect: 'stop',
    zh: '表头下面没有带姓名的行：请填入数据；如用不到这张表，请把它移到另一个工作簿。',
    en: 'There are no rows with names under this header: fill them in, or move the table to another workbook if it is not used.',
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

  // Columns.
  'column-twice': {
    effect: 'stop',
    zh: '“{header}”与 {other} 的列含义相同，看不出以哪一列为准：请给不计的那一列改一个标题。',
    en: '“{header}” means the same as the column at {other}, and it is not clear which counts: give the other one another header.',
  },
  'labelled-twice': {
    effect: 'stop',
    zh: '表格上方或下方有两处“{label}”，另一处在 {other}，看不出以哪个为准：请改为只写一处。',
    en: '“{label}” stands twice above or below the table, also at {other}, and it is not clear which counts: state it in one place.',
  },
  'labelled-unreadable': {
    effect: 'stop',
    zh: '“{label}”写的是“{value}”，读不出是多少：请在它后面或旁边的单元格里写一个小于 30000 的整数，如 30。',
    en: 'It is not clear what number “{value}” gives for “{label}”: write a whole number below 30,000 such as 30 after it, or in the cell beside it.',
  },
  'issued-for-expected': {
    effect: 'note',
    zh: '“{component}”要核对参评率，这里没有“应到”，以“发出”的份数代替：如另有应到人数，请写在表格上方。',
    en: '“{component}” asks for turnout and no “Expected” is stated here, so the number issued was taken for it: state how many were expected above the table if that is another number.',
  },
  'indicator-unclear': {
    effect: 'stop',
    zh: '“{header}”列看不出属于哪个指标：请在上方写明 {known} 之一。',
    en: 'It is not clear which indicator the column “{header}” belongs to: write one of {known} above it.',
  },
  'indicator-left-out': {
    effect: 'note',
    zh: '“{header}”不属于规则中的任何指标，没有读取；如果它就是其中之一，请改成规则中的名称。',
    en: '“{header}” belongs to no indicator of the rulebook and was not read: if it is one of them, give it the rulebook’s title.',
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
  'full-mark-differs': {
    effect: 'note',
    zh: '这里写的“{item}”满分是 {value}，规则中是 {full}：按规则计算，请核对，并看看是不是与得分写反了。',
    en: 'The full mark of “{item}” is {value} here and {full} in the rulebook, which is used: please check, and see whether it changed places with the points.',
  },
  'label-other-value': {
    effect: 'stop',
    zh: '“{header}”说的是自评、上年、目标一类的另一个数，没有作为“{title}”读取，表中又没有别的列是它：请加上；如果这就是要计的数，请把列标题写成“{title}”。',
    en: '“{header}” is another number, such as a self score or last year’s, so it was not read as “{title}”, and no other column is called so: add one, or call this one “{title}” if it is the number to score.',
  },
  'label-unclear': {
    effect: 'stop',
    zh: '“{header}”除“{title}”以外还写了什么，看不懂，没有读取：请只写标题（可带单位、满分、扣分），或在规则中把整个列标题列为它的别名（aliases）。',
    en: 'What “{header}” says besides “{title}” is not understood, so the column was not read: write the title alone (a unit, a full mark or “points lost” may follow), or make the whole header one of its aliases in the rulebook.',
  },
  'label-left-out': {
    effect: 'note',
    zh: '“{header}”带有规则中的标题，但其余的字说的是另一个数，或看不懂，没有读取：如果就是要计的数，请只写标题。',
    en: '“{header}” holds a title of the rulebook, but the rest speaks of another number or is not understood, so it was not read: write the title alone if it is the number to score.',
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

  // What the rules need and the workbook does not have.
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
  'subjects-unread': {
    effect: 'stop',
    zh: '没有读到任何被考核对象，可能的原因见上述提示（{places}）：请先按提示处理这些单元格或工作表。',
    en: 'No subjects were found, and the notes on {places} may say why: please see to what they say first.',
  },
  'same-header-unread': {
    effect: 'note',
    zh: '“{sheet}”中有“{header}”，但那里看不出是谁的，没有读取：请把这张表放到单独的工作表，并加一列“姓名”。',
    en: '“{header}” stands on the sheet “{sheet}”, where nothing says whose it is, and was not read: put that table on a sheet of its own with a “Name” column.',
  },
  'nearest-header': {
    effect: 'note',
    zh: '要找的“{title}”，最接近的是“{sheet}”中的 {headers}：如果就是它，请以“{title}”作列标题，或在规则中列为别名（aliases）。',
    en: 'Nearest to “{title}” is {headers} on the sheet “{sheet}”: if that is it, head a column “{title}”, or make it one of the aliases in the rulebook.',
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
    zh: '缺少事实台账（{facts}）：请加上；确无台账时可选择不核对台账（在命令行用 --no-facts）。',
    en: 'There is no facts sheet ({facts}): add one, or choose to score without facts (--no-facts on the command line).',
  },
  'expected-missing': {
    effect: 'stop',
    zh: '“{component}”要核对参评率，但这里没有“应到”或“发出”：请加一列，或写在表格上方。',
    en: '“{component}” asks for turnout, but there is no “Expected” or “Issued” here: add a column, or write it above the table.',
  },
} as const satisfies Messages;
