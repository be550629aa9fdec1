import { formatForReading, formatFraction } from '../exact/text.ts';
import type { Language } from '../messages/message.ts';
import type { Condition, Titled } from '../rulebook/model/rulebook.ts';

/** What people call the thing of that id; the id itself where it has no title. */
export const titleOf = (list: readonly Titled[], id: string, language: Language): string =>
  list.find((one) => one.id === id)?.title[language] ?? id;

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;

/** `≥ 85`. */
export const sayCondition = ({ op, value }: Condition): string =>
  `${SIGNS[op]} ${formatForReading(value)}`;

/** `> 1/2`, as a rulebook writes a share. */
export const sayShare = ({ op, value }: Condition): string =>
  `${SIGNS[op]} ${formatFraction(value)}`;
