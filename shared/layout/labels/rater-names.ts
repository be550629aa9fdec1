import { normaliseLabel } from './names.ts';

/** How plainly a text is what somebody is called who gives marks. */
export type RaterLikeness = 'certain' | 'name' | 'none';

const RATER =
  '(?:评委|评议人|评议员|专家|考官|测评人|投票人|评分人|打分人|参评人|评价人|评审|评审员|裁判|代表|委员|组员|成员|judge|rater|expert|reviewer|voter|assessor)';
const BALLOT =
  '(?:票|选票|测评票|评议票|推荐票|表决票|打分表|评分表|测评表|评议表|问卷|答卷|卷|份|ballot|form)';
const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const LETTER = '[a-z甲乙丙丁戊己庚辛壬癸]';

/** 评委1, 专家甲, 1号, 第3票, zj001: numbers instead of names. A year is none. */
const NUMBERED = [
  `${RATER}[-_:.#(]?(?:\\d{1,4}|${NUMBER}|${LETTER})\\)?号?`,
  `(?:第)?(?:${NUMBER}|${LETTER})(?:号|#|位)?${RATER}`,
  `(?:第)?${NUMBER}(?:号|#)`,
  `${BALLOT}[-_:.#(]?(?:\\d{1,4}|${NUMBER}|${LETTER})\\)?号?`,
  `第?${NUMBER}(?:号|张|份)?${BALLOT}`,
  '(?:zj|pw|py|ps|wy|cp|pj|kg|dd|r|p|e|j|v|no|no\\.)[-_]?\\d{1,4}',
  '[a-z]{1,4}[-_]?\\d{3,4}',
  '(?:主|总|首席|主任)(?:评委|裁判|裁判长|考官|评审)',
].map((form) => new RegExp(`^${form}$`));

const POST =
  '(?:书记|主任|局长|处长|科长|院长|校长|园长|部长|主席|经理|教授|老师|主管|组长|组员|委员|队长|站长|所长|镇长|乡长|县长|市长|区长|厅长|司长|社长|行长|董事长?|总监|工程师|博士|秘书长?|会长|理事长?|检察长|庭长|政委|参谋长|班长|股长|厂长|馆长|台长|同志|先生|女士)';
/** 李书记, 王主任, 常务副局长. */
const POSTED = new RegExp(`^(?:[\\p{Script=Han}·]{0,4})(?:副)?${POST}\\d{0,2}$`, 'u');

/** The commonest surnames; with them a short text may be a name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤阎甄俞洪葛';
const NAMED = new RegExp(
  `^(?:[${SURNAMES}]\\p{Script=Han}{1,2}|(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|端木)\\p{Script=Han}{1,2}|\\p{Script=Han}{2,8}·\\p{Script=Han}{2,10}|[${SURNAMES}]某{1,2}|[甲乙丙丁戊]某)$`,
  'u',
);
/** Words that begin as a name does. */
const NO_NAMES =
  /度$|率$|额$|量$|数$|性$|力$|案$|务$|法$|型$|类$|值$|比$|分$|^(?:方向|方式|任期|程序|白天|金融|金属|石油|江苏|江西|贵州|苏州|沈阳|武汉|万元|余下|龙头|史料|范围|向前|孔子|夏季|秋季|马上|田间|高效|叶片|许可|严谨|严格|钱款|顾客|毛利|洪水|汤类|贾|段落|雷达|石材)/;

/** 评委1, 票3: it can only be said of somebody who gives marks. */
export const isRaterNumber = (text: string): boolean => {
  const key = withoutPerson(normaliseLabel(text));
  return NUMBERED.some((form) => form.test(key));
};

/** 评委1（校长） is 评委1, whoever that is; 评委1（扣分） and （第一轮） are something else. */
export const withoutPerson = (key: string): string =>
  key.replace(/[(（][^()（）\d%分扣减初复终轮次年季月否不]+[)）]$/, '');

/** 代表1, 1号 and P01 may as well be what those are called who are reviewed. */
const OF_ANYBODY = /代表|委员|组员|成员/;
const WORDED = new RegExp(`${RATER}|${BALLOT}`);
const JUDGE = new RegExp(RATER, 'i');

/** 评委1, 第3票: said of somebody who gives marks, and of nobody who is reviewed. */
export const isSurelyRater = (text: string): boolean => {
  const key = normaliseLabel(withoutWeight(text).name);
  return isRaterNumber(key) && WORDED.test(key) && !OF_ANYBODY.test(key);
};

/** Whether a text is a number or a name of somebody who gives marks. */
export function raterLikeness(text: string): RaterLikeness {
  const key = normaliseLabel(withoutWeight(text).name);
  if (isRaterNumber(key) || POSTED.test(key)) return 'certain';
  return NAMED.test(key) && !NO_NAMES.test(key) ? 'name' : 'none';
}

/** 组长（40%）: what staff give this rater's marks; the rulebook decides that. */
const WEIGHT = /[(（]\s*(?:权重|占比?|weight)?[:：]?\s*\d{1,3}(?:\.\d+)?\s*[%％]\s*[)）]\s*$/i;

/** 评委2（分）, 评委2（100分）: what the marks are. */
const POINTS = /[(（]\s*(?:满分)?\s*\d{0,3}\s*(?:评分|打分|得分|分制?|points?)\s*[)）]\s*$/i;

/** 评委1打分: the same without brackets, where a number makes it plain whose marks they are. */
const SCORED = /\s*(?:评分|打分|得分|分数|成绩)\s*$/;

function withoutPoints(text: string): string {
  const bare = text.replace(SCORED, '');
  const isPlain = isRaterNumber(bare) && JUDGE.test(bare) && !OF_ANYBODY.test(bare);
  return isPlain ? bare : text.replace(POINTS, '');
}

/** The rater's name without a weight in brackets behind it, and whether there was one. */
export function withoutWeight(text: string): { readonly name: string; readonly weighs: boolean } {
  const plain = withoutPoints(text);
  const name = plain.replace(WEIGHT, '').trim();
  return name === '' ? { name: text, weighs: false } : { name, weighs: name !== plain.trim() };
}
