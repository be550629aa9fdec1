import type { ReadingColumn, TurnoutColumn } from '../model/layout.ts';
import { normaliseLabel } from './names.ts';

/** The first label is the column's own; the others serve where no column has that one. */
export const words = (...labels: string[]): readonly string[] => labels.map(normaliseLabel);

export const NAME_WORDS = words(
  '姓名',
  'Name',
  '名字',
  '干部姓名',
  '被考核人',
  '被考核人员',
  '被考核对象',
  '考核对象',
  '被评议人',
  '被评议人员',
  '被评议对象',
  '评议对象',
  '被测评人',
  '被测评人员',
  '被测评对象',
  '测评对象',
  '被考评人',
  '被考评对象',
  '被评价人',
  '被评价对象',
  '被评人',
  '被评人员',
  '被评对象',
  '述职人',
  '述职人员',
  '述职对象',
  '参评人',
  '参评人员',
  '领导人员',
  'Subject',
  ...[
    '被考核人',
    '被考评人',
    '被评议人',
    '被测评人',
    '被评价人',
    '被评人',
    '述职人',
    '考核对象',
    '评议对象',
    '测评对象',
    '候选人',
    '人员',
    '员工',
    '职工',
    '教师',
    '学生',
    '选手',
    '领导',
  ].map((who) => `${who}姓名`),
);
export const UNIT_WORDS = words(
  '单位',
  'Unit',
  '所在单位',
  '工作单位',
  '所属单位',
  '单位名称',
  '部门',
  '所在部门',
  '所属部门',
  '支部',
  '党支部',
  '所在支部',
  '所在党支部',
  '党组织',
  '所在党组织',
  'Department',
);
export const CATEGORY_WORDS = words(
  '类别',
  'Category',
  '考核类别',
  '对象类别',
  '人员类别',
  '单位类别',
);
export const SERIAL_WORDS = words('序号', '编号', '序', 'No.', 'No', '#');
/** What a person puts over a column that is not to be read. */
export const UNREAD_WORDS = words('不读', 'Unread');
export const EVIDENCE_WORDS = words(
  '文号',
  '日期',
  '备注',
  '文件号',
  '文件名称',
  '依据',
  '事由',
  '说明',
  '时间',
  'Document',
  'Document No.',
  'Date',
  'Note',
  'Notes',
);
export const DOCUMENT_WORDS = words(
  '文号',
  '文件号',
  '文件名称',
  '依据',
  'Document',
  'Document No.',
);
export const DATE_WORDS = words('日期', '时间', 'Date');
/** Columns of sheets that hold single ballots or marks. */
export const RATER_WORDS = words(
  '评议人',
  'Rater',
  '评议人姓名',
  '评委',
  '评委姓名',
  '投票人',
  '评价人',
  '测评人',
  '参评人',
  '评分人',
  '打分人',
);
export const RATER_UNIT_WORDS = words(
  '评议人单位',
  "Rater's unit",
  'Rater unit',
  '评议人所在单位',
  '评议人部门',
  '评委单位',
  '评委所在单位',
  '投票人单位',
  '评价人单位',
  '测评人单位',
  '参评人单位',
);
export const MARK_WORDS = words(
  '评价',
  'Mark',
  '评议',
  '评价结果',
  '评议结果',
  '评价等次',
  '评议等次',
  '评价意见',
  '评议意见',
  '档次',
  '评分',
  '打分',
  '得分',
);
export const GROUP_WORDS = words(
  '评议主体',
  'Group',
  '评价主体',
  '测评主体',
  '评议人类别',
  '评委类别',
  'Rater group',
);
export const COMPONENT_WORDS = words('考核项目', 'Component', '考评项目');
export const INDICATOR_WORDS = words(
  '指标',
  'Indicator',
  '评议指标',
  '评价指标',
  '测评指标',
  '考核指标',
  '评议内容',
  '评价内容',
  '测评内容',
  '评议项目',
  '测评项目',
);
/** Columns of readings sheets. */
export const READING_WORDS: Readonly<Record<ReadingColumn, readonly string[]>> = {
  month: words('月份', 'Month', '年月', '所属月份'),
  'reading-points': words('阅读积分', 'Reading points', '学习积分', '阅读得分'),
  'due-days': words('应读天数', 'Days due', '应学天数'),
  'month-days': words('当月天数', 'Days of the month', '本月天数'),
};
/** Below a merged title these say that the column holds what the title says. */
export const COUNT_WORDS = words('票数', '得票', '得票数', '人数', '票', 'Votes', 'Count');
export const POINTS_WORDS = words(
  '得分',
  '评分',
  '分值',
  '审核得分',
  '核定得分',
  'Points',
  'Score',
);
export const LOST_WORDS = words('扣分', '扣减分', '扣减', 'Points lost', 'Lost');
export const ROSTER_WORDS = words('名册', 'Roster');

export const TURNOUT_WORDS: Readonly<Record<TurnoutColumn, readonly string[]>> = {
  expected: words('应到', '应到会', '应参加', '应参评', 'Expected'),
  issued: words('发出', '发放', 'Issued'),
  returned: words('收回', '回收', 'Returned'),
  outstanding: words('未收回', 'Outstanding'),
  valid: words('有效', 'Valid'),
  blank: words('空白票', 'Blank ballots'),
  invalid: words('无效', 'Invalid'),
};
/** A merged title over raters that says no more than that they are raters. */
export const RATER_TITLE_WORDS = words(
  '评委',
  '专家',
  '评议人',
  '测评人',
  '投票人',
  '得分',
  '评分',
  '打分',
  '评委评分',
  '评委打分',
  '评委评价',
  '专家评分',
  '专家打分',
  '各评委评分',
  '各评委打分',
  '评议情况',
  'Raters',
  'Scores',
  'Marks',
);
