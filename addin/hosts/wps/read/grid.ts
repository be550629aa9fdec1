import { unclear } from '../asking.ts';

/**
 * What is told of a range's cells, by row and column. One cell comes by itself, and some versions tell
 * one row or one column as a plain list: how many rows and columns there are decides, not how it looks.
 */
export function gridOf(answer: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(answer)) return rows * columns === 1 ? [[answer]] : unclear('Range');
  const lines = answer.every((line) => Array.isArray(line)) ? (answer as unknown[][]) : undefined;
  if (lines?.length === rows && lines.every(({ length }) => length === columns)) return lines;
  const isFlat = !lines && (rows === 1 || columns === 1) && answer.length === rows * columns;
  if (!isFlat) return unclear('Range');
  return rows === 1 ? [answer] : answer.map((value) => [value]);
}
