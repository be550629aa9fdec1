import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong with a file before anything in it is read. */
export const FILE_PROBLEMS = {
  'file-not-found': {
    effect: 'stop',
    zh: '找不到文件“{path}”：请检查路径。',
    en: 'There is no file “{path}”: check the path.',
  },
  'file-unreadable': {
    effect: 'stop',
    zh: '无法读取“{path}”：{reason}。',
    en: '“{path}” cannot be read: {reason}.',
  },
  'file-several': {
    effect: 'stop',
    zh: '一次拖来了 {count} 个文件，一个也没有打开：工作簿一次打开一个，请只拖其中一个。',
    en: 'These were {count} files, and none was opened: one workbook is opened at a time, so drop one of them alone.',
  },
  'file-is-text': {
    effect: 'stop',
    zh: '“{path}”看来是规则文件或匹配文件，不是工作簿：请先打开工作簿，再在“规则”或“匹配”一步中打开它。',
    en: '“{path}” seems to be a rulebook or a layout file, and no workbook: open a workbook first, then this file under “Rules” or “Matching”.',
  },
  'file-too-large': {
    effect: 'stop',
    zh: '“{path}”有 {megabytes} MB，超过 {most} MB 的上限：请拆分后再试。',
    en: '“{path}” has {megabytes} MB, more than the limit of {most} MB: split it and run again.',
  },
} as const satisfies Messages;

export const fileProblem = makerOf(FILE_PROBLEMS);
