import type { Messages } from '../message.ts';

/** What can be wrong with a rulebook as a YAML text, and with the keys in it. */
export const TEXT_PROBLEMS = {
  'rulebook-too-large': {
    effect: 'stop',
    zh: '评分规则超过 {most} 字节的上限：请删去多余内容，或检查是否选错了文件。',
    en: 'The rulebook is larger than {most} bytes: shorten it, or check that this is the right file.',
  },
  'rulebook-too-many-parts': {
    effect: 'stop',
    zh: '到此处评分规则已超过 {most} 个词和符号的上限：请删去多余内容，或检查是否选错了文件。',
    en: 'By here the rulebook has more than {most} words and marks: shorten it, or check that this is the right file.',
  },
  'rulebook-empty': {
    effect: 'stop',
    zh: '文件中没有评分规则：请从内置规则复制一份再修改。',
    en: 'There is no rulebook in this file: start from a copy of a built-in one.',
  },
  'rulebook-not-yaml': {
    effect: 'stop',
    zh: '从这里起不是可读的 YAML（{detail}）：请检查缩进、引号和冒号。',
    en: 'From here on this cannot be read as YAML ({detail}): check indentation, quotes and colons.',
  },
  'rulebook-colon-space': {
    effect: 'stop',
    zh: '“{text}”没有值：请写成“名称: 值”，用半角冒号，冒号后空一格。',
    en: '“{text}” has no value: write “name: value”, with a half-width colon and a space after it.',
  },
  'rulebook-second-colon': {
    effect: 'stop',
    zh: '这里的值中又有冒号，或者下一行缩进过多：文字中有“: ”的请加引号，并检查缩进。',
    en: 'The value here has another colon, or the next line is indented too far: put text with “: ” in quotes, and check the indentation.',
  },
  'rulebook-quotes-needed': {
    effect: 'stop',
    zh: '“{text}”不能这样写在此处：如果是文字，请整个加引号。',
    en: '“{text}” cannot stand here as it is: put all of it in quotes if it is text.',
  },
  'rulebook-tab': {
    effect: 'stop',
    zh: '此行用制表符缩进：请改用空格。',
    en: 'This line is indented with a tab: use spaces.',
  },
  'rulebook-indentation': {
    effect: 'stop',
    zh: '此处缩进不一致，或者前面的括号没有闭合：请让同级的项左对齐，并补上括号。',
    en: 'The indentation differs here, or a bracket before it is not closed: align the entries of one level and close the bracket.',
  },
  'rulebook-unclosed': {
    effect: 'stop',
    zh: '到此处引号或括号仍未闭合：请补上。',
    en: 'A quote or bracket is still open here: close it.',
  },
  'rulebook-several-documents': {
    effect: 'stop',
    zh: '一个文件只能有一份评分规则：请删去从“---”开始的后一份。',
    en: 'A file holds one rulebook: take out the second one that begins at “---”.',
  },
  'rulebook-too-deep': {
    effect: 'stop',
    zh: '此处嵌套超过 {most} 层：请减少层次。',
    en: 'This is nested more than {most} levels deep: use fewer levels.',
  },
  'rulebook-too-many-problems': {
    effect: 'stop',
    zh: '只列出前 {most} 个问题：请先改正这些，再检查一次。',
    en: 'Only the first {most} problems are listed: mend these and check again.',
  },
  'rulebook-anchor': {
    effect: 'stop',
    zh: '“{text}”是 YAML 锚点，评分规则不使用：请直接写出内容；如果是文字，请加引号。',
    en: '“{text}” is a YAML anchor, which rulebooks do not use: write the value out; put it in quotes if it is text.',
  },
  'rulebook-alias': {
    effect: 'stop',
    zh: '“{text}”是 YAML 别名引用，评分规则不使用：请直接写出内容；如果是文字，请加引号。',
    en: '“{text}” is a YAML alias, which rulebooks do not use: write the value out; put it in quotes if it is text.',
  },
  'rulebook-tag': {
    effect: 'stop',
    zh: '“{text}”是 YAML 标签，评分规则不使用：请删去；如果是文字，请加引号。',
    en: '“{text}” is a YAML tag, which rulebooks do not use: take it out; put it in quotes if it is text.',
  },
  'rulebook-directive': {
    effect: 'stop',
    zh: '“{text}”是 YAML 指令，评分规则不使用：请删去此行。',
    en: '“{text}” is a YAML directive, which rulebooks do not use: take this line out.',
  },
  'rulebook-is-workbook': {
    effect: 'stop',
    zh: '这是工作簿或压缩文件，不是评分规则：请选 .yaml 或 .yml 文件。',
    en: 'This is a workbook or an archive, no rulebook: choose a .yaml or .yml file.',
  },
  'rulebook-encoding': {
    effect: 'stop',
    zh: '从这里起有读不出的字（“�”），文件多半不是 UTF-8 编码：请在编辑器中另存为 UTF-8 编码。',
    en: 'From here on there are characters that cannot be read (“�”), so the file is probably not in UTF-8: save it in your editor with the encoding UTF-8.',
  },
  'rulebook-line-ends': {
    effect: 'stop',
    zh: '这里的换行只有回车符，有的程序看不出换行：请在编辑器中把行尾存为 LF 或 CRLF。',
    en: 'The line ends in a lone carriage return, which some programs do not take for a line’s end: have your editor save lines with LF or CRLF.',
  },
  'rulebook-control-character': {
    effect: 'stop',
    zh: '文字中有不可见的控制字符（{name}）：请删去。',
    en: 'The text has an invisible control character ({name}): take it out.',
  },

  // Keys.
  'rulebook-key-duplicate': {
    effect: 'stop',
    zh: '“{key}”写了两次，第一次在第 {line} 行：请只留一个。',
    en: '“{key}” stands here twice, first in line {line}: keep one.',
  },
  'rulebook-key-unknown': {
    effect: 'stop',
    zh: '这里没有“{key}”这一项：可用的有 {known}。',
    en: '“{key}” is not known here: known are {known}.',
  },
  'rulebook-key-missing': {
    effect: 'stop',
    zh: '这里缺少“{key}”：请补上，此项没有默认值。',
    en: '“{key}” is missing here: add it, there is no default.',
  },
  'rulebook-key-not-text': {
    effect: 'stop',
    zh: '此处的名称不是一段文字：请写成“名称: 值”。',
    en: 'The name here is not a plain text: write “name: value”.',
  },
  'rulebook-value-missing': {
    effect: 'stop',
    zh: '“{key}”后面没有值：请在冒号后空一格写上值，没有内容的写一对空花括号。',
    en: '“{key}” has no value: write one after the colon and a space, or an empty pair of braces where there is nothing to say.',
  },
  'rulebook-full-width': {
    effect: 'stop',
    zh: '“{value}”中有全角字符：请写成半角的“{plain}”；如果确是文字，请加引号。',
    en: '“{value}” has full-width characters: write “{plain}”; if it is meant as text, put it in quotes.',
  },
} as const satisfies Messages;
