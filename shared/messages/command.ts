import type { Messages, Sayable } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong with a call of the command line or with what it is to write. */
export const COMMAND_PROBLEMS = {
  'command-unknown': {
    effect: 'stop',
    zh: '没有“{command}”这个命令{hint}：可用的命令是 {known}。',
    en: 'There is no command “{command}”{hint}: the commands are {known}.',
  },
  'argument-unknown': {
    effect: 'stop',
    zh: '无法识别参数“{argument}”{hint}：运行 {help} 查看用法。',
    en: 'The argument “{argument}” is not known here{hint}: run {help} to see the usage.',
  },
  'argument-missing': {
    effect: 'stop',
    zh: '缺少 {argument}：运行 {help} 查看用法。',
    en: '{argument} is missing: run {help} to see the usage.',
  },
  'option-without-value': {
    effect: 'stop',
    zh: '{option} 后面缺少 {value}：请补上，或运行 {help} 查看用法。',
    en: '{option} needs {value} behind it: add it, or run {help} to see the usage.',
  },
  'option-twice': {
    effect: 'stop',
    zh: '{option} 给了两次：请只留一个。',
    en: '{option} is given twice: leave one of them.',
  },
  'rulebook-not-named': {
    effect: 'stop',
    zh: '没有写明评分规则，这个工作簿里也没有可沿用的：请用 --rulebook 指定。',
    en: 'No rulebook is named, and this workbook holds none to go by: name one with --rulebook.',
  },
  'scores-without-copy': {
    effect: 'note',
    zh: '没有工作底稿也看得到成绩：去掉 -o 再运行，打印名次表；加 --json 写出全部结果。',
    en: 'The scores are there without a working copy: run again without -o for the ranking, with --json for all of the result.',
  },
  'option-not-yet': {
    effect: 'stop',
    zh: '此版本尚不支持 {option}：请去掉该参数后重试。',
    en: 'This version does not offer {option} yet: leave it out and run again.',
  },
  'output-is-input': {
    effect: 'stop',
    zh: '输出“{path}”就是输入文件：请换一个文件名，原表不会被改动。',
    en: 'The output “{path}” is the input file: choose another name; the original is never changed.',
  },
  'output-twice': {
    effect: 'stop',
    zh: '两个输出都是“{path}”：请用不同的文件名。',
    en: 'Two outputs are “{path}”: give them different names.',
  },
  'output-not-file': {
    effect: 'stop',
    zh: '“{path}”不是可以写的文件名：请给出一个普通文件的路径。',
    en: '“{path}” is no file that can be written: give the path of a plain file.',
  },
  'output-not-xlsx': {
    effect: 'stop',
    zh: '工作底稿“{path}”的扩展名应为 .xlsx：请改名。',
    en: 'The working copy “{path}” must end in .xlsx: choose such a name.',
  },
  'output-unwritable': {
    effect: 'stop',
    zh: '无法写入“{path}”：{reason}。',
    en: '“{path}” cannot be written: {reason}.',
  },
  'rulebook-not-found': {
    effect: 'stop',
    zh: '没有名为“{name}”的评分规则文件，也没有这个内置规则：内置的有 {known}。',
    en: 'There is no rulebook file “{name}” and no built-in rulebook of that id: built in are {known}.',
  },
  'rulebook-not-utf8': {
    effect: 'stop',
    zh: '“{path}”不是 UTF-8 文本：请在编辑器中另存为 UTF-8 编码后再试；工作簿不能当作规则或布局。',
    en: '“{path}” is no UTF-8 text: save it in your editor with the encoding UTF-8 and run again; a workbook is no rulebook and no layout.',
  },
  'day-unknown': {
    effect: 'stop',
    zh: '“{day}”不是 2000 至 2099 年间的日期：请写成 2026-01-31 这样。',
    en: '“{day}” is no date of the years 2000 to 2099: write it as 2026-01-31.',
  },
  'rulebook-not-valid': {
    effect: 'stop',
    zh: '评分规则 {id} 适用于 {from} 至 {to}，{day} 不在其中：请换用当日适用的规则。',
    en: 'The rulebook {id} is valid from {from} to {to}, which leaves {day} out: use the one valid then.',
  },
  'subject-not-found': {
    effect: 'stop',
    zh: '名单中没有“{name}”：请检查姓名。',
    en: '“{name}” is not among the subjects: check the name.',
  },
  'subject-in-another-unit': {
    effect: 'stop',
    zh: '“{name}”不在“{unit}”：请改 --unit，可选 {candidates}。',
    en: '“{name}” is not in “{unit}”: change --unit to one of {candidates}.',
  },
  'subject-ambiguous': {
    effect: 'stop',
    zh: '有 {count} 位“{name}”：请用 --unit 指明单位，可选 {candidates}。',
    en: 'There are {count} subjects called “{name}”: name the unit with --unit, one of {candidates}.',
  },
  fault: {
    effect: 'stop',
    zh: '遇到了没有料到的情况，什么都没有写入：请把这一行和所用的命令（不用附工作簿，姓名请隐去）交给维护的人。{engine}，node {node}，{system}，{cause}',
    en: 'Something happened that was not foreseen, and nothing was written: please report this line and the command you ran (no workbook, no names). {engine}, node {node}, {system}, {cause}',
  },
} as const satisfies Messages;

/** What a misspelt name most likely was meant to be. */
export const didYouMean = (name: string): Sayable => ({
  zh: `（是不是 ${name}？）`,
  en: ` (did you mean ${name}?)`,
});

export const commandProblem = makerOf(COMMAND_PROBLEMS);
