/** White space, control characters and characters without a width: no part of any name or label. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/** NFKC takes this for an accent over the character before it. */
const DOT_ABOVE = /\u02D9/g;
/** · • ‧ ・ ∙ ⋅ and their kin between the parts of a name. */
const MIDDLE_DOTS = /[\u00B7\u0387\u2022\u2027\u2219\u22C5\u2E30\u2E31\u2E33\u30FB\u16EB]+/g;
/** Full stops stand for a middle dot only between Han characters: 1.2 is a code, and J.Li has initials. */
const DOT_IN_HAN = /(?<=\p{Script=Han})[·.。]+(?=\p{Script=Han})/gu;

/** Nearly all names and labels: nothing to fold, and there may be a million. */
const NOTHING_TO_FOLD = /^[0-9A-Za-z\u4E00-\u9FFF]*$/;

/** The same, in lower case already. */
const LABEL_TO_KEEP = /^[0-9a-z\u4E00-\u9FFF]*$/;

const plainly = (text: string): string =>
  NOTHING_TO_FOLD.test(text)
    ? text
    : text.replace(DOT_ABOVE, '·').normalize('NFKC').replace(UNSEEN, '');

/**
 * A name as it is compared: NFKC, without spaces and what cannot be seen, all middle dots one.
 * Between Han characters a dot parts a name as a space does, and is no part of it either:
 * 阿依·古丽 = 阿依•古丽 = 阿依．古丽 = 阿依古丽.
 * @source seeds/rulebooks/README.md#who-is-scored
 */
export const normaliseName = (text: string): string =>
  NOTHING_TO_FOLD.test(text)
    ? text
    : plainly(text).replace(MIDDLE_DOTS, '·').replace(DOT_IN_HAN, '');

/** A label as it is compared: NFKC, without spaces and what cannot be seen, in lower case. */
export const normaliseLabel = (text: string): string =>
  LABEL_TO_KEEP.test(text) ? text : plainly(text).toLowerCase();

/** Marks and requests of a form around a plain label: *姓名, 姓名（必填）, 姓名：. */
const AROUND = /^[*※★]+|(?:[*※★:]|\((?:必填|必答|选填|required)\))+$/g;

/** The label of a usual column as it is compared. */
export const plainLabel = (text: string): string =>
  LABEL_TO_KEEP.test(text) ? text : normaliseLabel(text).replace(AROUND, '');
