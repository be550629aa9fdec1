import { DOCUMENT_SIGNS } from '../../layout/labels/document-number.ts';
import { words } from '../expression/expression.ts';
import { call } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** What staff vary in a name, and no other people are told apart by: each is one to the core too. */
const VARIED = [
  [' ', ''],
  ['\u3000', ''],
  ['\u00A0', ''],
  ['•', '·'],
] as const;

type Fold = readonly [from: string, to: string];

export const foldedBy = (text: Expression, folds: readonly Fold[]): Expression =>
  folds.reduce((rest, [from, to]) => call('SUBSTITUTE', rest, words(from), words(to)), text);

/** A name as it is compared, as far as functions of every program can fold it. */
export const folded = (text: Expression): Expression => foldedBy(text, VARIED);

/** The same by the code. */
export const foldedText = (text: string): string =>
  VARIED.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);

/** Signs by which MATCH takes a text for a pattern, and LOWER has made of capital letters small ones. */
const NOT_FOLDED = /[*?~A-Z]/;

const DOCUMENT: readonly Fold[] = [
  ...[' ', '\u3000', '\u00A0'].map((space): Fold => [space, '']),
  ...DOCUMENT_SIGNS.filter(([, plain]) => !NOT_FOLDED.test(plain)),
];

/** So many calls can still be read, one in the other. */
const MOST_CALLS = 8;

/** Of the number of a document in small letters: one formula each, the one upon the other. */
export const evidenceFolds: readonly (readonly Fold[])[] = Array.from(
  { length: Math.ceil(DOCUMENT.length / MOST_CALLS) },
  (_, index) => DOCUMENT.slice(index * MOST_CALLS, (index + 1) * MOST_CALLS),
);
