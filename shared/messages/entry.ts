import type { Messages } from './message.ts';
import { makerOf, type Problem } from './problem.ts';
import { type Sayer, sayerOf } from './say.ts';

/** What a form for an entry, a correction or a note asks to be looked at again, said at its field. */
export const ENTRY_PROBLEMS = {
  'entry-day': {
    effect: 'stop',
    zh: '请选择今天或以前的一天。',
    en: 'Choose today or a day before.',
  },
  'entry-way': {
    effect: 'stop',
    zh: '请选择方式。',
    en: 'Choose how it was read.',
  },
  'entry-title': {
    effect: 'stop',
    zh: '请写标题，最多 200 字。',
    en: 'Write a title of at most 200 characters.',
  },
  'entry-minutes': {
    effect: 'stop',
    zh: '请写整分钟数，1 到 1440。',
    en: 'Write whole minutes, 1 to 1440.',
  },
  'entry-less': {
    effect: 'stop',
    zh: '请写整分钟数，不超过测得的时长。',
    en: 'Write whole minutes, no more than were measured.',
  },
  'entry-reason': {
    effect: 'stop',
    zh: '请写理由，最多 200 字。',
    en: 'Write a reason of at most 200 characters.',
  },
  'entry-text': {
    effect: 'stop',
    zh: '请写几个字再保存。',
    en: 'Write a few words before saving.',
  },
  'entry-not-kept': {
    effect: 'stop',
    zh: '没有存上，写的内容还在。请腾出磁盘空间，或关闭其他浏览器窗口，再按“保存”。',
    en: 'It could not be saved; what you wrote is still here. Free some disk space or close other windows of the browser, then press “Save”.',
  },
} as const satisfies Messages;

export type EntryCode = keyof typeof ENTRY_PROBLEMS;
export type EntryProblem = Problem<EntryCode>;
export const entryProblem = makerOf(ENTRY_PROBLEMS);
export const sayEntryProblem: Sayer<EntryProblem> = sayerOf(ENTRY_PROBLEMS);
