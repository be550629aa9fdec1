import { plainLabel } from './names.ts';
import { CORNER_WORDS } from './subject-words.ts';
import { RATER_WORDS } from './words.ts';

const BETWEEN = /[\\/|\n\r＼／｜⧵∕]+/u;

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
  const parts = text
    .split(BETWEEN)
    .map(plainLabel)
    .filter((part) => part !== '');
  const own = parts.filter((part) => subjects.has(part));
  const others = parts.filter((part) => !subjects.has(part));
  const [subject] = own;
  const isOfAxes = others.length > 0 && others.every((part) => OTHER_AXIS.has(part));
  return subject !== undefined && own.length === 1 && isOfAxes ? subject : whole;
}
/** Raters stand along the other axis, or along this one: they are people too. */
export const namesRaters = (text: string): boolean =>
  BETWEEN.test(text) && text.split(BETWEEN).some((part) => RATER_WORDS.includes(plainLabel(part)));

const OTHER_AXIS: ReadonlySet<string> = new Set([...CORNER_WORDS, ...RATER_WORDS]);
