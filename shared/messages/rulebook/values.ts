import type { Messages } from '../message.ts';

/** What can be wrong with one value of a rulebook, or with its form. */
export const VALUE_PROBLEMS = {
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
} as const satisfies Messages;
