import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';
import { sayerOf } from './say.ts';

/** What can be odd about reading records. Its own catalogue, so that a popup can load it alone. */
export const READING_PROBLEMS = {
  'item-form': {
    effect: 'stop',
    zh: '“{field}”一项缺失或无法使用。请检查后再保存。',
    en: '“{field}” is missing or cannot be used. Please look at it again before saving.',
  },
  'source-form': {
    effect: 'stop',
    zh: '这个来源的说明无法使用（{path}）。请删除后重新添加。',
    en: 'The description of this source cannot be used ({path}). Please remove it and add it again.',
  },
  'own-source-address': {
    effect: 'stop',
    zh: '这一页的地址 {address} 不像一篇文章的地址：文章地址里应有数字编号。请打开一篇文章再试。',
    en: 'The address {address} does not look like that of an article, which has a number in it. Please open an article and try again.',
  },
  'own-source-known': {
    effect: 'stop',
    zh: '{host} 的这一页属于已有的来源，不必添加。请到设置里打开它的开关。',
    en: 'This page of {host} belongs to a source that is there already. Please switch it on in the settings.',
  },
  'own-source-text': {
    effect: 'stop',
    zh: '这一页没有找到成段的正文。请打开一篇文章再试。',
    en: 'No paragraphs of text were found on this page. Please open an article and try again.',
  },
  'record-not-json': {
    effect: 'stop',
    zh: '这不是一份阅读记录：无法读取其中的数据。请重新从扩展导出。',
    en: 'This is no reading record: its data cannot be read. Please export it again from the extension.',
  },
  'record-too-large': {
    effect: 'stop',
    zh: '记录有 {chars} 个字符，超过了上限 {most}。请分时段导出。',
    en: 'The record has {chars} characters, more than the {most} that are read. Please export shorter periods.',
  },
  'record-form': {
    effect: 'stop',
    zh: '记录中的 {path} 与扩展写出的形式不同。请重新导出，或核对此处是否被改动。',
    en: '{path} of the record is not as the extension writes it. Please export again, or check whether it was changed there.',
  },
  'record-not-canonical': {
    effect: 'stop',
    zh: '记录从第 {position} 个字符起与扩展写出的写法不同，可能被编辑过。请重新导出。',
    en: 'From character {position} on the record is written differently from what the extension writes; it may have been edited. Please export it again.',
  },
  'record-file-unreadable': {
    effect: 'stop',
    zh: '这不是可以读取的 .xlsx 文件：可能不完整，或设有密码。请提交从扩展导出的原文件。',
    en: 'This is no .xlsx file that can be read; it may be incomplete or have a password. Please hand in the file that the extension exported.',
  },
  'record-file-too-large': {
    effect: 'stop',
    zh: '文件有 {megabytes} MB，超过了上限 {most} MB。请分时段导出。',
    en: 'The file has {megabytes} MB, more than the {most} MB that are read. Please export shorter periods.',
  },
  'record-not-inside': {
    effect: 'stop',
    zh: '文件中没有内附的阅读记录数据：可能不是导出的记录，或被其他软件另存过。请提交从扩展导出的原文件。',
    en: 'There is no reading record inside this file: it may be another workbook, or a program saved it again without the data. Please hand in the file that the extension exported.',
  },
  'record-inside-twice': {
    effect: 'stop',
    zh: '文件中内附了不止一份阅读记录数据。请提交从扩展导出的原文件。',
    en: 'There is more than one reading record inside this file. Please hand in the file that the extension exported.',
  },
  'record-header-altered': {
    effect: 'void',
    zh: '设备 {device}：姓名、单位、时段等抬头内容在导出后被改动。请向本人核对并重新导出。',
    en: 'Device {device}: the heading (name, unit, period …) was changed after the export. Please check with the member and export again.',
  },
  'record-day-altered': {
    effect: 'void',
    zh: '设备 {device}：{day} 的内容在导出后被改动。请向本人核对并重新导出。',
    en: 'Device {device}: {day} was changed after the export. Please check with the member and export again.',
  },
  'record-days-moved': {
    effect: 'void',
    zh: '设备 {device}：{day} 与它之前的日子连接不上，有日子被删去、加入或调换。请重新导出。',
    en: 'Device {device}: {day} does not follow from what stands before it; days were taken out, put in or moved. Please export again.',
  },
  'record-end-altered': {
    effect: 'void',
    zh: '设备 {device}：末尾与各日不符，最后的日子（现为 {day}）之后可能有删减。请重新导出。',
    en: 'Device {device}: the end does not fit the days; some after the last one ({day}) may have been taken off. Please export again.',
  },
  'record-day-order': {
    effect: 'void',
    zh: '设备 {device}：{day} 重复出现或次序颠倒。请重新导出。',
    en: 'Device {device}: {day} is there twice or out of order. Please export again.',
  },
  'record-day-outside': {
    effect: 'void',
    zh: '设备 {device}：{day} 不在记录的时段 {from} 至 {to} 之内。请重新导出。',
    en: 'Device {device}: {day} is outside the period of the record, {from} to {to}. Please export again.',
  },
  'record-chain-order': {
    effect: 'void',
    zh: '设备 {device} 的记录重复出现或次序与扩展写出的不同。请重新导出或重新合并。',
    en: 'The record of device {device} is there twice or not in the order that the extension writes. Please export or merge again.',
  },
  'record-day-clamped': {
    effect: 'note',
    zh: '{day}：各设备的时长合计 {sum} 分钟，超过当天的 {most} 分钟，按当天计。',
    en: '{day}: the devices add up to {sum} minutes, more than the {most} of the day; the day is what counts.',
  },
  'record-article-again': {
    effect: 'note',
    zh: '{day} 的《{title}》与 {first} 的重复，只计一次。',
    en: '“{title}” of {day} repeats that of {first}; it counts once.',
  },
  'record-day-twice': {
    effect: 'note',
    zh: '设备 {device}：{day} 导出过多次，以 {made} 导出的为准；那天导出不止一次的，以时长较多的为准。',
    en: 'Device {device}: {day} was exported more than once; the export of {made} counts, and of several on that day the one with more time.',
  },
  'record-other-member': {
    effect: 'stop',
    zh: '这两份记录属于不同的人：{ours} 与 {theirs}。请分别提交。',
    en: 'These records are of different members, {ours} and {theirs}. Please hand them in apart.',
  },
} as const satisfies Messages;

export const readingProblem = makerOf(READING_PROBLEMS);
export const sayReadingProblem = sayerOf(READING_PROBLEMS);
