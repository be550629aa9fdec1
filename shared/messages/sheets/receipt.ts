/** The words of the receipt. */
export const RECEIPT_WORDS = {
  zh: {
    title: '联评凭证',
    engine: '计分引擎',
    rulebookHash: '规则摘要 SHA-256',
    layoutHash: '布局摘要 SHA-256',
    choices: '人工选择',
    salt: '盐',
    resultsHash: '结果摘要 SHA-256',
    code: '短码',
    bodyHash: '以下各行摘要 SHA-256',
    rulebook: '规则正文',
    said: '规则原文与布局',
    sheet: '工作表',
    hash: '各行记号',
    cells: '列、行、摘要',
    proof:
      '本页证明这份底稿前后一致：任何单元格被改动，摘要就对不上。留有打印的短码或公布的规则，可以据此核对；它不能证明录入的票数本身属实。',
  },
  en: {
    title: 'Lianping receipt',
    engine: 'Engine',
    rulebookHash: 'Rulebook SHA-256',
    layoutHash: 'Layout SHA-256',
    choices: 'Choices',
    salt: 'Salt',
    resultsHash: 'Results SHA-256',
    code: 'Short code',
    bodyHash: 'SHA-256 of the rows below',
    rulebook: 'Rulebook',
    said: 'Rulebook and layout as given',
    sheet: 'Sheet',
    hash: 'Mark of each row',
    cells: 'Columns, rows, hash',
    proof:
      'This page proves that the copy agrees with itself: a changed cell no longer matches its hash. Whoever keeps the printed code or the published rulebook can check against those; it cannot prove that the counts were entered truly.',
  },
} as const;
