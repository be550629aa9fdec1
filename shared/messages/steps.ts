import type { Language, Placeholders } from './message.ts';
import { fill } from './say.ts';

/** Every sentence of an explanation, and the short reasons beside a score. */
export const STEPS = {
  who: { zh: '{name}（{unit}，{category}）', en: '{name} ({unit}, {category})' },
  'who-without-unit': { zh: '{name}（{category}）', en: '{name} ({category})' },
  'headline-scored': {
    zh: '{who}：{score}，建议等次 {grade}，第 {rank} 名',
    en: '{who}: {score}, suggested grade {grade}, rank {rank}',
  },
  'headline-void': { zh: '{who}：不计分', en: '{who}: no score' },
  list: { zh: '、', en: ', ' },

  weighted: {
    zh: '{title} {value} × {weight}{factors}',
    en: '{title} {value} × {weight}{factors}',
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
    zh: '{group}：参评 {present}，应到 {expected}，要求 {min}，达到',
    en: '{group}: {present} of {expected} took part; the rule asks for {min}; met',
  },
  'turnout-not-met': {
    zh: '{group}：参评 {present}，应到 {expected}，要求 {min}，未达到',
    en: '{group}: {present} of {expected} took part; the rule asks for {min}; not met',
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

  adjustment: { zh: '{title}：{count} × {points}', en: '{title}: {count} × {points}' },
  'adjustment-below-cap': {
    zh: '{title}：{count} × {points}（上限 {cap}）',
    en: '{title}: {count} × {points} (cap {cap})',
  },
  'adjustment-capped': {
    zh: '{title}：{count} × {points} 为 {before}，超过上限 {cap}，按上限计',
    en: '{title}: {count} × {points} makes {before}, more than the cap of {cap}: the cap counts',
  },
  evidence: { zh: '{fact} {count}', en: '{fact} {count}' },
  'evidence-with': { zh: '{fact} {count}（{evidence}）', en: '{fact} {count} ({evidence})' },
  'evidence-part': { zh: '{label} {text}', en: '{label} {text}' },

  total: {
    zh: '合计：加权 {weighted}，加减分 {adjustments}',
    en: 'Sum: weighted {weighted}, adjustments {adjustments}',
  },
  clamped: {
    zh: '{before} 超出 {low} 至 {high}，取端点',
    en: '{before} is outside {low} to {high}: the end counts',
  },
  'not-clamped': {
    zh: '未触发：限分 {low} 至 {high}',
    en: 'Not fired: the limits {low} to {high}',
  },
  'rounded-half-up': {
    zh: '{exact} 四舍五入，保留 {places} 位小数',
    en: '{exact} rounded half up to {places} {places|decimal|decimals}',
  },
  'rounded-down': {
    zh: '{exact} 舍去尾数，保留 {places} 位小数',
    en: '{exact} rounded down to {places} {places|decimal|decimals}',
  },
  'rounded-up': {
    zh: '{exact} 进位，保留 {places} 位小数',
    en: '{exact} rounded up to {places} {places|decimal|decimals}',
  },
  'at-half': {
    zh: '（恰在半数，进位）',
    en: ' (exactly half way, so away from zero)',
  },
  'banding-total': {
    zh: '定等次的总分（不含 {adjustments}）：{exact}',
    en: 'Total for the grade (without {adjustments}): {exact}',
  },

  band: { zh: '{total} 在 {interval} 内：{grade}', en: '{total} is in {interval}: {grade}' },
  'distance-down': {
    zh: '距下一档“{grade}” {by}：舍入前减少超过此数即为“{grade}”',
    en: '{by} above the next grade “{grade}”: losing more than that before rounding makes it “{grade}”',
  },
  'distance-down-to': {
    zh: '距下一档“{grade}” {by}：舍入前减少此数即为“{grade}”',
    en: '{by} above the next grade “{grade}”: losing that much before rounding makes it “{grade}”',
  },
  'distance-none': {
    zh: '恰在“{here}”的下沿，距下一档“{grade}” 0：再少一点即为“{grade}”',
    en: 'Exactly at the lower edge of “{here}”, 0 above “{grade}”: any less makes it “{grade}”',
  },
  'distance-up': {
    zh: '距上一档“{grade}” {by}：舍入前增加此数即为“{grade}”',
    en: '{by} below the grade “{grade}”: gaining that much before rounding makes it “{grade}”',
  },
  'distance-up-over': {
    zh: '距上一档“{grade}” {by}：舍入前增加超过此数即为“{grade}”',
    en: '{by} below the grade “{grade}”: gaining more than that before rounding makes it “{grade}”',
  },

  veto: {
    zh: '一票否决：{title}（{fact} {count}），定为“{grade}”',
    en: 'Veto: {title} ({fact} {count}), so the grade is “{grade}”',
  },
  'veto-at-most': {
    zh: '{title}（{fact} {count}），至多“{grade}”',
    en: '{title} ({fact} {count}), so at most “{grade}”',
  },
  'veto-no-change': {
    zh: '{title}（{fact} {count}），已不高于“{grade}”，等次不变',
    en: '{title} ({fact} {count}); already no higher than “{grade}”, the grade stays',
  },
  'veto-stop': {
    zh: '{title}（{fact} {count}），按规则不计分',
    en: '{title} ({fact} {count}): by the rule there is no score',
  },
  'veto-not-fired': {
    zh: '未触发：{title}（{fact} {count}）',
    en: 'Not fired: {title} ({fact} {count})',
  },
  'adjustment-not-fired': {
    zh: '未触发：{title}（{fact} {count}）',
    en: 'Not fired: {title} ({fact} {count})',
  },
  'not-checked': {
    zh: '未核对：{title}（没有可用的事实台账）',
    en: 'Not checked: {title} (there are no facts to check it by)',
  },
  'requires-met': {
    zh: '“{grade}”要求 {component} {condition}：实为 {actual}，达到',
    en: '“{grade}” requires {component} {condition}: it is {actual}, met',
  },
  'requires-failed': {
    zh: '未达到“{grade}”的要求 {component} {condition}（实为 {actual}），降为“{to}”',
    en: '“{grade}” requires {component} {condition} (it is {actual}): down to “{to}”',
  },
  'requires-lowest': {
    zh: '未达到“{grade}”的要求 {component} {condition}（实为 {actual}），已是最低等次',
    en: '“{grade}” requires {component} {condition} (it is {actual}); it is the lowest grade already',
  },
  'requires-not-asked': {
    zh: '“{grade}”要求 {component} {condition}：该项没有得分，未核对',
    en: '“{grade}” requires {component} {condition}: it has no value, so this was not checked',
  },
  'quota-kept': {
    zh: '“{grade}”名额 {places} 个，候选 {candidates} 人：在名额内',
    en: '“{grade}”: places {places}, candidates {candidates}; kept',
  },
  'quota-dropped': {
    zh: '“{grade}”名额 {places} 个，候选 {candidates} 人：不在名额内，降为“{to}”',
    en: '“{grade}”: places {places}, candidates {candidates}; none left here, so down to “{to}”',
  },
  rank: {
    zh: '{category} {scored} 人中第 {rank} 名，依次比较 {keys}',
    en: 'Rank {rank} of {scored} in {category}, compared by {keys}',
  },
  'rank-tied': {
    zh: '{category} {scored} 人中第 {rank} 名（{tied} 人并列），依次比较 {keys}',
    en: 'Rank {rank} of {scored} in {category} ({tied} share it), compared by {keys}',
  },
  'rank-kept': {
    zh: '等次由一票否决确定，名次保留',
    en: 'The grade is fixed by a veto; the rank is kept',
  },
  'key-score': { zh: '总分', en: 'total' },
  'key-banding': { zh: '定等次的总分', en: 'total for the grade' },
  'key-component': { zh: '{component}', en: '{component}' },
  'key-share': { zh: '{component}“{level}”的比例', en: 'share of “{level}” in {component}' },

  'void-problem': { zh: '不计分：{message}', en: 'No score: {message}' },
  'void-problem-at': { zh: '不计分：{place} {message}', en: 'No score: {place} {message}' },
  'void-empty': {
    zh: '不计分：{component}·{indicator}，{group}没有计入的票',
    en: 'No score: {component}, {indicator}: {group} gave no counted marks',
  },
  'void-turnout': {
    zh: '不计分：{component}，{group}参评 {present}，应到 {expected}，未达到 {min}',
    en: 'No score: {component}: {present} of {expected} in {group} took part, the rule asks for {min}',
  },
  'void-veto': {
    zh: '不计分：{title}（{fact} {count}）',
    en: 'No score: {title} ({fact} {count})',
  },
  'void-empty-group': {
    zh: '不计分：{component}，{group}没有计入的票',
    en: 'No score: {component}: {group} gave no counted marks',
  },
  'void-no-best': {
    zh: '不计分：{component}，本类别的最好数值不大于 0，无法折算',
    en: 'No score: {component}: the best number of the category is not above 0, so nothing can be compared with it',
  },
  'void-reading-not-due': {
    zh: '不计分：{component}没有应读的日子，也没有其他可计的项目',
    en: 'No score: no day asked for reading ({component}), and nothing else counts',
  },
  'void-reading': {
    zh: '不计分：{component}尚未提交阅读记录',
    en: 'No score: no reading record was handed in for {component}',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type StepKey = keyof typeof STEPS;

type ValuesOf<K extends StepKey> = {
  readonly [Name in Placeholders<(typeof STEPS)[K]['zh']>]: string | number;
};

/** The sentence with its values; the compiler asks for exactly the values that it names. */
export const say = <K extends StepKey>(language: Language, key: K, values: ValuesOf<K>): string =>
  fill(STEPS[key][language], values);
