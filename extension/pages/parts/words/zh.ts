import { clockOf } from './clock.ts';

export const zh = {
  product: '联评阅读',
  points: (points: string) => `${points} 分`,
  finished: (articles: number) => `读完 ${articles} 篇`,
  duration(seconds: number) {
    const [h, m, s] = clockOf(seconds);
    if (h > 0) return `${h} 小时 ${m} 分`;
    if (m > 0) return s > 0 ? `${m} 分 ${s} 秒` : `${m} 分钟`;
    return `${s} 秒`;
  },
  reading: (source: string, page: string | null) =>
    page === null ? source : `${source} ${page} 版`,
  forArticles: (points: string, cap: string | null) =>
    `文章 ${points} 分${cap === null ? '' : `（上限 ${cap}）`}`,
  forTime: (points: string, cap: string | null) =>
    `时长 ${points} 分${cap === null ? '' : `（上限 ${cap}）`}`,
  fromMirror:
    '台账打不开，现在看到的是它的副本，新的阅读也记在副本里，打开后自动并入。请重新启动浏览器；仍然打不开时，先在设置中下载备份。',
  deviceIds: '设备编号',
  tryAgain: '再试一次',
  from: '从',
  to: '到',
  notARange: '请填完两个日期，先后不要颠倒。',
  /** Names of the extension's pages, as links to them say. */
  pages: { journal: '台账', options: '设置', export: '导出', report: '月报', privacy: '隐私' },
  pagesTitle: '本扩展的页面',
};
