import { done, type Problem, type Result, stopped } from '../../messages/problem.ts';
import { workbookProblem } from '../../messages/workbook.ts';
import { type Cell, cellName, MOST_COLUMNS, MOST_ROWS, type Sheet } from '../model.ts';
import { RowCells } from '../sheet/row-cells.ts';
import { nearestSheetName } from '../sheet-names.ts';
import { decodeCsv } from './decode-csv.ts';
import { type CsvRecord, findSeparator, splitCsv } from './split-csv.ts';

/** Within these bounds the table has room in a package, whatever its characters. */
const MOST_BYTES = 48 * 2 ** 20;
const MOST_CELLS = 3_000_000;
/** What a cell of a spreadsheet may hold. */
const MOST_CHARACTERS = 32_767;

/**
 * A .csv as the one sheet that it is, called after the file. Plain decimals are numbers, as a
 * spreadsheet would have them; all else is text: no dates are guessed, `007` keeps its zeros, an
 * identity number all its digits, and `=1+1` is no formula.
 */
export function readCsv(name: string, bytes: Uint8Array): Result<Sheet> {
  if (bytes.length > MOST_BYTES) return stopped(workbookProblem('workbook-too-large', {}));
  const text = decodeCsv(bytes);
  if (text === undefined) return stopped(workbookProblem('csv-encoding', {}));
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  let [row, cells] = [0, 0];
  let problem: Problem | undefined;
  const ragged = splitCsv(text, findSeparator(text), (record) => {
    row += 1;
    const read = readRecord(record);
    problem = boundProblem(record, row);
    cells += read.size;
    if (cells > MOST_CELLS) problem = workbookProblem('workbook-too-large', {});
    if (read.size > 0) rows.set(row, read);
    return problem === undefined;
  });
  if (problem) return stopped(problem);
  if (ragged) return stopped(workbookProblem('csv-quotes', { line: ragged.raggedAt }));
  const bare = { hidden: false, merges: [], hiddenRows: new Set<number>() };
  return done({
    name: nearestSheetName(name.replace(/\.csv$/i, '')),
    rows,
    hiddenColumns: new Set(),
    ...bare,
  });
}

function boundProblem({ fields, line }: CsvRecord, row: number): Problem | undefined {
  if (row > MOST_ROWS || fields.length > MOST_COLUMNS) {
    return workbookProblem('workbook-too-large', {});
  }
  const long = fields.findIndex((field) => field.length > MOST_CHARACTERS);
  return long < 0
    ? undefined
    : workbookProblem('csv-field-too-long', { cell: cellName(row, long + 1), line });
}

function readRecord({ fields }: CsvRecord): RowCells {
  const cells = new RowCells();
  for (const [index, field] of fields.entries()) {
    const own = withoutGuard(field);
    if (own !== '') cells.append(index + 1, cellOf(own));
  }
  return cells;
}

/** Web pages write `95⇥` or `="95"`, so that a spreadsheet leaves it as it stands: it is 95. */
function withoutGuard(field: string): string {
  let [start, end] = [0, field.length];
  while (start < end && field[start] === '\t') start += 1;
  while (end > start && field[end - 1] === '\t') end -= 1;
  const own = field.slice(start, end);
  return /^="[^"]*"$/.test(own) ? own.slice(2, -1) : own;
}

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** More digits than so no cell keeps as a number. */
const MOST_DIGITS = 15;

function cellOf(field: string): Cell {
  const digits = field.replace(/\D/g, '').replace(/^0+/, '');
  return DECIMAL.test(field) && digits.length <= MOST_DIGITS
    ? { kind: 'number', value: Number(field) + 0 }
    : { kind: 'text', value: field };
}
