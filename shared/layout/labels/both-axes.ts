import { normaliseLabel, plainLabel } from './names.ts';
import { CORNER_WORDS } from './subject-words.ts';
import { RATER_WORDS } from './words.ts';

const BETWEEN = /[\\/|\n\r＼／｜⧵∕→⇒➡↓⇓⬇]+/u;

/**
 * A header cell with a diagonal line names both axes: 姓名＼项目, 被评人/评议人. Where one part is of
 * those who are reviewed and the others are of what stands along the other axis, it heads the
 * names; 单位/姓名 says two things of one column, and stays as it is.
 */
export function subjectPart(
  text: string,
  subjects: { readonly has: (key: string) => boolean },
): string {
  const whole = plainLabel(text);
  if (!BETWEEN.test(text)) return whole;
  if (subjects.has(whole)) return whole;
  const parts = partsOf(text);
  const own = parts.filter((part) => subjects.has(part));
  const others = parts.filter((part) => !subjects.has(part));
  const [subject] = own;
  const isOfAxes = others.length > 0 && others.every((part) => OTHER_AXIS.has(part));
  return subject !== undefined && own.length === 1 && isOfAxes ? subject : whole;
}

const partsOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map(plainLabel)
    .filter((part) => part !== '');

/** Raters stand along the other axis, or along this one: they are people too. */
export const namesRaters = (text: string): boolean =>
  BETWEEN.test(text) && partsOf(text).some((part) => RATER_WORDS.includes(part));

const OTHER_AXIS: ReadonlySet<string> = new Set([...CORNER_WORDS, ...RATER_WORDS]);

/** A column each, or a row each. */
export type RatersStand = 'across' | 'down';

const RATER =
  '(?:(?:评议|评价|测评|评分|打分|参评|投票)(?:人员?|者)|评委|专家|考官|raters?|judges?|reviewers?)';
const SUBJECT =
  '(?:被(?:评议|评价|测评|评分|打分|考核|考评|评)(?:人员?|者|对象)|姓名|subjects?|names?|personsreviewed)';
const COLUMN = '(?:每一?列|各列|横向|横排|eachcolumn)';
const ROW = '(?:每一?行|各行|纵向|竖向|竖排|eachrow)';
const IS = '(?:均?[为是:]|isthe|isone|isa|is)?(?:一?[名位个])?';
const saysOf = (...pairs: readonly (readonly [along: string, who: string])[]): RegExp =>
  new RegExp(pairs.map(([along, who]) => `${along}${IS}${who}`).join('|'));
const ACROSS = saysOf([COLUMN, RATER], [ROW, SUBJECT]);
const DOWN = saysOf([ROW, RATER], [COLUMN, SUBJECT]);

const ARROW_ACROSS = '[→⇒➡]';
const ARROW_DOWN = '[↓⇓⬇]';
const ARROWS_ACROSS = saysOfArrows(ARROW_ACROSS, ARROW_DOWN);
const ARROWS_DOWN = saysOfArrows(ARROW_DOWN, ARROW_ACROSS);

function saysOfArrows(ofRater: string, ofSubject: string): RegExp {
  const behind = (who: string, arrow: string) => `(?:^|[^被一-龥a-z])${who}\uFE0F?${arrow}`;
  return new RegExp(`${behind(RATER, ofRater)}|${behind(SUBJECT, ofSubject)}`);
}

/**
 * What a text says of where raters stand: 每列一位评议人, or in a header with two axes 评议人→.
 * 行为评议人 may be said of the rows as well as of what stands along one, and says nothing.
 */
export function ratersSaid(text: string): RatersStand | undefined {
  const key = normaliseLabel(text);
  const isAcross = ACROSS.test(key) || ARROWS_ACROSS.test(key);
  const isDown = DOWN.test(key) || ARROWS_DOWN.test(key);
  if (isAcross === isDown) return undefined;
  return isAcross ? 'across' : 'down';
}
