import type { LabelUse, WordSense } from './sense.ts';

/** Words of one sense, as they stand in a normalised label. */
interface Words {
  readonly sense: WordSense;
  /** May stand right behind or before a title. */
  readonly close?: RegExp;
  /** Only in brackets, behind a dash, or alone: 学习计划 is not a plan of 学习. */
  readonly apart?: RegExp;
  /** Undefined for any. */
  readonly uses?: readonly LabelUse[];
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const POINTS = '(?:得分|评分|打分|分数|分值|成绩|分|值|数)';
const at = (...alternatives: string[]): RegExp => new RegExp(alternatives.join('|'), 'y');

const LOST: Words = {
  sense: 'lost',
  close: at(
    '(?:应|实际|实|累计|合计)?(?:扣分|减分|扣减|失分|丢分|扣除|倒扣)(?:项目|项|分值|分数|分|值|数)?',
    '(?:points)?(?:lost|deducted)|deductions?|lostpoints|deductedpoints|penalt(?:y|ies)(?:points)?|pointsoff',
  ),
  apart: at('扣', '减', 'minus'),
};

const OTHER_VALUE: Words = {
  sense: 'other-value',
  close: at(
    `(?:个人|本人|单位)?自我?(?:评价|评定|评议|测评|评)(?:结果|等次)?${POINTS}?`,
    `自我?(?:测|查|报|打)${POINTS}`,
    `(?:上一?年度?|去年度?|前年|往年|历年)(?:同期)?(?:完成|实际|实绩)?(?:结果|情况|${POINTS})?`,
    `上(?:一|个|一个)?(?:季度|季|月份|月|学期|期|届|轮)(?:度)?(?:结果|${POINTS})?`,
    '(?:年度|全年)?(?:目标|计划|任务|预期|预算)(?:值|数|量|分)',
    `(?:初|预|试)评(?:结果|等次|意见|${POINTS})?|初(?:审|核)${POINTS}`,
    '同比|环比',
    "(?:last|previous|prior)(?:year|quarter|month|period)(?:'?s)?(?:score|points|value|result|marks?)?",
    'self-?(?:scor(?:es?|ed|ing)|assess(?:ment|ed)|rat(?:ings?|ed)|evaluat(?:ion|ed)|report(?:ed)?|reviews?|marks?)',
    'self|ownscore|targets?|goals?|baseline|forecast|preliminary|provisional',
  ),
  apart: at(
    '自(?:测|查|报|荐|打)|本人(?:评分|评价|打分)?',
    `申报${POINTS}?`,
    `(?:年度|全年)?(?:目标|计划|任务|预期|预算|基数|基准|底数)(?:任务)?${POINTS}?|应完成数?`,
    `同期${POINTS}?`,
    `初(?:审|核)|预(?:估|计|测|审)${POINTS}?|模拟分?|暂定`,
    'planned|plan|estimated?|budget|previous|prior|yoy',
  ),
};

const RATE: Words = {
  sense: 'rate',
  close: at(
    '(?:等次)?(?:得票|得分|投票|测评|评议|所占|占)?(?:率|比例|比率|占比|比重|百分率)',
    'rates?|shares?|percentages?|proportions?|ratios?',
  ),
};

const RECKONED: Words = {
  sense: 'reckoned',
  close: at(
    `(?:加权|算术|综合)?(?:平均|均)${POINTS}?|中位数|标准差|方差|最(?:高|低)分?|最(?:大|小)值`,
    `(?:合|小|总|共|累)计${POINTS}?|总(?:得分|成绩|分|票数|数)`,
    '(?:得分|成绩|分数)?(?:排名|名次|位次|排序|序位)|等次|等级',
    `(?:折算|折合|换算|加权)(?:后)?${POINTS}?`,
    '增长(?:率|额|量)?|增(?:幅|速|量|减)|差(?:额|值|距)',
    'averages?|means?|totals?|subtotals?|sum|rank(?:ing)?|weighted|median|growth|change',
  ),
};

const FULL_MARK: Words = {
  sense: 'full-mark',
  close: at('满分值?|标准分[值数]?|权重分值?', 'fullmarks?|maximum(?:points|score)?'),
};

const REMARK: Words = {
  sense: 'remark',
  close: at(
    '备注|评语|(?:扣减?分|减分|加分|评分|打分|考核|得分|失分)(?:原因|理由|说明|依据|事由|明细|标准|细则|办法)',
    'remarks?|notes?|comments?|reasons?',
  ),
  apart: at('原因|理由|说明|依据|事由|意见|建议|简要说明|文字说明|佐证材料|证明材料'),
};

/** What points a label counts up to, or from and to. */
const FULL: Words = {
  sense: 'full',
  close: at(
    `(?:满分|标准分|总分|分值|最高|上限|计|共)?:?为?${NUMBER}(?:分|points?|pts?|marks?)(?:满分|封顶|制)?`,
    `(?:满分|标准分|总分|分值|fullmarks?|maximum|max|outof):?为?${NUMBER}`,
    `${NUMBER}分?[-~–—至到]${NUMBER}(?:分|points?)?`,
    '[百十千五]分制',
  ),
  apart: at(
    `[≥≤<>]=?${NUMBER}分?|${NUMBER}分?(?:\\(含\\)|含)?及?以[上下]`,
    `${NUMBER}分?\\+?(?![\\d.%年月季])`,
    '[百十千五]分',
  ),
};

const RULE: Words = {
  sense: 'rule',
  apart: at(
    `(?:(?!${NUMBER}分)[^,;()]){0,15}?[每一][^,;()扣]{0,6}扣${NUMBER}分`,
    '扣完为止|扣完即止|扣至0分为止|直至扣完|不倒扣|不出现负分',
  ),
};

const WEIGHT: Words = {
  sense: 'value',
  close: at(`(?:权重|占比|占|比重|weight):?${NUMBER}%?`),
  apart: at(`${NUMBER}%`),
};

const PER_CENT: Words = { sense: 'per-cent', close: at('百分比'), apart: at('%|percent') };

const UNITS =
  '百?万元|千元|亿元|元|亿|万|分|票|人次|人|名|个|次|件|项|份|张|起|例|家|户|篇|场|条|天|日|小时|学时|课时|吨|公里|亩|台|套|辆|处|points?|pts?|votes?|counts?|people|persons?|times|cases|items|days|hours|yuan|rmb|cny|usd';

/** Units, footnote marks, and what a form asks for: they leave a title what it is. */
const NEUTRAL: Words = {
  sense: 'value',
  close: at('[*※★☆▲△●○◆◇■□#†‡§^]+', '注[\\d一二三四五]?(?![\\d一-龥])'),
  apart: at(
    `(?:(?:计量|计分)?单位|unit|in):?(?:为)?(?:${UNITS})|(?:${UNITS})`,
    '必[填答选]|选填|单选题?|多选题?|打分题?|填空题?|量表题?|矩阵(?:量表|单选|打分)?题?|required|optional',
    '保留.位小数|\\d位小数|整数',
    `请(?:填写?|输入|打|选)(?:${NUMBER}[-~至到]${NUMBER}(?:之间)?的?)?(?:整数|数字|分数|分)?(?:打分|评分)?`,
    '本(?:年度?|季度?|月|期|次)|今年|当[年期月季]|年度|全年|thisyear|current(?:year)?|actual',
  ),
};

/** Words that a value itself is called by. */
const CALLED: readonly Words[] = [
  {
    sense: 'value',
    uses: ['points', 'number', 'mark'],
    close: at(
      '(?:考核组|考评组|考核|考评|审核|审定|核定|评定|复核|最终|实际|实)?(?:得分|评分|打分|分数|分值|分)',
      'points?|scores?|marks?',
    ),
    apart: at('考核|考评|审核|审定|核定|评定|实得|考核组|考评组|official'),
  },
  {
    sense: 'value',
    uses: ['count', 'mark'],
    close: at('得票数|票数|得票|票|人数|数', 'votes?|counts?'),
    apart: at('[a-f]等?'),
  },
  { sense: 'value', uses: ['fact'], close: at('次数|件数|数量|数|次|件|起', 'counts?') },
  {
    sense: 'value',
    uses: ['number'],
    apart: at('实际(?:完成)?[数值额量]?|完成[数值额量]?|实绩|实际完成情况'),
  },
];

export const LABEL_WORDS: readonly Words[] = [
  LOST,
  OTHER_VALUE,
  RATE,
  RECKONED,
  FULL_MARK,
  REMARK,
  FULL,
  RULE,
  WEIGHT,
  PER_CENT,
  NEUTRAL,
  ...CALLED,
];
export type { Words };
