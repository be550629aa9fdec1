import type { Language, Placeholders, Sentences } from './message.ts';
import { fill } from './say.ts';
import { COMPONENT_STEPS } from './steps/components.ts';
import { GRADE_STEPS } from './steps/grades.ts';

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

  ...COMPONENT_STEPS,
  ...GRADE_STEPS,

  'void-problem': { zh: '不计分：{message}', en: 'No score: {message}' },
  'void-problem-at': { zh: '不计分：{place} {message}', en: 'No score: {place} {message}' },
  'void-empty': {
    zh: '不计分：{component}·{indicator}，{group}没有计入的票',
    en: 'No score: {component}, {indicator}: {group} gave no counted marks',
  },
  'void-turnout': {
    zh: '不计分：{component}，{group}参评 {present}，{basis} {expected}，未达到 {min}',
    en: 'No score: {component}: {present} of {expected}{basis} in {group} took part, the rule asks for {min}',
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
} as const satisfies Sentences;

export type StepKey = keyof typeof STEPS;

type ValuesOf<K extends StepKey> = {
  readonly [Name in Placeholders<(typeof STEPS)[K]['zh']>]: string | number;
};

/** The sentence with its values; the compiler asks for exactly the values that it names. */
export const say = <K extends StepKey>(language: Language, key: K, values: ValuesOf<K>): string =>
  fill(STEPS[key][language], values);
