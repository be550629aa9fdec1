import { done, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Cell } from '../../../../shared/workbook/model.ts';
import type { Task } from '../../host.ts';
import { jsonBytes } from '../../live/blocks.ts';
import { putCell } from '../../live/put-cell.ts';
import { cellOf, formulaOf, type ToldCell } from '../../live/told-cell.ts';
import { type Fault, isTooLarge, outcomeOf, problemOf } from '../faults.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf } from '../ranges.ts';
import { cellsIn, type Piece, takePieces } from './blocks.ts';

/** The cells of one sheet, as far as they were read. */
export interface SheetCells {
  readonly rows: Map<number, Map<number, Cell>>;
  readonly blankResults: Map<number, Map<number, string>>;
}

export interface CellsToRead {
  readonly context: Excel.RequestContext;
  readonly can: Abilities;
  readonly sheets: readonly (Excel.Worksheet | undefined)[];
  readonly pieces: readonly Piece[];
  /** What goes along with the first request. */
  readonly alongside: () => void;
  readonly task: Task;
}

/** Excel on the web answers with 5 MB at the most. */
const MOST_BYTES = 4_000_000;
/** Of a cell's value, type, formula and format; what the first answers show replaces it. */
const FIRST_GUESS = 35;

/** The cells of all pieces, as many at once as a request may hold, fewer where one is refused. */
export async function readCells(asked: CellsToRead): Promise<Result<SheetCells[]>> {
  const read = asked.sheets.map((): SheetCells => ({ rows: new Map(), blankResults: new Map() }));
  const all = asked.pieces.reduce((sum, { area }) => sum + cellsIn(area), 0);
  let [left, cells, bytes, isFirst] = [asked.pieces, 0, FIRST_GUESS, true];
  while (left.length > 0) {
    const portion = takePieces(left, Math.floor(MOST_BYTES / bytes));
    if (isFirst) asked.alongside();
    const answer = await ask(portion.taken, asked);
    const size = portion.taken.reduce((sum, { area }) => sum + cellsIn(area), 0);
    if (!answer.ok) {
      if (!isTooLarge(answer.fault) || isLeast(portion.taken)) {
        return stopped(problemOf(answer.fault));
      }
      bytes = Math.ceil((2 * MOST_BYTES) / Math.min(size, MOST_BYTES / bytes));
      continue;
    }
    bytes = Math.max(8, keepCells(answer.value, read) / size);
    [left, cells, isFirst] = [portion.left, cells + size, false];
    asked.task.report({ done: cells, all, of: 'cells' });
    if (asked.task.signal.aborted) return stopped();
  }
  return done(read);
}

const isLeast = (pieces: readonly Piece[]): boolean =>
  pieces.length === 1 && pieces.every(({ area }) => area.top === area.bottom);

interface Answered {
  readonly piece: Piece;
  readonly range: Excel.Range;
}

type Answer =
  | { readonly ok: true; readonly value: readonly Answered[] }
  | { readonly ok: false; readonly fault: Fault };

async function ask(
  pieces: readonly Piece[],
  { context, can, sheets }: CellsToRead,
): Promise<Answer> {
  const answered = pieces.flatMap((piece) => {
    const sheet = sheets[piece.sheet];
    if (!sheet) return [];
    const range = rangeOf(sheet, piece.area, can);
    return [{ piece, range: range.load('values,valueTypes,formulas,numberFormat') }];
  });
  const outcome = await outcomeOf(() => context.sync());
  if (!outcome.ok) return outcome;
  // Above five million cells the program says null and no word about it.
  const isWhole = answered.every(({ range }) => PARTS.every((part) => Array.isArray(range[part])));
  return isWhole ? { ok: true, value: answered } : { ok: false, fault: UNANSWERED };
}

const PARTS = ['values', 'valueTypes', 'formulas', 'numberFormat'] as const;

const UNANSWERED: Fault = { code: 'ResponsePayloadSizeLimitExceeded', message: 'null' };

/** @returns about how many bytes their answer had */
function keepCells(answered: readonly Answered[], read: readonly SheetCells[]): number {
  let bytes = 0;
  for (const { piece, range } of answered) {
    const sheet = read[piece.sheet];
    const { values, valueTypes, formulas, numberFormat } = range;
    for (let row = 0; sheet && row < values.length; row++) {
      const [value = [], type = [], formula = [], format = []] = [
        values[row],
        valueTypes[row],
        formulas[row],
        numberFormat[row],
      ];
      for (let column = 0; column < value.length; column++) {
        const told = {
          value: value[column],
          type: type[column],
          formula: formula[column],
          format: format[column],
        };
        bytes += bytesOf(told);
        keepCell(sheet, { row: piece.area.top + row, column: piece.area.left + column }, told);
      }
    }
  }
  return bytes;
}

function keepCell(
  { rows, blankResults }: SheetCells,
  { row, column }: { readonly row: number; readonly column: number },
  told: ToldCell,
): void {
  const cell = cellOf(told);
  const formula = formulaOf(told);
  if (cell) putCell(rows, { row, column }, cell);
  else if (formula !== undefined) putCell(blankResults, { row, column }, formula);
}

/** Value and formula say a text twice. */
function bytesOf({ value, formula, format }: ToldCell): number {
  const told = sayBytes(value);
  return told + (formula === value ? told : sayBytes(formula)) + `${format}`.length + NOTATION;
}

const sayBytes = (told: unknown): number =>
  typeof told === 'string' ? jsonBytes(told) : `${told}`.length;

/** Commas, quotes, and the word for the type. */
const NOTATION = 15;
