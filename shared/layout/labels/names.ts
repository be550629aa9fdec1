/** White space, control characters and characters without a width: no part of any name or label. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]+/gu;

/** A name as it is compared: NFKC, without spaces (张　三 = 张三). */
export const normaliseName = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

/** A label as it is compared: NFKC, without spaces and line breaks, in lower case. */
export const normaliseLabel = (text: string): string => normaliseName(text).toLowerCase();
