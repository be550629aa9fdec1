import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong with a rulebook. Effect `stop` is a lint error, `warning` a lint warning. */
export const RULEBOOK_PROBLEMS = {
  // The text as YAML.
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

  // Values.
  'rulebook-not-map': {
    effect: 'stop',
    zh: '这里是“{value}”，而应是若干项：请写成“名称: 值”。',
    en: 'Here stands “{value}”, where entries belong: write them as “name: value”.',
  },
  'rulebook-not-list': {
    effect: 'stop',
    zh: '这里是“{value}”，而应是列表：请写成 [甲, 乙] 的样子。',
    en: 'Here stands “{value}”, where a list belongs: write it like [a, b].',
  },
  'rulebook-not-value': {
    effect: 'stop',
    zh: '这里是列表或若干项，而应是一个值：请写成 {form} 的样子。',
    en: 'Here stands a list or entries, where one value belongs: write it like {form}.',
  },
  'rulebook-too-few': {
    effect: 'stop',
    zh: '这里至少要有 {least} 项：请补上。',
    en: 'At least {least} must stand here: add what is missing.',
  },
  'rulebook-value-form': {
    effect: 'stop',
    zh: '“{value}”不合要求：请写成 {form} 的样子。',
    en: '“{value}” does not fit here: write it like {form}.',
  },
  'rulebook-choice-unknown': {
    effect: 'stop',
    zh: '“{value}”不在可选范围内：请从 {known} 中选一个。',
    en: '“{value}” is none of the choices: use one of {known}.',
  },
  'rulebook-decimals': {
    effect: 'stop',
    zh: '“{value}”超过 {most} 位小数：请减少位数，规则不代为取舍。',
    en: '“{value}” has more than {most} {most|decimal|decimals}: use fewer, nothing is rounded silently.',
  },
  'rulebook-range': {
    effect: 'stop',
    zh: '“{value}”超出范围：应在 {least} 到 {most} 之间。',
    en: '“{value}” is out of range: it lies between {least} and {most}.',
  },
  'rulebook-text-long': {
    effect: 'stop',
    zh: '这段文字超过 {most} 个字符：请缩短。',
    en: 'This text has more than {most} characters: shorten it.',
  },
  'rulebook-day-unknown': {
    effect: 'stop',
    zh: '日历上没有“{value}”这一天：请改正。',
    en: 'There is no day “{value}” in the calendar: correct it.',
  },
  'rulebook-days-reversed': {
    effect: 'stop',
    zh: '起始日 {from} 晚于截止日 {to}：请对调或改正。',
    en: 'The first day {from} is after the last day {to}: correct one of them.',
  },
  'rulebook-component-kind': {
    effect: 'stop',
    zh: '每个考核项目须有且只有一种计分方式：请写 {known} 之一。',
    en: 'A component has exactly one way of scoring: write one of {known}.',
  },
  'rulebook-scale-kind': {
    effect: 'stop',
    zh: '每个量表须有且只有一种评价：档次写 levels，数字写 number。',
    en: 'A scale has exactly one kind of marks: write levels, or number for numeric ones.',
  },
  'rulebook-number-range': {
    effect: 'stop',
    zh: 'number [{low}, {high}] 应由低到高：请改正。',
    en: 'number [{low}, {high}] must rise from the least to the greatest mark: correct it.',
  },
  'rulebook-veto-effect': {
    effect: 'stop',
    zh: '每条一票否决须有且只有一种后果：请写 grade、at-most、stop 之一。',
    en: 'A veto has exactly one effect: write one of grade, at-most, stop.',
  },

  // What the parts say about each other.
  'rulebook-weights-sum': {
    effect: 'stop',
    zh: '{list} 在“{category}”类别的权重合计为 {sum}，应为 100%：请调整。',
    en: 'The weights of {list} add up to {sum} in category “{category}”, not to 100%: adjust them.',
  },
  'rulebook-weight-category-missing': {
    effect: 'stop',
    zh: '没有写“{category}”类别的权重：请补上（不考核的写 0%），或者只写一个各类别通用的百分比。',
    en: 'There is no weight for category “{category}”: add it (0% where it is not assessed), or write one percentage for all.',
  },
  'rulebook-category-undeclared': {
    effect: 'stop',
    zh: 'categories 中没有“{value}”：可用的有 {known}。',
    en: '“{value}” is not among the categories: declared are {known}.',
  },
  'rulebook-scale-undeclared': {
    effect: 'stop',
    zh: 'scales 中没有“{value}”：可用的有 {known}。',
    en: '“{value}” is not among the scales: declared are {known}.',
  },
  'rulebook-group-undeclared': {
    effect: 'stop',
    zh: 'groups 中没有“{value}”：可用的有 {known}。',
    en: '“{value}” is not among the groups: declared are {known}.',
  },
  'rulebook-level-undeclared': {
    effect: 'stop',
    zh: '量表中没有“{value}”这个档次：可用的有 {known}。',
    en: '“{value}” is not a level of the scale: declared are {known}.',
  },
  'rulebook-fact-undeclared': {
    effect: 'stop',
    zh: 'facts 中没有“{value}”：可用的有 {known}。',
    en: '“{value}” is not among the facts: declared are {known}.',
  },
  'rulebook-component-undeclared': {
    effect: 'stop',
    zh: '没有“{value}”这个考核项目，或它不适用于此处：可用的有 {known}。',
    en: '“{value}” is no component that fits here: these do: {known}.',
  },
  'rulebook-indicator-undeclared': {
    effect: 'stop',
    zh: '没有“{value}”这个末级指标：可用的有 {known}。',
    en: '“{value}” is no indicator that takes marks: these do: {known}.',
  },
  'rulebook-grade-undeclared': {
    effect: 'stop',
    zh: 'bands 中没有“{value}”这个等次：可用的有 {known}。',
    en: '“{value}” is not among the grades of bands: declared are {known}.',
  },
  'rulebook-source-undeclared': {
    effect: 'stop',
    zh: 'sources 中没有“{value}”这份文件：可用的有 {known}。',
    en: '“{value}” is not among the sources: declared are {known}.',
  },
  'rulebook-id-reused': {
    effect: 'stop',
    zh: '标识“{id}”已在第 {line} 行用过：请换一个。',
    en: 'The id “{id}” is used already in line {line}: choose another.',
  },
  'rulebook-name-clash': {
    effect: 'stop',
    zh: '“{name}”既指“{one}”又指“{other}”，在表格中无法区分：请改掉其中一个名称。',
    en: '“{name}” stands for both “{one}” and “{other}”, so sheets would be ambiguous: rename one of them.',
  },
  'rulebook-levels-order': {
    effect: 'stop',
    zh: '“{level}”的分值高于排在前面的档次：请由高到低排列。',
    en: '“{level}” has more points than the level before it: list levels from best to worst.',
  },
  'rulebook-trim-too-large': {
    effect: 'stop',
    zh: '去掉 {dropped} 个评价，而 {when} 在只有 {marks} 个评价时就成立：请少去几个，或提高条件。',
    en: '{dropped} {dropped|mark|marks} would be dropped although {when} holds with only {marks}: drop fewer, or ask for more marks.',
  },
  'rulebook-clamp-range': {
    effect: 'stop',
    zh: 'clamp [{low}, {high}] 应由低到高，并在 0 到满分 {base} 之间：请改正。',
    en: 'clamp [{low}, {high}] must rise and lie between 0 and the full mark {base}: correct it.',
  },
  'rulebook-clamp-grid': {
    effect: 'stop',
    zh: 'clamp 的 {value} 在保留 {places} 位小数后会改变：请用位数相符的值。',
    en: 'The end {value} of clamp changes when rounded to {places} {places|place|places}: use a value with no more places.',
  },
  'rulebook-band-empty': {
    effect: 'stop',
    zh: '“{grade}”的区间 {interval} 不含任何分值：请让左端小于右端。',
    en: 'The band {interval} of “{grade}” holds no value: its left end must be less than its right end.',
  },
  'rulebook-bands-gap': {
    effect: 'stop',
    zh: '{witness} 分不属于任何等次：请让各区间首尾相接，覆盖 clamp 的全部范围。',
    en: 'A total of {witness} falls into no band: let the bands meet and cover the whole clamp range.',
  },
  'rulebook-bands-overlap': {
    effect: 'stop',
    zh: '{witness} 分既属于“{one}”又属于“{other}”：请让各区间首尾相接而不重叠。',
    en: 'A total of {witness} falls into both “{one}” and “{other}”: let the bands meet without overlap.',
  },
  'rulebook-bands-outside': {
    effect: 'stop',
    zh: '“{grade}”的区间含有 {witness} 分，超出 clamp 的 {range}：请让区间止于该范围。',
    en: 'The band of “{grade}” holds {witness}, outside the clamp {range}: end it there.',
  },
  'rulebook-bands-order': {
    effect: 'stop',
    zh: '“{other}”高于排在前面的“{one}”：请把区间由高到低排列。',
    en: '“{other}” lies above “{one}”, which stands before it: list the bands from the top down.',
  },
  'rulebook-band-open': {
    effect: 'stop',
    zh: '“{grade}”的区间缺一端：只有 clamp: none 时，最高等次的上端和最低等次的下端才可不写。',
    en: 'The band of “{grade}” lacks an end: only with clamp: none may the top and the bottom one be open.',
  },
  'rulebook-quota-lowest': {
    effect: 'stop',
    zh: '“{grade}”是最低等次，超出名额的人无处可去：请删去它的名额。',
    en: '“{grade}” is the lowest grade, so nobody could drop from it: take its quota out.',
  },
  'rulebook-rank-name-last': {
    effect: 'stop',
    zh: 'name asc 只排列名单、不区分名次：请放在最后。',
    en: 'name asc only orders the list and separates no ranks: put it last.',
  },
  'rulebook-rank-share-split': {
    effect: 'stop',
    zh: '“{value}”在逗号处被截断了：请把整项加引号，写成 {form}。',
    en: '“{value}” was cut off at its comma: put the whole key in quotes, {form}.',
  },
  'rulebook-levels-needed': {
    effect: 'stop',
    zh: '这里要看档次，而量表“{scale}”只有数字：请改用有 levels 的量表。',
    en: 'This asks for levels, and the scale “{scale}” has numbers only: use a scale with levels.',
  },
  'rulebook-trim-ballot': {
    effect: 'stop',
    zh: 'per: ballot 按整张票去高去低，不能与 {with} 同用：请改写为 {instead}，或改为 per: panel。',
    en: 'per: ballot drops whole ballots and cannot go with {with}: write {instead}, or per: panel.',
  },
  'rulebook-rate-bands-order': {
    effect: 'stop',
    zh: '这一档的 from 不低于前一档：请由高到低排列。',
    en: 'The from of this band is not below the one before it: list the bands from the top down.',
  },
  'rulebook-rate-bands-zero': {
    effect: 'stop',
    zh: '比例低于 {from} 时没有分值：请补上从 0% 起的一档。',
    en: 'A share below {from} has no points: add a band from 0%.',
  },
  'rulebook-rank-least': {
    effect: 'stop',
    zh: 'least {least} 高于第一名的 {first} 分：请改正其中一个。',
    en: 'least {least} is above the {first} {first|point|points} of the first place: correct one of them.',
  },
  'rulebook-rank-name-only': {
    effect: 'warning',
    zh: 'name asc 不区分名次，这样所有人并列第 1：请在前面加上 score desc 等。',
    en: 'name asc separates no ranks, so everybody shares rank 1: put score desc or the like before it.',
  },
  'rulebook-all-equal-idle': {
    effect: 'warning',
    zh: '只有一个末级指标，all-equal 不会起作用：请删去，或增加指标。',
    en: 'With a single indicator all-equal has no effect: take it out, or add indicators.',
  },
} as const satisfies Messages;

export type RulebookCode = keyof typeof RULEBOOK_PROBLEMS;
export const rulebookProblem = makerOf(RULEBOOK_PROBLEMS);
