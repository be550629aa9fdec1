import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** Nothing for a void subject. */
export const whenScored = (flag: Expression, content: Expression): Expression =>
  choose(is(flag, '=', literal(1)), content, words(''));
