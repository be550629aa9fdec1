import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be odd about the records that several members handed in. */
export const RECORD_CHECK_PROBLEMS = {
  'rulebook-without-reading': {
    effect: 'stop',
    zh: '评分规则 {id} 没有 reading 一节，无法计算阅读积分：请换用有该节的规则（--rulebook）。',
    en: 'The rulebook {id} has no part “reading”, so there are no points to work out: name one that has (--rulebook).',
  },
  'record-rulebook-missing': {
    effect: 'stop',
    zh: '这些记录不是按内置的评分规则记的：请用 --rulebook 指定按哪份规则计算阅读积分。',
    en: 'These records were not kept by a built-in rulebook: name the one to work points out by (--rulebook).',
  },
  'record-member-twice': {
    effect: 'note',
    zh: '{name} 有 {count} 份记录（{files}），合并计算：同一设备的同一天以最后导出的为准，同一篇文章只计一次。',
    en: '{name} handed in {count} records ({files}); they are put together: the last export of a device’s day counts, and an article counts once.',
  },
  'record-other-rulebook': {
    effect: 'note',
    zh: '{name}：设备 {device} 从 {from} 起按 {theirs} 记录，这里按 {ours} 计分；是否读完以记录为准。',
    en: '{name}: device {device} recorded by {theirs} from {from} on; points are worked out by {ours} here, and what was finished stays as recorded.',
  },
  'record-other-zone': {
    effect: 'note',
    zh: '{name}：设备 {device} 按 {theirs} 时区分日，评分规则是 {ours}；日期照记录计。',
    en: '{name}: device {device} has days of the time zone {theirs}, the rulebook those of {ours}; the days of the record stand.',
  },
  'holidays-unannounced': {
    effect: 'note',
    zh: '本程序没有 {year} 年的放假安排：该年的应读日只按每周的休息日计，节假日和调休没有算进去。请换用含该年安排的版本再算。',
    en: 'This version has no holidays of {year}: its days due go by the weekdays alone, without holidays and make-up days. Use a version that has them and run again.',
  },
  'record-other-holidays': {
    effect: 'note',
    zh: '{name}：设备 {device} 的 {year} 年放假安排是“{theirs}”，这里是“{ours}”；应读日按后者计。',
    en: '{name}: device {device} went by “{theirs}” for the holidays of {year}, here it is “{ours}”; days due are counted by the latter.',
  },
  'record-device-shared': {
    effect: 'note',
    zh: '设备 {device} 的记录由 {names} 分别提交；各人照常计算，请核实。',
    en: 'Records of the device {device} were handed in by {names}; each is counted as it stands, please look into it.',
  },
  'record-days-alike': {
    effect: 'note',
    zh: '{name} 与 {other} 有 {count} 天的内容完全相同（最早 {day}）；各人照常计算，请核实。',
    en: '{name} and {other} have {count} {count|day|days} with exactly the same content (the first is {day}); each is counted as it stands, please look into it.',
  },
  'record-month-leave': {
    effect: 'note',
    zh: '{name}：{month} 有 {count} 个应读日报为请假，目标按天数折算；请假由本人填写，请核实。',
    en: '{name}: {count} reading {count|day|days} of {month} {count|is|are} given as leave, so the target is smaller in proportion; the member entered them, please check.',
  },
  'record-month-part': {
    effect: 'note',
    zh: '{name}：{month} 的 {days} 天中只有 {covered} 天在记录之内；目标仍按全月的应读日计算，请核实是否漏交。',
    en: '{name}: {covered} of the {days} days of {month} {covered|is|are} in the record; the target is that of the whole month, please check whether some was not handed in.',
  },
  'record-days-outside': {
    effect: 'note',
    zh: '{name}：{count} 天的阅读在评分规则的有效期 {from} 至 {to} 之外，不计。',
    en: '{name}: reading on {count} {count|day|days} is outside {from} to {to}, when the rulebook is valid, and does not count.',
  },
  'record-no-month': {
    effect: 'note',
    zh: '{name}：记录的时段与评分规则的有效期 {from} 至 {to} 没有重合，没有可计的月份。',
    en: '{name}: the period of the record has no day in common with {from} to {to}, when the rulebook is valid; there is no month to count.',
  },
  'record-not-counted': {
    effect: 'void',
    zh: '{name} 的记录与校验值不符（见上），没有计入；请本人重新导出。',
    en: '{name}: the record does not fit its hashes (see above) and is not counted; please have the member export it again.',
  },
} as const satisfies Messages;

export const recordCheckProblem = makerOf(RECORD_CHECK_PROBLEMS);
