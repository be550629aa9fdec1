import type { Language } from '../../../../shared/messages/message.ts';
import type { FreeDay } from '../../../../shared/reading/ledger/free-day.ts';
import type { PageState } from '../../../reader/messages.ts';

/** Every sentence of the extension's pages, in each language. Values come in ready to show. */
export interface Words {
  /** Of every page of the extension. */
  readonly name: string;
  readonly today: string;
  date(monthAndDay: string, weekday: string): string;
  readonly states: Readonly<Record<PageState | 'elsewhere', string>>;
  points(points: string): string;
  pointsOf(points: string, cap: string | null): string;
  finished(articles: number): string;
  duration(seconds: number): string;
  reading(source: string, page: string | null): string;
  share(percent: number): string;
  readonly done: string;
  stillToRead(duration: string): string;
  readonly readToEnd: string;
  forArticles(points: string, cap: string | null): string;
  forTime(points: string, cap: string | null): string;
  whyArticles(articles: number, each: string): string;
  whyTime(duration: string, unit: string, each: string): string;
  nextPoint(duration: string): string;
  readonly atCap: string;
  readonly nothingYet: string;
  streak(days: number, rest: string): string;
  readonly noStreak: string;
  weekdays(names: readonly string[], isWeekend: boolean): string;
  goal(missing: string, isOwn: boolean): string;
  readonly goalMet: string;
  readonly freeDay: Readonly<Record<FreeDay, string>>;
  readonly openJournal: string;
  readonly settings: string;
  readonly member: string;
  memberNumber(number: number): string;
  readonly loading: string;
  readonly noSource: string;
  readonly noSourceMore: string;
  readonly chooseSources: string;
  readonly unreadable: string;
  readonly tryAgain: string;
  readonly from: string;
  readonly to: string;
  readonly notARange: string;
  /** Names of the extension's pages, as links to them say. */
  readonly pages: Readonly<Record<'journal' | 'options' | 'export' | 'privacy', string>>;
  readonly addSource: string;
  readonly noPageToAdd: string;
  foundToAdd(chars: number, site: string): string;
  readonly add: string;
  added(site: string): string;
}

const zh: Words = {
  name: '联评阅读',
  today: '今日',
  date: (monthAndDay, weekday) => `${monthAndDay} ${weekday}`,
  states: {
    counting: '计时中',
    idle: '已暂停：有一会儿没有操作',
    away: '看本窗口时暂停',
    layout: '本页是版面，不是文章',
    list: '本页是目录，不是文章',
    video: '本页是视频，不是文章',
    note: '本页只有版面说明，没有文章',
    unrecognised: '本页没有认出文章',
    elsewhere: '本页不在已开启的来源内',
  },
  points: (points) => `${points} 分`,
  pointsOf: (points, cap) =>
    cap === null ? `今日 ${points} 分` : `今日 ${points} 分，满 ${cap} 分`,
  finished: (articles) => `读完 ${articles} 篇`,
  duration(seconds) {
    const [h, m, s] = clockOf(seconds);
    if (h > 0) return `${h} 小时 ${m} 分`;
    if (m > 0) return s > 0 ? `${m} 分 ${s} 秒` : `${m} 分钟`;
    return `${s} 秒`;
  },
  reading: (source, page) => (page === null ? source : `${source} ${page} 版`),
  share: (percent) => `看到 ${percent} %`,
  done: '已计入',
  stillToRead: (duration) => `再读 ${duration}即计入`,
  readToEnd: '读到末尾即计入',
  forArticles: (points, cap) => `文章 ${points} 分${cap === null ? '' : `（上限 ${cap}）`}`,
  forTime: (points, cap) => `时长 ${points} 分${cap === null ? '' : `（上限 ${cap}）`}`,
  whyArticles: (articles, each) => `读完 ${articles} 篇，每篇 ${each} 分。`,
  whyTime: (duration, unit, each) => `今日阅读 ${duration}，每满 ${unit}得 ${each} 分。`,
  nextPoint: (duration) => `再读 ${duration}得下一分。`,
  atCap: '时长已到今日上限。',
  nothingYet: '今天还没有阅读记录。打开一篇文章，读起来就开始计时。',
  streak: (days, rest) => `连续 ${days} 天（${rest}不断）`,
  noStreak: '连续天数从下一个读够的日子算起',
  weekdays: (names, isWeekend) => [...(isWeekend ? ['周末'] : names), '请假'].join('、'),
  goal: (missing, isOwn) =>
    isOwn ? `再得 ${missing} 分，就到自己定的目标` : `再得 ${missing} 分，今天就算读够`,
  goalMet: '自己定的目标已达到',
  freeDay: {
    rest: '今天是休息日，不作要求；读了仍然计分',
    leave: '今天请假，不作要求；读了仍然计分',
  },
  openJournal: '打开台账',
  settings: '设置',
  member: '成员',
  memberNumber: (number) => `成员 ${number}`,
  loading: '正在读取今天的记录',
  noSource: '还没有开启来源',
  noSourceMore: '开启一份报纸后，这里显示今天的阅读。只在开启的来源计时，记录留在本机。',
  chooseSources: '选择来源',
  unreadable: '读不出本机的阅读记录。请关闭其他浏览器窗口后再试。',
  tryAgain: '再试一次',
  from: '从',
  to: '到',
  notARange: '请填完两个日期，先后不要颠倒。',
  pages: { journal: '台账', options: '选项', export: '导出阅读记录', privacy: '隐私说明' },
  addSource: '添加这个来源',
  noPageToAdd: '浏览器不允许查看这一页。请打开那家报纸的一篇文章再试。',
  foundToAdd: (chars, site) => `读到正文 ${chars} 字。${site} 地址形式相同的页面都会当作文章。`,
  add: '添加',
  added: (site) => `已添加 ${site}。开启后才会计时。`,
};

