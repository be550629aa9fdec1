import { hostProblem } from '../../../shared/messages/host.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { workbookProblem } from '../../../shared/messages/workbook.ts';
import { isUnfinished } from './names-meanwhile.ts';

interface Found {
  /** Whether no sheet may be added or taken away. */
  readonly isLocked: boolean;
  /** Names of sheets that would be written to, or go, and are protected. */
  readonly locked: readonly string[];
  /** Names of sheets that stay. */
  readonly rest: readonly string[];
  /** Names that the new sheets will have. */
  readonly added: readonly string[];
}

/** What keeps sheets from being written, known before anything is. */
export function obstaclesIn({ isLocked, locked, rest, added }: Found): Problem[] {
  const unfinished = rest.filter(isUnfinished);
  const taken = new Set(rest.map((name) => name.toLowerCase()));
  return [
    ...(isLocked ? [hostProblem('host-structure-protected', {})] : []),
    ...(unfinished.length > 0 ? [hostProblem('host-unfinished', { sheets: unfinished })] : []),
    ...(locked.length > 0 ? [hostProblem('host-sheets-protected', { sheets: locked })] : []),
    ...added
      .filter((name) => taken.has(name.toLowerCase()))
      .map((sheet) => workbookProblem('sheet-name-taken', { sheet })),
  ];
}
