import type { Sentences } from '../message.ts';

/** How components came to a total, and the total to a grade and a rank. */
export const GRADE_STEPS = {
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
  'adjustment-skipped': {
    zh: '不计：{title}（{fact} {count}），它计入的项目在该类别权重为 0%',
    en: 'Not counted: {title} ({fact} {count}), since it belongs to a component that weighs 0% here',
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
} as const satisfies Sentences;
