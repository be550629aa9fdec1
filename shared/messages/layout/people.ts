import type { Messages } from '../message.ts';

/** What can be wrong with who is there, and with which row is whose. */
export const PEOPLE_PROBLEMS = {
  'name-unreadable': {
    effect: 'stop',
    zh: '“{value}”无法识别为姓名：请改为文字。',
    en: '“{value}” cannot be read as a name: write it as text.',
  },
  'name-without-result': {
    effect: 'stop',
    zh: '姓名由公式得出，但没有保存的结果：请在表格软件中打开，重新计算后保存。',
    en: 'The name is a formula without a stored result: open the workbook in your spreadsheet program, recalculate, and save.',
  },
  'name-ditto': {
    effect: 'stop',
    zh: '这里写的是“{value}”，看不出是谁：请写明姓名。',
    en: '“{value}” does not say who is meant: write the name.',
  },
  'row-merged': {
    effect: 'note',
    zh: '这一行整行合并，只剩“{text}”，未读取：如是被考核对象的数据，请拆分并逐格填写。',
    en: 'This whole row is merged and shows only “{text}”, so it was not read: split it and fill in its cells if it is somebody’s.',
  },
  'row-without-name': {
    effect: 'note',
    zh: '这一行有数据但没有姓名，未读取：如需计分，请填上姓名。',
    en: 'This row has data but no name, so it was not read: fill in the name if it should count.',
  },
  'name-split': {
    effect: 'stop',
    zh: '“姓名”占了两列，这里还有姓名的另一部分：请把姓和名写在同一个单元格里。',
    en: 'The names take two columns, and another part of one stands here: write each whole name in one cell.',
  },
  'row-left-out': {
    effect: 'note',
    zh: '这一行有“{name}”和数据，但前面写着“{word}”，未读取：如是被考核对象，请去掉前面的字。',
    en: 'This row has “{name}” and data, but begins with “{word}”, so it was not read: take that word away if it is somebody’s.',
  },
  'word-for-name': {
    effect: 'note',
    zh: '姓名处写的是“{word}”，这一行没有读取，但看起来像某个人的数据：如是，请写上他的姓名。',
    en: '“{word}” stands in the place of a name, so this row was not read, though it looks like somebody’s: write the name if it is.',
  },
  'name-says-out': {
    effect: 'void',
    zh: '“{name}”括号里的“{addition}”像是说这一行不作数，或本人不参评，因此不计分：要计分的，请把这句话移到备注列；不计分的，不必改动。',
    en: '“{addition}” beside “{name}” seems to say that this row does not count or that they take no part, so there is no score: move it to a column of remarks if they are scored; leave it if they are not.',
  },
  'word-read-as-name': {
    effect: 'note',
    zh: '“{word}”像统计、说明、分组标题或评委的称呼，这里按姓名读取：如不是姓名，请写上这一行是谁的。',
    en: '“{word}” is a word for statistics, notes, sections or raters and was read as a name: if it is none, write whose row this is.',
  },
  'serial-gap': {
    effect: 'note',
    zh: '序号缺 {missing}：如果有一行被清空或删掉了，请补上；编号本来如此的，不必改动。',
    en: 'The serial numbers lack {missing}: if a row was emptied or deleted, fill it in again; if they were meant so, nothing need change.',
  },
  'row-blank-inside': {
    effect: 'note',
    zh: '这里空了一行，上下都有数据：如果这一行被清空了，请补上；本来就空着的，不必改动。',
    en: 'Nothing stands in this row, between rows of data: if it was emptied, fill it in again; if it was meant so, nothing need change.',
  },
  'names-like-serials': {
    effect: 'note',
    zh: '“姓名”一列是从 1 到 {last} 的编号，像序号：如果姓名在另一列，请把“姓名”写在那一列上方。',
    en: 'The names are the numbers from 1 to {last}, like serial numbers: if the names stand in another column, write “Name” above that one.',
  },
  'names-in-one-cell': {
    effect: 'note',
    zh: '“{name}”像几个人写在一格里，其中的“{other}”另有一行，这里按一个姓名读取：如是几个人，请每人写一行。',
    en: '“{name}” looks like several people in one cell, and “{other}” among them has a row, too; it was read as one name: if they are several, write a row for each.',
  },
  'row-maybe-nobody': {
    effect: 'void',
    zh: '“{name}”这一行与其他行不同（没有序号或单位，或像统计、说明行），看不出是不是被考核对象：是的，请补上序号或单位，或加一张名册。',
    en: 'The row “{name}” is unlike the others (no serial number or unit, or a word of statistics or notes), so it is not clear whether it is somebody’s: add the serial number or unit, or a roster, if it is.',
  },
  'row-maybe-legend': {
    effect: 'void',
    zh: '“{name}”只在这一张表里有，而且没有填写内容，可能是说明文字：是被考核对象的，请补上他在各张表里的数据；不是的，请把说明移到表外。',
    en: '“{name}” stands in this sheet alone, with nothing filled in, and may be a note: if it is somebody under review, fill in the data in each sheet; if it is not, move the note away from the table.',
  },
  'row-maybe-nobody-ranked': {
    effect: 'stop',
    zh: '“{name}”这一行与其他行不同（没有序号或单位，或像统计、说明行），看不出是不是被考核对象，而它会影响所有人的名次：请补上序号或单位，或加一张名册。',
    en: 'The row “{name}” is unlike the others (no serial number or unit, or a word of statistics or notes), and it would change everybody’s rank: add the serial number or unit if it is somebody’s, or a roster.',
  },
  'category-missing': {
    effect: 'stop',
    zh: '{name}没有写类别：请填 {known} 之一。',
    en: '{name} has no category: write one of {known}.',
  },
  'category-of-section': {
    effect: 'note',
    zh: '没有“类别”列，类别按“{section}”这样的分段标题读取：如果不是，请加一列“类别”。',
    en: 'There is no “Category” column, so categories were read from section rows such as “{section}”: add that column if they say something else.',
  },
  'section-category-unclear': {
    effect: 'stop',
    zh: '别的分段标题写的是类别，“{section}”看不出是 {known} 中的哪一类：请写明类别，或加一列“类别”。',
    en: 'Other section rows name categories, but “{section}” is none of {known}: name one there, or add a “Category” column.',
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
    zh: '{name}在名册中出现两次，另一处在 {other}：如是同名的两个人，请写明各自的单位；如是同一人，请并成一行。',
    en: '{name} stands twice on the roster, also at {other}: give their units if they are two people, or join the rows if they are one.',
  },
  'subject-twice-in-sheet': {
    effect: 'void',
    zh: '{name}在这张表中出现两次，另一处在 {other}：如是同名的两个人，请写明各自的单位；如是同一人，请并成一行。',
    en: '{name} stands twice in this table, also at {other}: give their units if they are two people, or join the rows if they are one.',
  },
  'subject-merged': {
    effect: 'stop',
    zh: '{name}在名册中的单元格合并了几行，每一行都是此人：请取消合并，是一个人的并成一行，是几个人的逐行写明姓名和单位。',
    en: 'The cell of {name} on the roster is merged over several rows, each of which is then theirs: unmerge it, and join the rows if they are one person, or write name and unit in each if they are not.',
  },
  'subject-merged-in-sheet': {
    effect: 'void',
    zh: '{name}的单元格在这张表中合并了几行，每一行都是此人：请取消合并，是一个人的并成一行，是几个人的逐行写明姓名和单位。',
    en: 'The cell of {name} is merged over several rows of this table, each of which is then theirs: unmerge it, and join the rows if they are one person, or write name and unit in each if they are not.',
  },
  'name-over-rows': {
    effect: 'void',
    zh: '“{name}”的单元格合并了几行，而这些行的单位不同，看不出每一行是谁：请拆分并逐行填写姓名。',
    en: 'The cell of “{name}” is merged over rows of different units, so it is not clear whose each row is: split it and write the name in every row.',
  },
  'name-ambiguous': {
    effect: 'void',
    zh: '“{name}”有同名的人（{candidates}），看不出是哪一位：请写明单位。',
    en: 'There are several people called “{name}” ({candidates}): give the unit to say which one is meant.',
  },
  namesakes: {
    effect: 'note',
    zh: '没有名册，“{name}”有不同的单位（{candidates}），按不同的人计：如是同一人，请改成一样的单位。',
    en: 'Without a roster, “{name}” of different units ({candidates}) are taken for different people: write one unit if it is one person.',
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
  'name-with-addition': {
    effect: 'note',
    zh: '“{name}”按{known}读取，姓名旁的括号、编号或标记不作为姓名：如不是同一人，请写明单位。',
    en: '“{name}” was read as {known}, without the brackets, number or mark beside the name: give the units if they are two people.',
  },
  'name-maybe-same': {
    effect: 'void',
    zh: '“{name}”不在名册中，而名册 {other} 的“{known}”在这张表里没有数据，看不出是不是同一人：是同一人的，请改成一样的写法；不是的，请把两人都补齐，或在表格布局中写明。',
    en: '“{name}” is not on the roster, and “{known}” ({other}) has no data in this table, so they may be one person: write the name in one way if they are, or say in the layout whether they are.',
  },
  'names-maybe-same': {
    effect: 'void',
    zh: '有的表里是“{name}”，有的表里是“{known}”（{other}），没有一张表两人都有，看不出是不是同一人：是同一人的，请改成一样的写法；不是的，请在表格布局中写明。',
    en: 'Some tables have “{name}”, others “{known}” ({other}), and none has both, so they may be one person: write the name in one way if they are, or say in the layout that they are not.',
  },
  'name-rarely-named': {
    effect: 'void',
    zh: '“{name}”只有 {rows} 张票，“{known}”（{other}）有 {most} 张，没有一位评议人同时评了两人，看不出是不是同一人：是同一人的，请改成一样的写法；不是的，请在表格布局中写明。',
    en: '“{name}” has {rows} {rows|ballot|ballots}, “{known}” ({other}) has {most}, and nobody judged both, so they may be one person: write the name in one way if they are, or say in the layout that they are not.',
  },
  'name-beside-addition': {
    effect: 'note',
    zh: '“{name}”和“{known}”（{other}）各有一行，按两个人读取：如是同一人，请并成一行。',
    en: '“{name}” and “{known}” ({other}) have a row each and were read as two people: make them one row if they are one.',
  },
  'people-missing-here': {
    effect: 'note',
    zh: '别的表里有而这张表里没有的有 {count} 人（{names}）：如应有数据，请补上。',
    en: '{count} {count|person|people} of other tables {count|is|are} not in this one ({names}): add them if they should be.',
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
} as const satisfies Messages;
