import { placeAt } from '../../layout/cells/view.ts';
import type { Meaning } from '../../layout/model/layout.ts';
import type { Needs } from '../../layout/model/needs.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Sheet } from '../../workbook/model.ts';
import { headerOf, type TableRows } from './formula-columns.ts';

/** Fewer numbers than these may well be scores that happen to be 1, 2, 3. */
const FEWEST_RANKS = 6;
const FEWEST_SERIALS = 4;

/** Where scores are asked, 1 to n with each number once: ranks, or the rows counted. */
export function scoresLikeRanks({ sheet, tables, rows }: TableRows, needs: Needs): Problem[] {
  const columns = new Set(
    tables.flatMap((table) =>
      table.columns.flatMap(({ column, meaning }) => (asksScores(meaning, needs) ? [column] : [])),
    ),
  );
  return [...columns].flatMap((column) => {
    const numbers = numbersIn(sheet, rows, column);
    if (!numbers || !isCounted(numbers)) return [];
    const values = { header: headerOf(tables, column), last: numbers.length };
    const place = placeAt(sheet, rows[0] ?? 1, column);
    return [suspicion('scores-like-ranks', values, { place })];
  });
}

/** A component may rank by a number that is a place already, or count events. */
function asksScores(meaning: Meaning, { numbers }: Needs): boolean {
  if (meaning.is === 'item' || meaning.is === 'rater-marks' || meaning.is === 'leaf') return true;
  if (meaning.is !== 'measure') return false;
  return numbers.some(({ id, full }) => full !== null && meaning.components.includes(id));
}

/** Undefined where a row holds anything but a number. */
function numbersIn(sheet: Sheet, rows: readonly number[], column: number): number[] | undefined {
  const numbers: number[] = [];
  for (const row of rows) {
    const cell = sheet.rows.get(row)?.get(column);
    if (cell?.kind !== 'number' || !(cell.value <= rows.length)) return undefined;
    numbers.push(cell.value);
  }
  return numbers;
}

function isCounted(numbers: readonly number[]): boolean {
  const isInOrder = numbers.every((number, index) => number === index + 1);
  if (isInOrder) return numbers.length >= FEWEST_SERIALS;
  const isEach = new Set(numbers).size === numbers.length;
  const isWhole = numbers.every((number) => Number.isInteger(number) && number >= 1);
  return numbers.length >= FEWEST_RANKS && isEach && isWhole;
}
