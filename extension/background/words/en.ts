import type { zh } from './zh.ts';

const product = 'Lianping Reading';

export const en: typeof zh = {
  product,
  titled: (says) => `${product}: ${says}`,
  states: {
    counting: { text: 'on', says: 'counting' },
    idle: { text: 'off', says: 'paused because nothing was done for a while' },
    away: { text: 'off', says: 'paused because this page is not in front' },
    layout: { text: '', says: 'this is a page of the paper, not an article' },
    list: { text: '', says: 'this page is a list, not an article' },
    video: { text: '', says: 'this page is a video, not an article' },
    note: { text: '', says: 'this page holds an editors’ note, no article' },
    pdf: { text: '', says: 'this page is a PDF, to be added by hand' },
    unrecognised: { text: '', says: 'no article was recognised on this page' },
  },
  missing: (missing, goal) => `${missing} of today’s ${goal} points to go`,
};
