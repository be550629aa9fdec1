import { UNOPENED } from '../../../ledger/health.ts';
import { zh as shared } from '../../parts/words/zh.ts';
import type { HealthKind } from '../state/health.ts';

interface HealthValues {
  readonly code: string;
  /** How many items are not in the mirror. */
  readonly missing: number;
  readonly jumps: number;
}

export const zh = {
  ...shared,
  journal: '阅读台账',
  unreadable: '读不出本机的阅读记录。请关闭其他浏览器窗口后再试。',
  loading: '正在读取台账',

  yearTitle: (year: number) => `${year} 年`,
  yearBefore: '前一年',
  yearAfter: '后一年',
  yearSum: (days: number, duration: string) => `${days} 天 · ${duration}`,
  month: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
  weekday: [...'一二三四五六日'],
  cell: (date: string, reading: string) => `${date}：${reading}`,
  dayReading: (duration: string, articles: number, points: string) =>
    `${duration}，读完 ${articles} 篇，${points} 分`,
  ofItByHand: (duration: string) => `（其中补记 ${duration}）`,
  noReading: '没有阅读记录',
  legend: '每天的阅读时长',
  steps: ['没有', '不到 5 分钟', '5 分钟起', '15 分钟起', '30 分钟起', '60 分钟起'],
  asTable: '以表格查看',
  columns: {
    day: '日期',
    time: '时长',
    articles: '读完',
    points: '得分',
    source: '来源',
    days: '天数',
    read: '读过',
  },
  emptyTitle: '台账还是空的',
  emptyMore:
    '在开启的来源读文章，这里就有每天的记录；读纸质报刊、用手机读、参加学习会，可以手工补记。',
  chooseSources: '选择来源',

  week: '当周',
  monthTitle: (month: string) => month,
  barSum: (days: number, duration: string) => `${days} 天，${duration}`,
  /** Beside an axis. */
  axis: (minutes: number) =>
    minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分`,
  /** Above a bar: whole minutes, seconds where there is none. */
  barValue: (seconds: number) =>
    seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分`,

  dayBefore: '前一天',
  dayAfter: '后一天',
  nothingThatDay: '这一天没有阅读记录。',
  addByHand: '补记',
  readElsewhere: '也在别处读了',
  byHand: '补记',
  ways: { print: '纸质报刊', phone: '手机', meeting: '学习会' },
  measured: (duration: string) => `测得 ${duration}`,
  takenOff: (duration: string, reason: string) => `更正：减 ${duration}（${reason}）`,
  counts: (duration: string) => `计 ${duration}`,
  finishedOn: (date: string | null) => (date === null ? '读完' : `${date}读完`),
  notFinished: (percent: number) => `看到 ${percent} %`,
  takenBack: '已撤回',
  note: '心得',
  addNote: '写心得',
  changeNote: '改心得',
  noteOf: (date: string) => `${date}的心得`,
  notReading: '这不是阅读',
  takeBack: '撤回',

  handTitle: '手工补记',
  handMore: '补记与测得的时长一样计入，并始终标明“补记”。',
  fields: {
    day: '日期',
    way: '方式',
    title: '标题或内容',
    minutes: '分钟',
    finished: '是一篇文章，读完了',
    reason: '理由',
    note: '心得',
  },
  correctTitle: '这不是阅读',
  correctMore: '减去的时长不再计入；测得的数保持原样，更正写在旁边。误减的可以手工补记。',
  takeAll: (duration: string) => `全部，${duration}`,
  takeSome: '一部分',
  takeBackTitle: '撤回这条补记',
  takeBackMore: '撤回后不再计入；原来写的保持原样，撤回写在旁边。',
  noteMore: '只留在本机。导出时默认不带心得。',
  noteEmptied: '清空后保存，这条心得即被删除。',
  keep: '保存',
  putAway: '取消',

  search: '搜索标题与心得',
  searchHint: '例如：乡村振兴',
  searching: (days: number) => `正在读取 ${days} 天的记录…`,
  foundCount: (articles: number, shown: number) =>
    articles > shown ? `找到 ${articles} 篇，显示最近的 ${shown} 篇` : `找到 ${articles} 篇`,
  foundNone: '没有找到。换一个词，或少写几个字再试。',
  clear: '清除',

  sourcesTitle: (year: number) => `${year} 年各来源合计`,
  articleCount: (articles: number) => `${articles} 篇`,
  dayCount: (days: number) => `${days} 天`,
  noTotals: '这一年没有阅读记录。',

  health: (says: string) => `数据：${says}`,
  lastWrite: (when: string) => `最近写入 ${when}`,
  mirrorWhole: '副本完整',
  healthSays(kind: HealthKind, { code, missing, jumps }: HealthValues) {
    switch (kind) {
      case 'failure':
        return sayFailure(code);
      case 'behind':
        return `有 ${missing} 条还没有写入副本，下次写入时会补上。`;
      case 'jumps':
        return `电脑的时间被调整过 ${jumps} 次，那几天的日期可能与实际不同；时长不受影响。`;
      case 'unknown':
        return '还没有写入记录。';
      case 'well':
        return '一切正常';
    }
  },
};

function sayFailure(code: string): string {
  if (code === UNOPENED) return shared.fromMirror;
  if (code.startsWith('mirror')) {
    return '台账完好，但副本没有写成。请腾出磁盘空间；下次阅读时会补上。';
  }
  if (code === 'full') {
    return '磁盘已满，最近的阅读还没有写入；以前的都在。请腾出空间，再打开一篇文章，就会补写。';
  }
  return `最近的阅读还没有写入（${code}）；以前的都在。请关闭其他浏览器窗口，再打开一篇文章，就会补写。`;
}
