/** Words of Workings on months read, on numbers that are compared, and on shares of votes. */
export const KIND_WORDS = {
  zh: {
    readingMonth: '月份',
    readingPoints: '积分',
    readingDue: '应读天数',
    readingDays: '当月天数',
    readingScore: '月得分',
    beforeAdjusting: '加减分前',
    rivals: '同类别数值待核',
    noBest: '最好数值不大于 0',
    best: '最好',
    share: '得票率',
    lastOfCategory: '类别末位',
    doubt: '待核',
    compared: '比较值',
    ascending: '由小到大',
    standing: '总位置',
    standingInCategory: '类别内位置',
    standingsInOrder: '类别内位置由小到大',
  },
  en: {
    readingMonth: 'month',
    readingPoints: 'points',
    readingDue: 'days due',
    readingDays: 'days',
    readingScore: 'score of the month',
    beforeAdjusting: 'before adjustments',
    rivals: 'others of the category to be checked',
    noBest: 'best number not above 0',
    best: 'best',
    share: 'share',
    lastOfCategory: 'last of category',
    doubt: 'to be checked',
    compared: 'compared',
    ascending: 'ascending',
    standing: 'standing',
    standingInCategory: 'standing in category',
    standingsInOrder: 'standings in category, ascending',
  },
} as const;

/** Their constants on the sheet of the rules. */
export const KIND_RULE_WORDS = {
  zh: {
    shareFrom: '得票率达到',
    bandPoints: '达到时得分',
    firstPlace: '第一名得分',
    stepDown: '每低一名少',
    leastPoints: '最低得分',
  },
  en: {
    shareFrom: 'share from',
    bandPoints: 'points of that share',
    firstPlace: 'points of the first place',
    stepDown: 'less for each place down',
    leastPoints: 'least points',
  },
} as const;
