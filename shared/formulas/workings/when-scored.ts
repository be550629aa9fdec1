import { type Expression, is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';

/** Nothing for a void subject. */
export const whenScored = (flag: Expression, content: Expression): Expression =>
  choose(is(flag, '=', literal(1)), content, words(''));
