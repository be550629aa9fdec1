import { normaliseLabel } from './names.ts';

type Sign = readonly [written: string, plain: string];

const WIDE_FROM = 0xff01;
const WIDE_TO = 0xff5e;
const PLAIN_FROM = 0x21;

/** ！ to ～, digits and letters among them: NFKC takes each for the plain one. */
const WIDE: readonly Sign[] = Array.from({ length: WIDE_TO - WIDE_FROM + 1 }, (_, index) => [
  String.fromCharCode(WIDE_FROM + index),
  String.fromCharCode(PLAIN_FROM + index),
]);

const BRACKETS: readonly Sign[] = [
  ...[...'〔﹝[【{〈《'].map((bracket): Sign => [bracket, '(']),
  ...[...'〕﹞]】}〉》'].map((bracket): Sign => [bracket, ')']),
];

/**
 * What staff vary in the number of a document, each as it is compared, one after the other:
 * 〔2026〕3号, [2026] 3号 and （２０２６）３号 are one, in the code and in formulas. Spaces are none,
 * and small letters are capital ones.
 */
export const DOCUMENT_SIGNS: readonly Sign[] = [...WIDE, ...BRACKETS];

/** The number of a document, or other evidence, as it is compared. */
export const normaliseDocument = (text: string): string =>
  DOCUMENT_SIGNS.reduce(
    (rest, [written, plain]) => rest.replaceAll(written, plain),
    normaliseLabel(text),
  );
