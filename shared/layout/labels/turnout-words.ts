import { TURNOUT_COLUMNS, type TurnoutColumn } from '../model/layout.ts';

/** What says which of the numbers is meant, in a normalised text. `valid` is no label within `invalid`. */
const SAYS: Readonly<Record<TurnoutColumn, string>> = {
  expected:
    '应(?:当|该)?(?:参加(?:评议|测评|投票|会议)?|出席|到场|到会|到|参会|参评|参与|参测|参投|参|投票|测评|评议)|(?<![a-z])(?:expected|eligible)',
  issued:
    '(?<![未应])(?:共|实际|实|现场)?(?:发出|发放|分发|下发|印发|发(?=(?:民主)?(?:测评|评议|推荐|选票|表决|问卷|票|表)|\\d+[份张票]))|(?:(?<![a-z])|(?<=ballots|forms|votes|were))(?:issued|distributed|handedout)',
  returned:
    '(?<![未应])(?:共|实际|实|现场)?(?:收回|回收|收到|收)|(?:(?<![a-z])|(?<=ballots|forms|votes|were))(?:returned|collected)',
  outstanding:
    '(?:尚)?未(?:能)?(?:按时|及时)?(?:收回|回收|交回|返回|上交|交)|(?<![a-z])(?:outstanding|unreturned|notreturned)',
  valid: '有效|(?<![a-z])valid',
  blank: '空白(?=票|选票|卷|表)|白(?=票)|(?<![a-z])blank(?=ballots?|votes?|forms?)',
  invalid: '无效|作废|废(?=票|卷)|(?<![a-z])(?:invalid|spoil(?:ed|t))',
};
/** People who came: the ballots say who took part. */
const CAME =
  '(?:实际|实)(?:参加|出席|到会|到场|到|参会|参评|参与|参测)|到会|参会|参评|出席|出勤|(?<![a-z])(?:attended|present)';

/** Of whom or of what; none of these words changes what is counted. */
const OF =
  '(?:会议|会|场|党员|干部|群众|职工|员工|教职工|教师|学生|代表|委员|领导|班子|成员|评委|评议|测评|民主|投票|选举|推荐|推选|表决|参评|参加|人员|人数|人|名|票数|选票|票|问卷|答卷|表格|表|份数|份|张数|张|总数|数量|数|总|的|正式|有表决权|有选举权|全体|中层|ballots?|voters?|votes?|forms?|people|persons?|members?|number|count)*';
const NOTE = '(?:[(\\[](?:人|名|份|张|票|人数|单位:(?:人|名|份|张|票)|people|ballots)[)\\]])?';
const IS = '(?:共计|合计|总计|共有|共|计|为|是|有)?[:=]?';
const UNIT = /^(?:人次|人|名|位|份|张|票|个|people|persons?|ballots?|votes?|forms?|members?)/;

const LABELS = TURNOUT_COLUMNS.map(
  (is) => [is, new RegExp(`^(?:${SAYS[is]})${OF}${NOTE}:?$`)] as const,
);
const CAME_LABEL = new RegExp(`^(?:${CAME})${OF}${NOTE}:?$`);
const MENTIONS = TURNOUT_COLUMNS.map(
  (is) => [is, new RegExp(`((?:${SAYS[is]})${OF})${NOTE}${IS}`, 'g')] as const,
);

/** What a turnout label stands for: 应到党员数, 发放表（份）, 有效票. */
export const turnoutWord = (key: string): TurnoutColumn | undefined =>
  LABELS.find(([, label]) => label.test(key))?.[0];

/** 实到, 参会人数: known, and not asked for. */
export const isAttendanceWord = (key: string): boolean =>
  turnoutWord(key) === undefined && CAME_LABEL.test(key);

/** One number that a text states, or says that it does. */
export interface StatedNumber {
  readonly is: TurnoutColumn;
  readonly label: string;
  /** Undefined where it is not plain: 约90, 九十, 90余, 党员90名、群众10名. */
  readonly number: number | undefined;
  /** Whether a number seems to stand there, in whatever way. */
  readonly isNumeric: boolean;
}

/** Every number that a normalised text states: 应到会党员90名，实到40名，发放30份. */
export function statedNumbers(key: string): StatedNumber[] {
  return MENTIONS.flatMap(([is, mention]) =>
    [...key.matchAll(mention)].flatMap((match): StatedNumber[] => {
      const [whole, label = ''] = match;
      const rest = key.slice(match.index + whole.length);
      if (SHARE.test(rest)) return [];
      const isNumeric = ABOUT.test(rest);
      if (!isNumeric && (is !== 'expected' || isRule(key.slice(0, match.index))))
        return whole.endsWith(':') && rest !== '' && !STARTS_CLAUSE.test(rest)
          ? [{ is, label, number: undefined, isNumeric: true }]
          : [];
      return [{ is, label, number: plainNumber(rest), isNumeric }];
    }),
  );
}

/** A number in digits or in words, or about one. */
const ABOUT =
  /^(?:大?约|近|大概|不足|不少于|超过|逾)?(?:\d|[一二三四五六七八九十百两]{1,6}(?:余|多|几)?(?:人|名|份|张|票))/;
const STARTS_CLAUSE = /^[,;、。()]/;

/** 应到会人数的三分之二以上方可开会 says how many must come, not how many should. */
const SHARE =
  /^(?:的|之)?(?:半数|过半|一半|[一二三四五六七八九十]分之|\d+\/\d+(?!\d*[人名份张票])|\d+(?:\.\d+)?%|百分之|比例|未到|而未)/;
const isRule = (before: string): boolean =>
  /(?:达到?|超过|不少于|不低于|占|÷|\/|未)$/.test(before.slice(-LONGEST_RULE));
const LONGEST_RULE = 6;

/** The whole number at the start of a text, and nothing that makes it another. */
function plainNumber(rest: string): number | undefined {
  const digits = /^\d{1,9}(?![\d.,]\d)/.exec(rest)?.[0];
  if (digits === undefined) return undefined;
  const behind = rest.slice(digits.length);
  if (UNSURE.test(behind)) return undefined;
  const after = behind.replace(UNIT, '');
  return UNSURE.test(after) || ADDS.test(after) ? undefined : Number(digits);
}
const UNSURE = /^(?:[\d.%‰+×*]|\/\d|余|多|几|来|左右|上下|以[上下]|[-~–—至到]\d)/;
/** 党员90名、群众10名: nobody says whether that is a part or comes on top. */
const ADDS =
  /^(?:[,;、和及与]|以及)?(?:其他|另有|另)?(?:党员|干部|群众|职工|员工|教师|学生|代表|委员|领导|班子|成员|人员|非党员|列席|中层|members?|others?)[^\d,;、。()]{0,6}\d+(?:人|名|位)/;

/** Whether a text is about the turnout and no person's name. */
export const isTurnoutText = (key: string): boolean =>
  statedNumbers(key).some(({ number }) => number !== undefined);

/** `90人` in a cell beside a label. */
export function plainCount(key: string): number | undefined {
  const digits = /^\d{1,9}/.exec(key)?.[0];
  if (digits === undefined) return undefined;
  return key.slice(digits.length).replace(UNIT, '') === '' ? Number(digits) : undefined;
}
