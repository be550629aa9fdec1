import type { NewCell } from '../../shared/workbook/model.ts';

const FIRST = 2;
const VALUES = 13;
const COLUMNS = Array.from({ length: VALUES }, (_, index) => index + FIRST);

/** Whole numbers and numbers with one decimal, in turn. */
const tenths = (row: number, column: number): number =>
  column % 2 === 0 ? ((row * 31 + column * 17) % 101) * 10 : (row * 7 + column * 13) % 1000;

/** Rows of 20 cells, 5 of them formulas, one after another; others/write-rows.c makes the same. */
export function* writtenRows(rows: number): Generator<{ readonly cells: readonly NewCell[] }> {
  for (let row = 0; row < rows; row++) yield { cells: cellsOf(row) };
}

function cellsOf(row: number): NewCell[] {
  const marks = COLUMNS.map((column) => tenths(row, column));
  const sum = marks.reduce((total, mark) => total + mark, 0);
  const number = row + 1;
  const range = `C${number}:O${number}`;
  return [
    { value: `人${row}` },
    { value: `单位${row % 500}` },
    ...marks.map((mark) => ({ value: mark / 10 })),
    { value: sum / 10, formula: `SUM(${range})` },
    { value: Math.min(...marks) / 10, formula: `MIN(${range})` },
    { value: Math.max(...marks) / 10, formula: `MAX(${range})` },
    { value: VALUES, formula: `COUNT(${range})` },
    { value: sum >= 6500 ? '好' : '一般', formula: `IF(P${number}>=650,"好","一般")` },
  ];
}
