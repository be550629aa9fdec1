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
  'file-too-large': {
    effect: 'stop',
    zh: '“{path}”有 {megabytes} MB，超过 {most} MB 的上限：请拆分后再试。',
    en: '“{path}” has {megabytes} MB, more than the limit of {most} MB: split it and run again.',
  },
} as const satisfies Messages;

export const fileProblem = makerOf(FILE_PROBLEMS);
