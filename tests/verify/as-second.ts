import { groupBy } from '../../shared/base/group-by.ts';
import type { Problem } from '../../shared/messages/problem.ts';

/** What the second verifier calls what ours tells; undefined for what takes the engine, or is no alteration. */
const KINDS: Readonly<Record<string, string>> = {
  'receipt-title-altered': 'receipt',
  'receipt-code-altered': 'receipt',
  'receipt-body-altered': 'receipt',
  'receipt-rulebook-altered': 'receipt',
  'input-changed': 'cell',
  'input-emptied': 'cell',
  'input-filled': 'cell',
  'own-formula-changed': 'cell',
  'own-typed-over': 'cell',
  'own-result-changed': 'cell',
  'own-constant-changed': 'cell',
  'own-text-changed': 'cell',
  'own-value-to-formula': 'cell',
  'own-emptied': 'cell',
  'own-filled': 'cell',
  'note-written': 'cell',
  'input-row-changed': 'row',
  'own-row-changed': 'row',
  'input-row-gone': 'gone',
  'own-row-gone': 'gone',
  'input-row-added': 'added',
  'own-row-added': 'added',
  'input-rows-moved': 'moved',
  'own-rows-moved': 'moved',
  'input-sorted': 'sorted',
  'own-sorted': 'sorted',
};

/** What the second verifier says of a file. */
export interface Answer {
  readonly alterations: readonly (readonly [kind: string, sheet: string, cell: string])[];
}

/** What ours told as the second tells it, `kind sheet cell`: of rows the number alone, in the order of text. */
export function inItsWords(problems: readonly Problem[]): string[] {
  const own = problems.filter(({ code }) => code.startsWith('own-') || code === 'note-written');
  const others = problems.filter((problem) => !own.includes(problem)).flatMap(said);
  const rows = [...groupBy([...new Set(own.flatMap(said))], rowOf)];
  const found = rows.flatMap(([row, cells]) => (cells.length > 1 ? row : cells));
  return [...new Set([...others, ...found])].toSorted();
}

/** Of a row of ours with several altered cells the page alone tells that it was altered. */
const rowOf = (told: string): string => told.replace(/^cell (.*) [A-Z]+(\d+)$/, 'row $1 $2');

function said({ code, place, values }: Problem): string[] {
  const kind = KINDS[code];
  if (!kind || !place || !('sheet' in place)) return [];
  const cell = place.cell ?? '';
  if (kind === 'gone') return [`gone ${place.sheet} ${values.row}`];
  const isRow = kind === 'row' || kind === 'added' || kind === 'moved';
  return [`${kind} ${place.sheet} ${isRow ? cell.replace(/^[A-Z]+/, '') : cell}`];
}

export const theirs = ({ alterations }: Answer): string[] =>
  [...new Set(alterations.map((parts) => parts.join(' ')))].toSorted();
