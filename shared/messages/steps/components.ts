import type { Sentences } from '../message.ts';

/** How a component came to its value: its panels, rates, numbers, months or items. */
export const COMPONENT_STEPS = {
  weighted: {
    zh: '{title} {value} × {weight}{factors}',
    en: '{title} {value} × {weight}{factors}',
  },
  adjusted: {
    zh: '{title} {own}，加减分后 {value}',
    en: '{title} {own}, with adjustments {value}',
  },
  'adjusted-clamped': {
    zh: '{title} {own}，加减分后 {before}，超出 0 至 100，取 {value}',
    en: '{title} {own}, with adjustments {before}, outside 0 to 100: {value} counts',
  },
  beside: {
    zh: '{title}：权重 0 %，只列出，不计入总分',
    en: '{title}: weight 0 %, shown beside the total and not in it',
  },
  'beside-absent': {
    zh: '{title}：尚未提交；权重 0 %，不影响总分',
    en: '{title}: not handed in; at a weight of 0 % it does not touch the total',
  },
  'beside-not-due': {
    zh: '{title}：没有应读的日子；权重 0 %，不影响总分',
    en: '{title}: no day asked for reading; at a weight of 0 % it does not touch the total',
  },
  'beside-unknown': {
    zh: '{title}：数据不全；权重 0 %，不影响总分',
    en: '{title}: not complete; at a weight of 0 % it does not touch the total',
  },
  'left-out': {
    zh: '{title}：尚未提交阅读记录，该项不计，其余项目按权重折算',
    en: '{title}: no reading record was handed in; it is left out and the other weights are scaled up',
  },
  'left-out-not-due': {
    zh: '{title}：没有应读的日子（休息或请假），该项不计，其余项目按权重折算',
    en: '{title}: no day asked for reading (rest or leave); it is left out and the other weights are scaled up',
  },
  'counted-zero': {
    zh: '{title}：尚未提交阅读记录，按 0 分计',
    en: '{title}: no reading record was handed in; it counts as 0',
  },
  unknown: { zh: '{title}：无法得出', en: '{title}: cannot be known' },

  turnout: {
    zh: '{group}：参评 {present}，{basis} {expected}，要求 {min}，达到',
    en: '{group}: {present} of {expected}{basis} took part; the rule asks for {min}; met',
  },
  'turnout-not-met': {
    zh: '{group}：参评 {present}，{basis} {expected}，要求 {min}，未达到',
    en: '{group}: {present} of {expected}{basis} took part; the rule asks for {min}; not met',
  },
  counts: { zh: '{counts}，共 {marks} 票', en: '{counts}: {marks} {marks|mark|marks}' },
  count: { zh: '{level} {count}', en: '{level} {count}' },
  trimmed: {
    zh: '{marks} 票，满足 {when}：去掉最高 {high} 票（{highPoints} 分）、最低 {low} 票（{lowPoints} 分），余 {left} 票',
    en: '{marks} {marks|mark satisfies|marks satisfy} {when}: the {high} highest ({highPoints} {highPoints|point|points}) and {low} lowest ({lowPoints} {lowPoints|point|points}) are dropped, {left} {left|is|are} left',
  },
  'not-trimmed': {
    zh: '未触发：{marks} 票，不满足 {when}，不去掉最高和最低',
    en: 'Not fired: {marks} {marks|mark does|marks do} not satisfy {when}, so none is dropped',
  },
  ballots: {
    zh: '{all} 张票，全部有效',
    en: '{all} {all|ballot, and it is valid|ballots, all of them valid}',
  },
  'ballots-without': {
    zh: '{all} 张票，有效 {valid} 张；{without}不计',
    en: '{all} {all|ballot|ballots}, {valid} valid; not counted: {without}',
  },
  'ballots-not-asked': {
    zh: '不属于本类别 {count} 张',
    en: '{count} not asked for in the category',
  },
  'ballots-self': { zh: '本人 {count} 张', en: '{count} of the subject’s own' },
  'ballots-items': { zh: '漏项 {count} 张', en: '{count} with an item left blank' },
  'ballots-all-equal': { zh: '各项全同 {count} 张', en: '{count} with the same level throughout' },
  'ballots-most': {
    zh: '同一评议人评同一档过多 {count} 张',
    en: '{count} by raters who gave one level too often',
  },
  'ballots-trimmed': {
    zh: '票数满足 {when}：按整张票的总分去掉最高 {high} 张、最低 {low} 张',
    en: 'The number of ballots satisfies {when}: by their totals the {high} highest and the {low} lowest ballots are dropped',
  },
  'ballots-not-trimmed': {
    zh: '未触发：票数不满足 {when}，不去掉最高和最低',
    en: 'Not fired: the number of ballots does not satisfy {when}, so none is dropped',
  },
  mean: { zh: '均值 {points} ÷ {marks}', en: 'Mean: {points} ÷ {marks}' },
  median: { zh: '{marks} 票的中位数', en: 'Median of {marks} {marks|mark|marks}' },
  'panel-empty': { zh: '{group}：没有计入的票', en: '{group}: no counted marks' },
  'panel-short': {
    zh: '{group}：参评人数不足，票不计',
    en: '{group}: too few took part, so the marks do not count',
  },
  'panel-unreadable': {
    zh: '{group}：有票数无法识别',
    en: '{group}: a count cannot be read',
  },
  'then-void': { zh: '；按规则不计分', en: '; by the rule there is no score' },
  'then-zero': { zh: '；按规则计 0 分', en: '; by the rule it counts as 0' },
  'then-reweigh': {
    zh: '；按规则其余主体按权重折算',
    en: '; by the rule the other groups’ weights are scaled up',
  },

  'rate-group': {
    zh: '{group}：{levels} {within} ÷ {all} × {weight}',
    en: '{group}: {levels} {within} ÷ {all} × {weight}',
  },
  'rate-points': {
    zh: '比例 {share} 达到 {from}，得 {points} 分',
    en: 'A share of {share} reaches {from}: {points} {points|point|points}',
  },
  given: { zh: '{column} {value}', en: '{column} {value}' },
  'measure-high': { zh: '100 × {value} ÷ {full}', en: '100 × {value} ÷ {full}' },
  'measure-low': {
    zh: '100 ×（{full} − {value}）÷ {full}，越低越好',
    en: '100 × ({full} − {value}) ÷ {full}: lower is better',
  },
  place: {
    zh: '{category} {among} 人中第 {place}：{first} − {step} ×（{place} − 1），不低于 {least}',
    en: 'Place {place} of {among} in {category}: {first} − {step} × ({place} − 1), not below {least}',
  },
  ratio: {
    zh: '100 × {value} ÷ 本类别最好的 {best}',
    en: '100 × {value} ÷ {best}, the best of the category',
  },

  'reading-month': {
    zh: '{month}：积分 {points}，目标 {target}，100 × min(1, {points} ÷ {target})',
    en: '{month}: {points} {points|point|points}, target {target}: 100 × min(1, {points} ÷ {target})',
  },
  'reading-month-due': {
    zh: '{month}：积分 {points}，目标 {full} × 应读 {due} 天 ÷ {all} 天 = {target}，100 × min(1, {points} ÷ {target})',
    en: '{month}: {points} {points|point|points}, target {full} × {due} {due|day|days} due ÷ {all} days = {target}: 100 × min(1, {points} ÷ {target})',
  },
  'reading-month-free': {
    zh: '{month}：没有应读的日子，不计',
    en: '{month}: no day asked for reading, so it does not count',
  },
  'reading-month-unknown': {
    zh: '{month}：缺少或无法识别',
    en: '{month}: missing or not readable',
  },
  'reading-mean': {
    zh: '{count} 个月的平均',
    en: 'Mean of {count} {count|month|months}',
  },
  item: { zh: '{title} {left} / {full}', en: '{title} {left} / {full}' },
  'item-lost': {
    zh: '{title} {left} / {full}（扣 {lost}）',
    en: '{title} {left} / {full} ({lost} lost)',
  },
  'item-unknown': { zh: '{title}：缺少或无法识别', en: '{title}: missing or not readable' },
  'items-total': { zh: '100 × {left} ÷ {full}', en: '100 × {left} ÷ {full}' },
} as const satisfies Sentences;
