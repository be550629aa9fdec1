import { counted } from '../../../../shared/messages/counted.ts';
import { clockOf } from './clock.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  product: 'Lianping Reading',
  points: (points) => `${points} pt`,
  finished: (articles) => `${counted(articles, 'article')} finished`,
  duration(seconds) {
    const [h, m, s] = clockOf(seconds);
    if (h > 0) return `${h} h ${m} min`;
    if (m > 0) return s > 0 ? `${m} min ${s} s` : `${m} min`;
    return `${s} s`;
  },
  reading: (source, page) => (page === null ? source : `${source}, page ${page}`),
  forArticles: (points, cap) => `Articles ${points}${cap === null ? '' : ` of ${cap}`} pt`,
  forTime: (points, cap) => `Time ${points}${cap === null ? '' : ` of ${cap}`} pt`,
  fromMirror:
    'The journal cannot be opened: you see its second copy, and what you read now is kept there until it opens again. Please restart the browser; if it still does not open, download a backup in the settings first.',
  deviceIds: 'Ids of the devices',
  tryAgain: 'Try again',
  from: 'From',
  to: 'To',
  notARange: 'Please fill in both days, the earlier one first.',
  pages: {
    journal: 'Journal',
    options: 'Settings',
    export: 'Export',
    report: 'Report',
    privacy: 'Privacy',
  },
  pagesTitle: 'Pages of this extension',
};
