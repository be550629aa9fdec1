import type { Messages } from './message.ts';
import { makerOf, type Problem } from './problem.ts';
import { type Sayer, sayerOf } from './say.ts';

/** What can be wrong with a backup of a ledger. With its own sayer, so that a page loads it alone. */
export const BACKUP_PROBLEMS = {
  'backup-too-large': {
    effect: 'stop',
    zh: '文件有 {chars} 个字符，超过了能读的上限。请选择“下载备份”得到的 .json 文件。',
    en: 'The file has {chars} characters, more than can be read. Please choose a .json file from “Download a backup”.',
  },
  'backup-not-json': {
    effect: 'stop',
    zh: '这不是备份文件：无法读取其中的数据。请选择“下载备份”得到的 .json 文件。',
    en: 'This is no backup: its data cannot be read. Please choose a .json file from “Download a backup”.',
  },
  'not-a-backup': {
    effect: 'stop',
    zh: '这个文件不是本扩展的台账备份。请选择“下载备份”得到的 .json 文件。',
    en: 'This is no backup of this extension’s journal. Please choose a .json file from “Download a backup”.',
  },
  'backup-item': {
    effect: 'stop',
    zh: '第 {item} 条的“{field}”与扩展写出的不同，可能被编辑过。请用未改动的备份。',
    en: '“{field}” of item {item} is not as the extension writes it; it may have been edited. Please use an unchanged backup.',
  },
} as const satisfies Messages;

export type BackupProblem = Problem<keyof typeof BACKUP_PROBLEMS>;
export const backupProblem = makerOf(BACKUP_PROBLEMS);
export const sayBackupProblem: Sayer<BackupProblem> = sayerOf(BACKUP_PROBLEMS);