const en: Words = {
  name: 'Lianping Reading',
  today: 'Today',
  date: (monthAndDay, weekday) => `${weekday} ${monthAndDay}`,
  states: {
    counting: 'Counting',
    idle: 'Paused: no sign of reading for a while',
    away: 'Paused while this is open',
    layout: 'This is a page of the paper, not an article',
    list: 'This page is a list, not an article',
    video: 'This page is a video, not an article',
    note: 'This page holds an editors’ note, no article',
    unrecognised: 'No article recognised on this page',
    elsewhere: 'Not a page of a source that is on',
  },
  points: (points) => `${points} pt`,
  pointsOf: (points, cap) =>
    cap === null ? `${points} points today` : `${points} of ${cap} points today`,
  finished: (articles) => `${articles} ${articles === 1 ? 'article' : 'articles'} finished`,
  duration(seconds) {
    const [h, m, s] = clockOf(seconds);
    if (h > 0) return `${h} h ${m} min`;
    if (m > 0) return s > 0 ? `${m} min ${s} s` : `${m} min`;
    return `${s} s`;
  },
  reading: (source, page) => (page === null ? source : `${source}, page ${page}`),
  share: (percent) => `seen to ${percent} %`,
  done: 'counted',
  stillToRead: (duration) => `${duration} more and it counts`,
  readToEnd: 'counts once read to the end',
  forArticles: (points, cap) => `Articles ${points}${cap === null ? '' : ` of ${cap}`} pt`,
  forTime: (points, cap) => `Time ${points}${cap === null ? '' : ` of ${cap}`} pt`,
  whyArticles: (articles, each) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'} finished, ${each} pt each.`,
  whyTime: (duration, unit, each) => `${duration} read today, ${each} pt for every full ${unit}.`,
  nextPoint: (duration) => `${duration} more for the next point.`,
  atCap: 'Time has reached what a day can give.',
  nothingYet:
    'Nothing read today yet. Open an article and start reading: counting starts by itself.',
  streak: (days, rest) =>
    `${days} ${days === 1 ? 'day' : 'days'} in a row (${rest} do not break it)`,
  noStreak: 'Days in a row count from the next day with enough reading',
  weekdays: (names, isWeekend) =>
    isWeekend
      ? 'weekends and leave'
      : names.length > 0
        ? `${names.join(', ')} and leave`
        : 'days of leave',
  goal: (missing, isOwn) =>
    isOwn ? `${missing} more pt to your own goal` : `${missing} more pt and today is enough`,
  goalMet: 'Your own goal is reached',
  freeDay: {
    rest: 'A day of rest: nothing is asked, and what you read still earns points',
    leave: 'A day of leave: nothing is asked, and what you read still earns points',
  },
  openJournal: 'Open journal',
  settings: 'Settings',
  member: 'Member',
  memberNumber: (number) => `Member ${number}`,
  loading: 'Reading today’s record',
  noSource: 'No source is switched on',
  noSourceMore:
    'Switch a newspaper on to see today’s reading here. Only sources that are on are counted; the record stays on this device.',
  chooseSources: 'Choose sources',
  unreadable:
    'The reading record on this device cannot be read. Close other windows of the browser and try again.',
  tryAgain: 'Try again',
  from: 'From',
  to: 'To',
  notARange: 'Please fill in both days, the earlier one first.',
  pages: {
    journal: 'Journal',
    options: 'Options',
    export: 'Export a reading record',
    privacy: 'Privacy',
  },
  addSource: 'Add this source',
  noPageToAdd:
    'The browser lets nobody look at this page. Please open an article of the paper and try again.',
  foundToAdd: (chars, site) =>
    `${chars} characters of text were found. All pages of ${site} with an address of this form will count as articles.`,
  add: 'Add',
  added: (site) => `${site} was added. It counts once you switch it on.`,
};

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

/** The words for a language tag such as `zh-CN` or `en-GB`; English for any other language. */
export function wordsFor(tag: string): Words {
  return WORDS[languageOf(tag)];
}

export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function clockOf(seconds: number): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}
