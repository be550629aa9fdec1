import { normaliseLabel } from './names.ts';

/** Names of the sheets that a scored working copy has, by language. */
export const OWN_SHEETS = {
  zh: { scores: '联评得分', workings: '联评计算', rules: '联评规则', receipt: '联评凭证' },
  en: {
    scores: 'Lianping Scores',
    workings: 'Lianping Workings',
    rules: 'Lianping Rules',
    receipt: 'Lianping Receipt',
  },
} as const;

const OWN_NAMES = new Set(Object.values(OWN_SHEETS).flatMap(Object.values).map(normaliseLabel));

export const isOwnSheet = (name: string): boolean => OWN_NAMES.has(normaliseLabel(name));
