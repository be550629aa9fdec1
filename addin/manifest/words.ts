/** What Excel shows of the add-in before its page is open. */
export const MANIFEST_WORDS = {
  zh: {
    name: '联评',
    description: '联述联评联考的计分：看清每一分从哪里来，写出带公式的工作底稿。',
    group: '联评',
    open: '打开联评',
    openMore: '读取这个工作簿，检查、预览并写出得分。',
    explain: '解释这个得分',
    explainMore: '在窗格里说明所选这一行的得分是怎样得来的。',
  },
  en: {
    name: 'Lianping',
    description:
      'Scores of joint reviews: see where each point comes from, write a working copy with formulas.',
    group: 'Lianping',
    open: 'Open Lianping',
    openMore: 'Reads this workbook, checks it, previews and writes the scores.',
    explain: 'Explain this score',
    explainMore: 'Tells in the pane how the score of the selected row came about.',
  },
} as const;
export type ManifestWord = keyof (typeof MANIFEST_WORDS)['zh'];

/** The locale that a language stands for in a manifest. */
export const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;
