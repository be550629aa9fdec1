import { normaliseLabel, normaliseName } from './names.ts';
import { readWords } from './read-words.ts';
import type { WordSense } from './sense.ts';

/** 阿依·古丽（科长）: what stands beside a name in its cell, both as names are compared. */
export interface NameWithAddition {
  readonly bare: string;
  readonly addition: string;
  /** A number before the name, the mark of a footnote behind it, or something in brackets. */
  readonly is: 'number' | 'mark' | 'brackets';
}

const IN_BRACKETS =
  /^(.+)[([{<【〔〖〈《「『]([^()[\]{}<>【】〔〕〖〗〈〉《》「」『』]{1,30})[)\]}>】〕〗〉》」』]$/u;
const MARK_BEHIND =
  /^(.*[^*＊※†‡★☆△▲#\s])\s*([*＊※†‡★☆△▲#①-⑳❶-❿⑴-⒇⁰¹²³⁴-⁹]|\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\s*$/u;
const NUMBER_BEFORE = /^\s*(\d{1,3}\s*[.、．:：)）]|[①-⑳❶-❿⑴-⒇])\s*(\D.*)$/u;

/** Letters, and digits behind them: nearly all names are so, and nothing stands beside them. */
const NAME_ALONE = /^\p{L}[\p{L}0-9]*$/u;

export function nameWithAddition(name: string): NameWithAddition | undefined {
  if (NAME_ALONE.test(name)) return undefined;
  const [, marked, mark] = MARK_BEHIND.exec(name) ?? [];
  if (marked && mark) return { bare: normaliseName(marked), addition: mark, is: 'mark' };
  const [, number, numbered] = NUMBER_BEFORE.exec(name) ?? [];
  if (number && numbered) return { bare: normaliseName(numbered), addition: number, is: 'number' };
  const [, bare, addition] = IN_BRACKETS.exec(normaliseName(name)) ?? [];
  return bare && addition ? { bare, addition, is: 'brackets' } : undefined;
}

/** 甲某（上年）, 甲某（扣分项）: not what was asked about 甲某, though nothing says that it is somebody else. */
export function saysOtherValue(name: string): boolean {
  const { addition = '', is } = nameWithAddition(name) ?? {};
  const { senses, unknown } = readWords(normaliseLabel(addition), 'points', 'alone');
  return is === 'brackets' && unknown === '' && senses.some((sense) => OTHER.includes(sense));
}
const OTHER: readonly WordSense[] = ['other-value', 'lost', 'rate', 'reckoned', 'full-mark'];

/** 甲某（作废）, 甲某（已调离）: what does not count, or who does not take part; undefined for other names. */
export function saidToBeOut(name: string): string | undefined {
  const { addition = '', is } = nameWithAddition(name) ?? {};
  return is === 'brackets' && OUT.test(addition) ? addition : undefined;
}
const OUT =
  /^(?:已|拟|因.{1,6})?(?:作废|无效|撤销|取消|回避|退出|调离|调出|转出|离职|辞职|退休|免职|停职|去世|病故|缺席|缺考|请假)$|^不(?:参评|参加|参与|测评|考核|计分|计)$|^免(?:测评|评|考核|考)$|^未(?:参评|参加)$/u;

/** As written, but for a number before it or a mark behind it, which are no part of any name. */
export const withoutMark = (name: string): string =>
  MARK_BEHIND.exec(name)?.[1] ?? NUMBER_BEFORE.exec(name)?.[2] ?? name;

/** The name without what stands beside it. */
export const bareName = (name: string): string =>
  nameWithAddition(name)?.bare ?? normaliseName(name);

/** Posts, ranks, sex and ethnic group: whoever is called so, with or without, is one person. */
const DETAIL =
  /^(?:[男女]|[^族]{1,6}族|.{1,8}级|[正副](?:部|省|厅|局|处|科|股|乡|县)|.*(?:长|书记|主任|主席|经理|总监|主管|助理|秘书|会计|出纳|教师|医生|护士|工程师|班子|员))$/u;
/** 代, 替 …: perhaps somebody else in the place of who is named. */
const STANDS_IN = /[代替非不未缺]/u;

/** Whether what stands in brackets is no part of the name: 科长; 女，回族. */
export const isPersonDetail = (addition: string): boolean =>
  !STANDS_IN.test(addition) && addition.split(/[,、;·]/).every((part) => DETAIL.test(part));
