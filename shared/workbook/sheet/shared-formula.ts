import { columnName, columnNumber, MOST_COLUMNS, MOST_ROWS } from '../model.ts';
import { unescapeText } from '../xml/edit-xml.ts';

/** As a cell stores its formula, character references resolved. */
interface StoredFormula {
  readonly formula: string | undefined;
  /** Which formula it shares with other cells. */
  readonly shared: string | undefined;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Master extends Place {
  readonly moved: Mover;
}

/**
 * The formulas of one sheet, cell by cell: of those that share one, the first says it, and the
 * others where they are.
 */
export function createFormulaReader() {
  const masters = new Map<string, Master>();
  return ({ formula = '', shared }: StoredFormula, at: Place): string => {
    if (shared === undefined) return unescapeText(formula);
    const master = masters.get(shared);
    if (formula === '' && master) {
      return master.moved({ rows: at.row - master.row, columns: at.column - master.column });
    }
    const text = unescapeText(formula);
    if (!master && text !== '') {
      masters.set(shared, { ...at, moved: createMover(text) });
    }
    return text;
  };
}

/** How far a formula is from where it was written: rows down and columns to the right. */
export interface Distance {
  readonly rows: number;
  readonly columns: number;
}

/** A formula as it stands so far away. */
export type Mover = (by: Distance) => string;

/**
 * Takes a formula apart once, for as many places as share it: relative references move along, what
 * is bound by `$` stays. Texts, names, functions and names of sheets are no references.
 * @returns `#REF!` for each reference that would leave the sheet, as spreadsheet programs say it
 */
export function createMover(formula: string): Mover {
  const parts: (string | Reference)[] = [];
  let read = 0;
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    const behind = index + token.length;
    const reference = OPAQUE.test(token) ? undefined : referenceIn(token);
    // `LOG10(` is a function, `Q1!` a sheet.
    if (!reference || /^\s*\(|^!/.test(formula.slice(behind, behind + 2))) continue;
    parts.push(formula.slice(read, index), reference);
    read = behind;
  }
  const rest = formula.slice(read);
  return (by) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(by);
    return text + rest;
  };
}

/** A formula as it stands `by` away from where it was written. */
export const moveFormula = (formula: string, by: Distance): string => createMover(formula)(by);

/** Texts, quoted names of sheets, what stands in brackets; ranges of whole columns or rows; words. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.$\\?(!])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.$\\?]+/giu;
const OPAQUE = /^["'[]/;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** How a reference is written somewhere else. */
type Reference = (by: Distance) => string;

/** One of its parts, null where it left the sheet. */
type Part = (by: Distance) => string | null;

/** Undefined for what only looks like a reference and is a name, such as `XYZ9`. */
function referenceIn(token: string): Reference | undefined {
  const cell = CELL.exec(token);
  if (cell) return joined([columnIn(cell[1], cell[2]), rowIn(cell[3], cell[4])], '');
  const whole = COLUMNS.exec(token);
  if (whole) return joined([columnIn(whole[1], whole[2]), columnIn(whole[3], whole[4])], ':');
  const lines = ROWS.exec(token);
  return lines ? joined([rowIn(lines[1], lines[2]), rowIn(lines[3], lines[4])], ':') : undefined;
}

function joined(
  [first, second]: readonly [Part | undefined, Part | undefined],
  between: string,
): Reference | undefined {
  if (!first || !second) return undefined;
  return (by) => {
    const [a, b] = [first(by), second(by)];
    return a === null || b === null ? '#REF!' : a + between + b;
  };
}

function columnIn(bound = '', letters = ''): Part | undefined {
  const column = columnNumber(letters);
  if (column < 1 || column > MOST_COLUMNS) return undefined;
  if (bound) return () => `$${columnName(column)}`;
  return ({ columns }) => {
    const to = column + columns;
    return to >= 1 && to <= MOST_COLUMNS ? columnName(to) : null;
  };
}

function rowIn(bound = '', digits = ''): Part | undefined {
  const row = Number(digits);
  if (row < 1 || row > MOST_ROWS) return undefined;
  if (bound) return () => `$${row}`;
  return ({ rows }) => {
    const to = row + rows;
    return to >= 1 && to <= MOST_ROWS ? `${to}` : null;
  };
}
