/** Why a column was taken as what it is, or a row as no data. */
export const LAYOUT_REASONS = {
  'same-label': { zh: '标题相同', en: 'same label' },
  'decorated-label': {
    zh: '去掉序号、单位等附加字后标题相同',
    en: 'same label but for numbering or a unit',
  },
  'split-label': { zh: '一个标题里写了指标和档次', en: 'indicator and level in one header' },
  'title-to-the-left': {
    zh: '上方标题未合并，沿用左侧标题',
    en: 'title taken from the left: the cells above are not merged',
  },
  'rater-name': { zh: '标题下的评议人', en: 'a rater under the title' },
  'only-indicator': { zh: '该项目只有一个指标', en: 'the component has only one indicator' },
  'known-column': { zh: '常用列名', en: 'a usual column name' },
  'other-column-preferred': { zh: '已有更明确的列', en: 'another column says it more plainly' },
  'serial-number': { zh: '序号', en: 'serial number' },
  'other-role': { zh: '作为另一类数据读取', en: 'read as another kind of data' },
  'other-indicator': { zh: '不属于规则中的指标', en: 'belongs to no indicator of the rulebook' },
  reckoned: { zh: '表中自行计算的数', en: 'worked out on the sheet' },
  'rate-beside-counts': { zh: '票数旁的比率', en: 'a rate beside the counts' },
  'person-detail': { zh: '人员信息', en: 'about the person' },
  'questionnaire-detail': { zh: '问卷系统的信息', en: 'of the questionnaire system' },
  'other-value': { zh: '自评、上年、目标等另一数值', en: 'another value, such as a self score' },
  'full-mark-column': { zh: '满分', en: 'a full mark' },
  'remark-column': { zh: '说明文字', en: 'a remark' },
  'label-not-understood': {
    zh: '标题后附的字看不懂，未读取',
    en: 'not read: what stands beside the title is not understood',
  },
  'unknown-label': { zh: '规则不使用这一列', en: 'the rulebook does not use it' },
  'total-row': { zh: '合计或平均行', en: 'a total or mean' },
  'note-row': { zh: '说明或签字行', en: 'a note or signature' },
  'merged-row': { zh: '跨列合并的行', en: 'one cell merged across the table' },
  'nameless-row': { zh: '没有姓名', en: 'no name' },
  'repeated-header': { zh: '重复的表头', en: 'the header again' },
} as const;
export type LayoutReason = keyof typeof LAYOUT_REASONS;
