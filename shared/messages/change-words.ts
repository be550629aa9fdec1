/** The words of the list of changes since the workbook was scored before. */
export const CHANGE_WORDS = {
  zh: {
    moved: '与上次计分相比有变动的人：',
    marked: '建议等次已变、核定等次照旧（请复核）：',
    gone: '原有核定、现已无此人或重复（请处理）：',
    standings: ['原总分', '现总分', '原名次', '现名次', '原建议等次', '现建议等次'],
    because: '原因',
    none: '无',
    separator: '；',
    others: '本人各项未变，他人变动',
    joined: '新增',
    left: '已不在名单中',
  },
  en: {
    moved: 'Moved since the last scoring:',
    marked: 'Final grades kept though the suggestion changed (look again):',
    gone: 'Final grades of people who are no longer there, or there twice (settle them):',
    standings: ['Total before', 'Total', 'Rank before', 'Rank', 'Suggested before', 'Suggested'],
    because: 'Why',
    none: 'none',
    separator: '; ',
    others: 'own components unchanged; others moved',
    joined: 'new',
    left: 'no longer on the list',
  },
} as const;
