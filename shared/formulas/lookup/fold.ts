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

/** A name as it is compared, as far as functions of every program can fold it. */
export const folded = (text: Expression): Expression =>
  VARIED.reduce((rest, [from, to]) => call('SUBSTITUTE', rest, words(from), words(to)), text);
