import type { Messages } from '../message.ts';

/** What can be wrong in sheets that hold single ballots or marks. */
export const BALLOT_PROBLEMS = {
  'ballots-layout-unknown': {
    effect: 'stop',
    zh: '这张表像逐票填写的评议表，但列标题看不出是哪位评议人、哪个指标：请加上“评议人”列，或在评议人上方写明指标或评议主体。',
    en: 'This table seems to hold single marks, but its headers do not say whose or on what: add a “Rater” column, or write the indicator or rater group above the raters.',
  },
  'rater-column-missing': {
    effect: 'stop',
    zh: '一行一个评价的表需要“评议人”列，否则看不出哪些评价属于同一张票：请加上，匿名的可写编号。',
    en: 'A table with one mark a row needs a “Rater” column to tell which marks make one ballot: add it, with numbers where raters are anonymous.',
  },
  'indicator-column-missing': {
    effect: 'stop',
    zh: '这张表没有“指标”列，看不出每个评价针对哪个指标：请加上。',
    en: 'This table has no “Indicator” column to tell what each mark is about: add it.',
  },
  'rater-name-missing': {
    effect: 'stop',
    zh: '“{header}”下有一列评价没有写是哪位评议人：请在表头填写姓名或编号，如 评委1。',
    en: 'A column of marks under “{header}” does not say which rater it is: write a name or a number such as Rater 1 in the header.',
  },
  'leaf-missing': {
    effect: 'stop',
    zh: '“{component}”中“{group}”的评议表里没有指标“{indicator}”：请补上，标题须与规则一致。',
    en: 'The ballots of “{group}” for “{component}” have no column for the indicator “{indicator}”: add it under a title that the rulebook knows.',
  },
  'raters-not-named': {
    effect: 'note',
    zh: '这张表没有“评议人”列，每行作为一张不具名的票；“{component}”对评议人的规则（{rules}）无法核对。',
    en: 'Without a “Rater” column each row is a ballot without a name, so the rules of “{component}” on raters ({rules}) cannot be checked.',
  },
  'measure-column-missing': {
    effect: 'stop',
    zh: '缺少“{component}”所取的“{column}”一列：请加上，列标题须与规则一致。',
    en: 'The column “{column}” that “{component}” is taken from is missing: add it under that header.',
  },
  'measure-missing': {
    effect: 'void',
    zh: '{name}的“{column}”没有填：请填写，确为零的填 0。',
    en: '“{column}” of {name} is blank: fill it in, with 0 where it is nothing.',
  },
  'measure-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为“{column}”的数值：请改为不带文字的数字。',
    en: '“{value}” cannot be read as a number for “{column}”: write a number without text.',
  },
  'measure-out-of-range': {
    effect: 'void',
    zh: '“{column}”的 {value} 不在 0 到 {full} 之间：请核对。',
    en: '{value} for “{column}” is not between 0 and {full}: please check.',
  },
  'measure-per-cent': {
    effect: 'void',
    zh: '“{column}”满分是 {full}，这里显示为 {value}，看不出是按百分比还是按分数填的：请改为不带百分号的数，并核对大小。',
    en: '“{column}” counts up to {full} and shows {value} here, so it is not clear whether a per cent or a number is meant: write the number without the per-cent format, and check its size.',
  },
  'measure-two-scales': {
    effect: 'void',
    zh: '“{column}”这里是 {value}，别处有 {other}，看不出 {value} 是不是 {share}：请统一写成一种；确实只有 {value} 的，在前面加一个英文单引号，写成文本。',
    en: '“{column}” is {value} here and {other} elsewhere, so it is not clear whether {value} stands for {share}: write all of them in one way, or put an apostrophe before {value} to keep it as it is.',
  },
  'measures-low': {
    effect: 'note',
    zh: '“{column}”满分是 {full}，而填写的都不超过 1（如 {value}），像是按百分比填的小数：如是，请乘以 100 再填；如果就是这样，不必改动，已照填写的计算。',
    en: '“{column}” counts up to {full}, and no number is above 1 (such as {value}), as shares are written: multiply them by 100 if they are; if they were meant so, nothing need change, and they were counted as written.',
  },
  'measure-twice': {
    effect: 'void',
    zh: '这个数据在 {other} 还有一处，看不出以哪个为准：请给不计的那一列改一个标题。',
    en: 'This number stands at {other} as well, and it is not clear which counts: give the column that should not count another header.',
  },
  'numbers-too-many': {
    effect: 'stop',
    zh: '“{component}”的评分有超过 {most} 种不同的数值：请减少小数位数。',
    en: 'The marks of “{component}” have more than {most} different values: use fewer decimals.',
  },
  'marks-low': {
    effect: 'note',
    zh: '“{component}”按 {low} 到 {high} 评分，但这几个指标最高的一个评分也只有：{marks}。如果各指标另有满分（例如 15 分），就没有人能得到满分，请先折算到 {high} 再填；如果就是这样评的，不必改动，已照填写的计算。',
    en: '“{component}” is marked from {low} to {high}, but the highest marks given on some indicators are only: {marks}. If each has a full mark of its own, such as 15, nobody can reach the top: convert the marks to {high} first. If they were meant so, nothing need change; they were counted as written.',
  },
  'counts-above-valid': {
    effect: 'void',
    zh: '{name}的计入票数 {counted} 多于有效票 {valid}：请核对。',
    en: '{name} has {counted} counted {counted|vote|votes}, more than the {valid} valid {valid|ballot|ballots}: please check.',
  },
  'valid-blank': {
    effect: 'void',
    zh: '{name}的“有效”票数没有填，无法计算比率：请填写。',
    en: 'The number of valid ballots for {name} is blank, so no share can be computed: fill it in.',
  },
  'ballots-counted-twice': {
    effect: 'stop',
    zh: '“{component}”中“{group}”既有这张计票表，又有逐票的评议表，看不出以哪个为准：请把不计的那一种移到另一个工作簿，或在工作表名中写明它属于哪个项目、哪个评议主体。',
    en: '“{group}” in “{component}” has this tally and single ballots as well, and it is not clear which counts: move the one that should not count to a workbook of its own, or name its sheet by the component and group it belongs to.',
  },
  'whole-ballots-needed': {
    effect: 'stop',
    zh: '“{component}”要去掉整张的最高、最低票，计票表看不到单张票：请提供逐票的评议表。',
    en: '“{component}” drops whole ballots, which a tally does not show: provide the single ballots.',
  },
  'valid-missing': {
    effect: 'stop',
    zh: '“{component}”按有效票计算比率，但这里没有“有效”票数：请加一列，或写在表格上方。',
    en: '“{component}” is a share of the valid ballots, but there is no “Valid” here: add a column, or write it above the table.',
  },
  'component-unknown': {
    effect: 'void',
    zh: '“{value}”不是规则中有评议的考核项目：请改为 {known} 之一。',
    en: '“{value}” is no component of the rulebook that takes ballots: use one of {known}.',
  },
  'group-unknown': {
    effect: 'void',
    zh: '“{value}”不是这个考核项目的评议主体：请改为 {known} 之一。',
    en: '“{value}” is no rater group of this component: use one of {known}.',
  },
  'indicator-unknown': {
    effect: 'void',
    zh: '“{value}”不是规则中的指标，或不止一个指标叫这个名称：请改为 {known} 之一。',
    en: '“{value}” is no indicator of the rulebook, or more than one is called so: use one of {known}.',
  },
  'rater-unreadable': {
    effect: 'void',
    zh: '“{value}”看不出是哪位评议人：请填写姓名或编号。',
    en: '“{value}” does not say which rater this is: write a name or a number.',
  },
  'rater-shares-name': {
    effect: 'note',
    zh: '评议人{name}与几位被考核对象同名，没有单位，看不出是不是本人的票：仍计入，请核对。',
    en: 'The rater {name} has the name of several subjects and no unit, so it is not clear whether this is a vote for oneself: it is counted, please check.',
  },
  'rater-nearly-subject': {
    effect: 'note',
    zh: '评议人“{name}”与被考核对象{known}的姓名相近，看不出是不是本人的票：仍计入；是本人的，请改成一样的写法。',
    en: 'The rater “{name}” is called nearly as {known}, so these may be votes for oneself: they are counted; write the name in one way if it is one person.',
  },
  'mark-unknown': {
    effect: 'void',
    zh: '“{value}”不是规则中的档次：请改为 {known} 之一。',
    en: '“{value}” is no mark of the rulebook: use one of {known}.',
  },
  'mark-no-number': {
    effect: 'void',
    zh: '“{value}”无法识别为评分：请改为 {low} 到 {high} 之间、不带文字的数字。',
    en: '“{value}” cannot be read as a mark: write a number from {low} to {high} without text.',
  },
  'mark-out-of-range': {
    effect: 'void',
    zh: '评分 {value} 不在 {low} 到 {high} 之间，或小数超过 6 位：请核对。',
    en: 'The mark {value} is not from {low} to {high} with at most 6 decimals: please check.',
  },
  'ticks-several': {
    effect: 'void',
    zh: '同一张票在这一项上还勾了 {other}，看不出选的是哪一个：请对照原票核实，只勾一处。',
    en: 'This ballot ticks {other} on the same indicator as well, so it is not clear which was chosen: check it against the paper and tick one.',
  },
  'tick-unreadable': {
    effect: 'void',
    zh: '“{value}”看不出是否勾选了这一档：请勾 √，没有选的留空。',
    en: '“{value}” does not say whether this level was ticked: write √, and leave the others blank.',
  },
  'ones-read-as-ticks': {
    effect: 'note',
    zh: '档次下只有 0、1 和空白，而每行（或整张表）写明了是谁的票，因此按逐票的表读取，1 是勾选：如是计票数，请去掉评议人，以评议主体命名工作表。',
    en: 'There are only 0, 1 and blanks under the levels, and it is said whose ballot this is, so it was read as ballots, 1 being a tick: if these are counts, take the rater out and name the sheet by its rater group.',
  },
  'sums-left-out': {
    effect: 'note',
    zh: '已有写明评议人的票，而这张表每人一行、没有写是谁的票，像是汇总，未作为票读取：如是一位评议人的票，请在表格上方写“评议人：”和姓名或编号。',
    en: 'There are ballots that say whose they are, and this table has one row a person and no rater: it seems to sum them up and was not read as a ballot. If it is one rater’s, write “Rater:” and a name or number above it.',
  },
  'sums-or-ballots': {
    effect: 'stop',
    zh: '“{component}”已有写明评议人的票，而这张表每人一行、没有写是谁的票，看不出是一位评议人的票还是汇总：是票的，请在表格上方写“评议人：”和姓名或编号；是汇总的，请把工作表名改为“汇总”。',
    en: '“{component}” has ballots that say whose they are, and this table has one row a person and no rater: it is not clear whether it is one more ballot or sums them up. Write “Rater:” and a name or number above it, or call the sheet “Summary”.',
  },
  'sheet-read-as-rater': {
    effect: 'note',
    zh: '这张表没有写评议人和指标，按工作表名作为{rater}的评分读取：如果不是，请加上“评议人”列。',
    en: 'Nothing here names a rater or an indicator, so by the name of the sheet these were read as the marks of {rater}: if they are not, add a “Rater” column.',
  },
  'votes-serve-both': {
    effect: 'note',
    zh: '“{rate}”没有自己的表，按“{component}”的同一批票计算：如果另有一次测评，请加上那次的表，并以它命名工作表。',
    en: '“{rate}” has no table of its own and was worked out from the votes of “{component}”: if there was a poll for it, add its table and call the sheet so.',
  },
  'title-differs': {
    effect: 'note',
    zh: '工作表名写的是“{used}”，表格上方的标题写的是“{other}”：按工作表名读取，请核对。',
    en: 'The sheet is called after “{used}”, and the title above its table says “{other}”: the sheet’s name was taken, please check.',
  },
  'raters-by-name': {
    effect: 'note',
    zh: '{raters} 上方没有标题，按评议人读取，一列一位：如果不是，请在上方写明各列是什么。',
    en: '{raters} have no title above them and were read as raters, one a column: if they are not, write above them what they are.',
  },
  'raters-unclear': {
    effect: 'note',
    zh: '{headers} 下面像是“{component}”的评分，但看不出是评议人还是指标，未读取：是评议人的，请在上方加一行标题“评委”；是指标的，请改成规则中的名称。',
    en: '{headers} seem to head marks of “{component}”, but do not say whether they are raters or indicators, so they were not read: write “Raters” in a row above raters, and the rulebook’s titles for indicators.',
  },
  'rater-weight-left-out': {
    effect: 'note',
    zh: '{raters} 标题里写了权重，权重以规则为准，这里的没有使用：请核对规则中评议主体的权重。',
    en: '{raters} have a weight in their header, which was not used, as weights are the rulebook’s: check the weights of its rater groups.',
  },
  'subject-without-marks': {
    effect: 'note',
    zh: '{name}这一行没有任何评价，按没有评价处理。',
    en: 'The row of {name} is blank and holds no marks.',
  },
  'marks-missing': {
    effect: 'note',
    zh: '{name}缺 {count} 位评议人的评分（{raters}），按其余的计算：请核对是不是漏填，或整行、整列移了一格。',
    en: '{name} has no mark of {count} {count|rater|raters} ({raters}) and was scored from the others: check whether it was left out, or marks were shifted by a cell.',
  },
  'raters-without-marks': {
    effect: 'note',
    zh: '有 {count} 列评议人下面没有一个评分（{raters}）：没有参加的不必改动；评过的请补上，并核对旁边各列有没有移位。',
    en: '{count} {count|rater has|raters have} a column without a single mark ({raters}): if they took no part, nothing need change; otherwise fill it in, and check that the columns beside it were not shifted.',
  },
  'rater-blank-inside': {
    effect: 'note',
    zh: '这里空着，两边都是评议人的评分：如果有一位评议人的评分被清空了，请补上；本来就空着的，不必改动。',
    en: 'Nothing stands here between the marks of two raters: if a rater’s marks were emptied, fill them in again; if it was meant so, nothing need change.',
  },
  'ballot-with-gaps': {
    effect: 'note',
    zh: '这张票没有评{name}的{indicators}，按其余的计算：请核对是不是漏填。',
    en: 'This ballot has no mark on {indicators} for {name}, who was scored from the others: check whether it was left out.',
  },
  'mark-twice': {
    effect: 'void',
    zh: '同一评议人对{name}的同一指标评了两次，另一处在 {other}：如是两位评议人，请写成不同的姓名或编号；如有一处填错了人或指标，请改正。',
    en: 'One rater marked {name} twice on one indicator, also at {other}: give two raters different names or numbers, or correct the one that names the wrong person or indicator.',
  },
  'turnout-differs': {
    effect: 'void',
    zh: '{name}的应到、发出或收回数与 {other} 不一致：请改为一致。',
    en: 'The expected, issued or returned number for {name} differs from {other}: make them agree.',
  },
  'hidden-rows-read': {
    effect: 'note',
    zh: '从这里起有 {count} 行是隐藏的，其中的数据照常读取。',
    en: 'From here on {count} rows are hidden; their data were read all the same.',
  },
} as const satisfies Messages;
