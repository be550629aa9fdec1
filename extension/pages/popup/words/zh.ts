import { zh as shared } from '../../parts/words/zh.ts';

export const zh = {
  ...shared,
  today: '今日',
  date: (monthAndDay: string, weekday: string) => `${monthAndDay} ${weekday}`,
  states: {
    counting: '计时中',
    idle: '已暂停：有一会儿没有操作',
    away: '看本窗口时暂停',
    layout: '本页是版面，不是文章',
    list: '本页是目录，不是文章',
    video: '本页是视频，不是文章',
    note: '本页只有版面说明，没有文章',
    pdf: '本页是 PDF，看不到读到哪里：请在台账里手工补记',
    unrecognised: '本页没有认出文章',
    elsewhere: '本页不在已开启的来源内',
  },
  pointsOf: (points: string, cap: string | null) =>
    cap === null ? `今日 ${points} 分` : `今日 ${points} 分，满 ${cap} 分`,
  share: (percent: number) => `看到 ${percent} %`,
  done: '已计入',
  stillToRead: (duration: string) => `再读 ${duration}即计入`,
  readToEnd: '读到末尾即计入',
  whyArticles: (articles: number, each: string) => `读完 ${articles} 篇，每篇 ${each} 分。`,
  whyTime: (duration: string, unit: string, each: string) =>
    `今日阅读 ${duration}，每满 ${unit}得 ${each} 分。`,
  nextPoint: (duration: string) => `再读 ${duration}得下一分。`,
  atCap: '时长已到今日上限。',
  nothingYet: '今天还没有阅读记录。打开一篇文章，读起来就开始计时。',
  streak: (days: number, free: string) => `连续 ${days} 天（${free}不断）`,
  noStreak: '连续天数从下一个读够的日子算起',
  weekendsAndLeave: '周末、节假日、请假',
  daysAndLeave: (...weekdays: readonly string[]) =>
    [...weekdays, ...(weekdays.length > 0 ? ['节假日'] : []), '请假'].join('、'),
  goal: (missing: string, isOwn: boolean) =>
    isOwn ? `再得 ${missing} 分，就到自己定的目标` : `再得 ${missing} 分，今天就算读够`,
  goalMet: '自己定的目标已达到',
  freeDay: {
    holiday: '今天放假，不作要求；读了仍然计分',
    rest: '今天是休息日，不作要求；读了仍然计分',
    leave: '今天请假，不作要求；读了仍然计分',
  },
  unannounced: (year: string) => `${year} 年的放假安排还没有收录，先只按每周的休息日算`,
  openJournal: '打开台账',
  settings: '设置',
  member: '成员',
  memberNumber: (number: number) => `成员 ${number}`,
  loading: '正在读取今天的记录',
  noSource: '还没有开启来源',
  noSourceMore: '开启一份报纸后，这里显示今天的阅读。只在开启的来源计时，记录留在本机。',
  chooseSources: '选择来源',
  paperOff: '眼前这一页属于这份报纸，它还没有开启。',
  switchOn: (source: string) => `开启${source}`,
  switchOnMore: '浏览器会问一次，请选“允许”。只在开启的来源计时，记录留在本机。',
  paperRefused: '浏览器没有得到许可，还没有开启。请再按一次，在浏览器的询问中选“允许”。',
  paperOn: (source: string) => `${source}已开启。这一篇从现在起计时，读下去就行。`,
  paperOnList: (source: string) => `${source}已开启。打开它的一篇文章，读起来就开始计时。`,
  lost: (...sources: readonly string[]) =>
    `浏览器收回了${sources.join('、')}的许可，那里的阅读现在不计时。`,
  mend: '重新许可',
  unreadable: '读不出本机的阅读记录。请关闭其他浏览器窗口后再试。',
  addSource: '添加这个来源',
  noPageToAdd: '浏览器不允许查看这一页。请打开那家报纸的一篇文章再试。',
  foundToAdd: (chars: number, site: string) =>
    `读到正文 ${chars} 字。${site} 地址形式相同的页面都会当作文章。`,
  add: '添加',
  added: (site: string) => `已添加 ${site}。开启后才会计时。`,
  second:
    '请再打开这家报纸的另一篇文章，在那里打开本窗口核对一次：只凭一篇，看不出地址里哪一段是文章的编号。',
  toCheck: (site: string) =>
    `${site} 还没有用第二篇文章核对过。请打开它的另一篇文章，再按“在此核对”。`,
  checkHere: '在此核对',
  addForm: '也添加这种形式',
  seconds: {
    fits: '第二篇文章也符合，这个来源可以使用。',
    same: '这是添加时的那一篇。请打开另一篇文章再核对。',
    elsewhere: '这一页不在那个网站。请打开那家报纸的另一篇文章再核对。',
    'other-address':
      '这一页的地址与第一篇形式不同，不会计时。如果它是一篇文章，可以把这种形式也加上。',
    'other-text':
      '这一页的正文不在第一篇的位置，不会计时。如果它是一篇文章，可以把这种形式也加上。',
  },
};
