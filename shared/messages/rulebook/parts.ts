import type { Messages } from '../message.ts';

/** What the parts of a rulebook can get wrong about each other. */
export const PART_PROBLEMS = {
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
  'rulebook-adjust-banding': {
    effect: 'stop',
    zh: '写了 to 的加减分计入考核项目，定等次时同样算数：请删去 banding: excluded。',
    en: 'An adjustment with “to” is part of a component and counts for the grade too: take “banding: excluded” out.',
  },
  'rulebook-final-places': {
    effect: 'stop',
    zh: '总分满分 {base} 时保留 {places} 位小数，超过表格能准确表示的 15 位数字：请改为不超过 {most} 位。',
    en: 'With a base of {base}, {places} decimals are more than the 15 digits that a spreadsheet carries exactly: keep {most} at most.',
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
