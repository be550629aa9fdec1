import { columnName, columnNumber } from '../workbook/model.ts';

/** Rows and columns of a sheet whose crossings are hashed; both ascending. */
export interface Region {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Neighbours are said by their ends: `A,C:E`. */
const ranges = (numbers: readonly number[], name: (number: number) => string): string =>
  runsOf(numbers)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}:${name(last)}`))
    .join(',');

export const sayColumns = (columns: readonly number[]): string => ranges(columns, columnName);
export const sayRows = (rows: readonly number[]): string => ranges(rows, String);

/** First and last of neighbours, of numbers that ascend. */
export function runsOf(numbers: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Undefined where the text is none that `sayColumns` or `sayRows` writes. */
export const readColumns = (text: string): number[] | undefined =>
  /^[A-Z]{1,3}(:[A-Z]{1,3})?(,[A-Z]{1,3}(:[A-Z]{1,3})?)*$/.test(text)
    ? numbersOf(text, columnNumber)
    : undefined;
export const readRows = (text: string): number[] | undefined =>
  /^\d{1,7}(:\d{1,7})?(,\d{1,7}(:\d{1,7})?)*$/.test(text) ? numbersOf(text, Number) : undefined;

function numbersOf(text: string, read: (part: string) => number): number[] {
  const numbers: number[] = [];
  for (const run of text.split(',')) {
    const [first = 0, last = first] = run.split(':').map(read);
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  return numbers;
}
