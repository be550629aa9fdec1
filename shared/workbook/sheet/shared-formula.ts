import { columnName, columnNumber, MOST_COLUMNS, MOST_ROWS } from '../model.ts';
import { unescapeText } from '../xml/edit-xml.ts';

/** As a cell stores its formula, character references resolved. */
interface StoredFormula {
  readonly formula: string | undefined;
  /** Which formula it shares with other cells. */
  readonly shared: string | undefined;
}

interface Written {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of one sheet, cell by cell: of those that share one, the first says it, and the
 * others where they are.
 */
export function createFormulaReader() {
  const masters = new Map<string, Written>();
  return ({ formula = '', shared }: StoredFormula, at: Omit<Written, 'formula'>): string => {
    if (shared === undefined) return unescapeText(formula);
    const master = masters.get(shared);
    if (formula === '' && master) {
      return moveFormula(master.formula, {
        rows: at.row - master.row,
        columns: at.column - master.column,
      });
    }
    const text = unescapeText(formula);
    if (!master && text !== '') {
      masters.set(shared, { formula: text, row: at.row, column: at.column });
    }
    return text;
  };
}

/** How far a formula is from where it was written: rows down and columns to the right. */
export interface Distance {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula as it stands `by` away from where it was written: relative references move along, what
 * is bound by `$` stays. Texts, names, functions and names of sheets are no references.
 * @returns `#REF!` for each reference that would leave the sheet, as spreadsheet programs say it
 */
export function moveFormula(formula: string, by: Distance): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    if (OPAQUE.test(token)) return token;
    const [at, whole] = [Number(rest.at(-2)), String(rest.at(-1))];
    // `LOG10(` is a function, `Q1!` a sheet.
    if (/^\s*\(|^!/.test(whole.slice(at + token.length, at + token.length + 2))) return token;
    return moveReference(token, by) ?? token;
  });
}

/** Texts, quoted names of sheets, what stands in brackets; ranges of whole columns or rows; words. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.$\\?(!])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.$\\?]+/giu;
const OPAQUE = /^["'[]/;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

function moveReference(token: string, { rows, columns }: Distance): string | undefined {
  const column = (bound = '', letters = '') =>
    movedColumn(columnNumber(letters), bound ? 0 : columns, bound);
  const row = (bound = '', digits = '') => movedRow(Number(digits), bound ? 0 : rows, bound);
  const cell = CELL.exec(token);
  if (cell) return joined(column(cell[1], cell[2]), row(cell[3], cell[4]), '');
  const whole = COLUMNS.exec(token);
  if (whole) return joined(column(whole[1], whole[2]), column(whole[3], whole[4]), ':');
  const lines = ROWS.exec(token);
  return lines ? joined(row(lines[1], lines[2]), row(lines[3], lines[4]), ':') : undefined;
}

/** Undefined where what looks like a reference is a name, such as `XYZ9`; null where it left the sheet. */
type Moved = string | null | undefined;

function joined(first: Moved, second: Moved, between: string): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  return first === null || second === null ? '#REF!' : first + between + second;
}

const movedColumn = (column: number, by: number, bound: string): Moved =>
  moved(column, by, MOST_COLUMNS) && `${bound}${columnName(column + by)}`;

const movedRow = (row: number, by: number, bound: string): Moved =>
  moved(row, by, MOST_ROWS) && `${bound}${row + by}`;

function moved(from: number, by: number, most: number): true | null | undefined {
  if (from < 1 || from > most) return undefined;
  return from + by >= 1 && from + by <= most ? true : null;
}
