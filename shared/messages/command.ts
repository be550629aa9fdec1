import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong with a call of the command line or with what it is to write. */
export const COMMAND_PROBLEMS = {
  'command-unknown': {
    effect: 'stop',
    zh: '没有“{command}”这个命令：可用的命令是 {known}。',
    en: 'There is no command “{command}”: the commands are {known}.',
  },
  'argument-unknown': {
    effect: 'stop',
    zh: '无法识别参数“{argument}”：运行 lianping --help 查看用法。',
    en: 'The argument “{argument}” is not known here: run lianping --help to see the usage.',
  },
  'argument-missing': {
    effect: 'stop',
    zh: '缺少 {argument}：运行 lianping --help 查看用法。',
    en: '{argument} is missing: run lianping --help to see the usage.',
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
    zh: '无法写入“{path}”（{detail}）：请检查文件夹是否存在、文件是否正被打开。',
    en: '“{path}” cannot be written ({detail}): check that the folder exists and the file is not open elsewhere.',
  },
  'rulebook-not-found': {
    effect: 'stop',
    zh: '没有名为“{name}”的评分规则文件，也没有这个内置规则：内置的有 {known}。',
    en: 'There is no rulebook file “{name}” and no built-in rulebook of that id: built in are {known}.',
  },
  'rulebook-not-utf8': {
    effect: 'stop',
    zh: '“{path}”不是 UTF-8 文本：请在编辑器中另存为 UTF-8 编码后再试。',
    en: '“{path}” is no UTF-8 text: save it in your editor with the encoding UTF-8 and run again.',
  },
  'subject-not-found': {
    effect: 'stop',
    zh: '名单中没有“{name}”：请检查姓名和 --unit。',
    en: '“{name}” is not among the subjects: check the name and --unit.',
  },
  'subject-ambiguous': {
    effect: 'stop',
    zh: '有 {count} 位“{name}”：请用 --unit 指明单位，可选 {candidates}。',
    en: 'There are {count} subjects called “{name}”: name the unit with --unit, one of {candidates}.',
  },
} as const satisfies Messages;

export type CommandCode = keyof typeof COMMAND_PROBLEMS;
export const commandProblem = makerOf(COMMAND_PROBLEMS);
