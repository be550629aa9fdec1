import type { Area, Cell, Sheet, Workbook } from '../../../shared/workbook/model.ts';

/**
 * A workbook with what two programs may say in two ways said in one: names of sheets in formulas
 * without quotes that they need not have, what formulas come to in the 15 digits that every program
 * keeps in a file, and nothing of rows, columns and merged cells beyond the last value.
 */
export const comparable = ({ sheets }: Workbook): unknown => sheets.map(comparableSheet);

export function comparableSheet({ name, hidden, ...sheet }: Sheet): unknown {
  const used = usedArea(sheet);
  const inRows = (line: number) => line >= used.top && line <= used.bottom;
  const inColumns = (line: number) => line >= used.left && line <= used.right;
  return {
    name,
    hidden,
    rows: [...sheet.rows].map(([row, cells]) => [row, [...cells].map(plainCell)]),
    merges: sheet.merges
      .filter(({ top, left }) => inRows(top) && inColumns(left))
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .toSorted(),
    hiddenRows: [...sheet.hiddenRows].filter(inRows).toSorted((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].filter(inColumns).toSorted((a, b) => a - b),
    blankResults: [...(sheet.blankResults ?? [])].map(([row, cells]) => [
      row,
      [...cells].map(([column, formula]) => [column, plainFormula(formula)]),
    ]),
  };
}

function plainCell([column, cell]: readonly [number, Cell]): readonly [number, unknown] {
  const { formula, value, ...flags } = cell;
  if (formula === undefined) return [column, cell];
  const shown = typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  return [column, { ...flags, value: shown, formula: plainFormula(formula) }];
}

const DIGITS = 15;

/** Without quotes and brackets that only some programs write, and with numbers in the one way that JSON has. */
const plainFormula = (formula: string): string =>
  formula
    .replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!')
    .replace(TOKEN, (token: string, number?: string, truth?: string) => {
      if (number !== undefined) return `${Number(number)}`;
      return truth ?? token;
    });

/** Texts and names of sheets; numbers that are no part of a name or an address; truths as functions. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.$!])(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)(?![\p{L}\p{N}_.(!])|(TRUE|FALSE)\(\))/giu;

/** Where it holds anything. */
function usedArea({ rows, blankResults }: Pick<Sheet, 'rows' | 'blankResults'>): Area {
  const filled = [...rows, ...(blankResults ?? [])].flatMap(([row, cells]) =>
    [...cells.keys()].map((column) => ({ row, column })),
  );
  return filled.reduce(
    (area, { row, column }) => ({
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    }),
    { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 },
  );
}
