import type { LayoutReason } from '../../messages/layout/reasons.ts';
import type { Cell } from '../../workbook/model.ts';
import { normaliseLabel } from './names.ts';

/** What a row is where its name says that it is nobody's. */
export interface RowWord {
  readonly because: Extract<
    LayoutReason,
    'total-row' | 'statistic-row' | 'full-mark-row' | 'filler-row' | 'section-row' | 'note-row'
  >;
  /** Nobody is called so; of other words a row that is like those of people is somebody's. */
  readonly isFirm: boolean;
  /** Its row holds numbers as those of people do, and only its place among them tells it apart. */
  readonly isOfNumbers: boolean;
}

const UNITS = '(?:分|分数|得分|成绩|值|数|票|票数|人数)?';
/** `（1+2+3）`, `：`, `3人` behind the word. */
const BEHIND = '(?:[(:].*|\\d+人?.*)?$';
const of = (words: string, { before = '', units = '' } = {}) =>
  new RegExp(`^${before}(?:${words})${units}${BEHIND}`, 'u');

const TOTALS =
  '合计|总计|共计|小计|累计|汇总|总和|总分|总数|平均|均值|均分|最高|最低|共|[∑σ]|total|subtotal|grandtotal|average|mean|sum|maximum|minimum|highest|lowest';
const STATISTICS =
  '标准差|标准偏差|均方差|方差|中位数|中位值|众数|极差|全距|离差|变异系数|(?:及格|合格|优秀|称职|通过|得分|满意|参评|到会|回收)率|(?:应|实)(?:到|参)(?:会|加|评)?(?:人数|票数)?|(?:参评|参加|到会|投票)人数|(?:发出|发放|收回|回收|有效|无效|弃权)(?:测评)?票?数?|人数|票数|名次|排名|位次|排序|上年度?|去年|上年同期|同比|环比|增减|差值|目标值?|stdev|standarddeviation|variance|median|rank';
const FULL_MARKS =
  '满分|标准分|分值|配分|应得分|基准分|权重|权数|(?:权重|折算)?系数|比例|占比|上限|最高限分|fullmarks?|maximumscore|maxscore|weights?|outof';
const FILLERS =
  '(?:此行|此处|本行|本页)?以下(?:空白|无正文|为空)|空白|此页无正文|待定|暂缺|空缺|其他|其它|略|无|(?:填写|填表)?(?:示例|样例|范例|举例|例)|某某|[x×]{2,3}|none|nil|n/a|blank';
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const NUMBER = `(?:\\d{1,3}|${HAN_NUMBER})`;
const SECTION = new RegExp(
  `^(?:(?:评委|评议人|测评人|专家|rater|judge)${NUMBER}号?|第${NUMBER}(?:小?组|批|类|部分|档|轮|场|页|序列)${BEHIND.slice(0, -1)}|${HAN_NUMBER}[、.].+|\\(${HAN_NUMBER}\\).+|[^:]{1,20}:)$`,
  'u',
);
const SIGNATURES =
  '注|备注|附注|说明|填表说明|监票人?|计票人?|唱票人?|总监票人|填表人?|制表人?|填报人?|审核人?|复核人?|统计人?|记录人?|经办人?|监督人?|签字|签名|负责人|主要负责人|主持人|盖章|日期|notes?|signatures?|signed|date|preparedby|checkedby|countedby';
const NOTE = new RegExp(`^(?:${SIGNATURES})(?:\\(.{0,12}\\))?(?::.*|\\d.*)?$`, 'u');
const SENTENCE = /[。;!?]|,.*,/u;

const WORDS: readonly (readonly [RegExp, RowWord])[] = [
  [
    of(TOTALS, { before: '(?:本页|本表)?', units: UNITS }),
    { because: 'total-row', isFirm: true, isOfNumbers: true },
  ],
  [
    of('合计|总计|共计|小计|平均|均值|均分', { before: '.{1,12}', units: UNITS }),
    { because: 'total-row', isFirm: false, isOfNumbers: true },
  ],
  [of(STATISTICS), { because: 'statistic-row', isFirm: false, isOfNumbers: true }],
  [
    of(FULL_MARKS, { units: UNITS }),
    { because: 'full-mark-row', isFirm: false, isOfNumbers: true },
  ],
  [of(FILLERS), { because: 'filler-row', isFirm: false, isOfNumbers: false }],
  [NOTE, { because: 'note-row', isFirm: false, isOfNumbers: false }],
  [SECTION, { because: 'section-row', isFirm: false, isOfNumbers: false }],
];

const LONGEST_WORD = 200;
const LONGEST_NAME = 20;

/** What a text in the place of a name says of its row; undefined where it may be a name. */
export function rowWord(cell: Cell | undefined): RowWord | undefined {
  if (cell?.kind !== 'text') return undefined;
  const key = normaliseLabel(cell.value.slice(0, LONGEST_WORD));
  const word = WORDS.find(([pattern]) => pattern.test(key))?.[1];
  if (word) return word;
  const isSentence = key.length > LONGEST_NAME && SENTENCE.test(key);
  return isSentence ? { because: 'note-row', isFirm: false, isOfNumbers: false } : undefined;
}

const DITTO = /^(?:同上|同左|同前|上同|[〃″"”]+|''|ditto|do\.|same)$/u;

/** 同上 says whose a row is only as long as nobody sorts the rows. */
export const isDitto = (cell: Cell | undefined): boolean =>
  cell?.kind === 'text' &&
  cell.value.length < LONGEST_NAME &&
  DITTO.test(normaliseLabel(cell.value));

const STEMS = ['甲', '乙', '丙', '丁', '栏次', '行次', '序号', '列次'];

/** 栏次: a row that numbers the columns, 1 2 3 4 or 甲 乙 1 2. */
export function isNumbering(cells: readonly Cell[], name: Cell | undefined): boolean {
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  const stems = cells.filter((cell) => cell.kind === 'text' && isStem(cell.value));
  if (numbers.length < 2 || numbers.length + stems.length < cells.length) return false;
  const [start = 0] = numbers;
  const isInOrder = numbers.every((number, index) => number === start + index);
  return isInOrder && start <= LATEST_START && (name?.kind === 'number' || stems.length > 1);
}
const LATEST_START = 3;
const isStem = (text: string): boolean => STEMS.includes(normaliseLabel(text));

const HEADING =
  /^.{2,}(?:情况|汇总|一览|明细|统计|名单|名册|台账|(?:测评|评议|考核|考评|得分|计票|评分|打分|登记)表)(?:\(.{0,12}\))?$/u;
/** 二科测评情况: what stands alone between the rows of people and is called so is nobody. */
export const isHeading = (text: string): boolean => HEADING.test(normaliseLabel(text));
