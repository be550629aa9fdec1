import { formatForReading, formatFraction } from '../../exact/text.ts';
import type { Condition } from '../../rulebook/model/rulebook.ts';

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;

/** `≥ 85`. */
export const sayCondition = ({ op, value }: Condition): string =>
  `${SIGNS[op]} ${formatForReading(value)}`;

/** `> 1/2`, as a rulebook writes a share. */
export const sayShare = ({ op, value }: Condition): string =>
  `${SIGNS[op]} ${formatFraction(value)}`;
