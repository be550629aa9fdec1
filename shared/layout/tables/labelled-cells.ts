import type { Cell } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import { normaliseLabel } from '../labels/names.ts';
import { plainCount, statedNumbers, turnoutWord } from '../labels/turnout-words.ts';
import type { TableLayout, TurnoutColumn } from '../model/layout.ts';

/** A row beside a table. */
export interface Line {
  readonly row: number;
  /** From the left, without empty ones. */
  readonly cells: readonly (readonly [column: number, cell: Cell])[];
  /** By column, of the row below; a value may stand under its label. */
  readonly below: ReadonlyMap<number, Cell>;
  /** Whether a label may have its value in another cell here. */
  readonly hasLabels: boolean;
}

type Labelled = TableLayout['labelled'][number];
/** Where the number of a label stands, or seems to. */
export interface LabelledCell extends Labelled {
  readonly label: string;
  readonly cell: Cell | undefined;
  /** It speaks of 应到 and states no number. */
  readonly isMention: boolean;
}

/** A longer text is a paragraph. */
const LONGEST = 200;

/** What one line says of the turnout. */
export function labelledCells(line: Line): LabelledCell[] {
  const labels = line.cells.map(([, cell]) => wordOf(cell));
  const valuesFirst = standBefore(line, labels);
  return line.cells.flatMap(([column, cell], index) => {
    if (cell.kind !== 'text' || cell.value.length > LONGEST) return [];
    const is = labels[index];
    if (is) return line.hasLabels ? besideLabel(line, { index, is, labels, valuesFirst }) : [];
    return statedNumbers(normaliseLabel(cell.value)).map(
      ({ is: stated, label, number, isNumeric }) => ({
        is: stated,
        label,
        row: line.row,
        column,
        cell,
        isMention: number === undefined && !isNumeric,
      }),
    );
  });
}

const wordOf = (cell: Cell | undefined): TurnoutColumn | undefined =>
  cell?.kind === 'text' && cell.value.length <= LONGEST
    ? turnoutWord(normaliseLabel(cell.value))
    : undefined;

const isNumber = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (readCount(cell).kind === 'read' || plainCount(normaliseLabel(cellText(cell))) !== undefined);

/** 90 应到 40 发出: each number stands before its label. */
function standBefore({ cells }: Line, labels: readonly (TurnoutColumn | undefined)[]): boolean {
  return (
    cells.length > 1 &&
    cells.length % 2 === 0 &&
    cells.every(([, cell], index) => (index % 2 === 0 ? isNumber(cell) : Boolean(labels[index])))
  );
}

interface Label {
  readonly index: number;
  readonly is: TurnoutColumn;
  readonly labels: readonly (TurnoutColumn | undefined)[];
  readonly valuesFirst: boolean;
}

/** Its number: to the right, under it, or to the left; else the text where it should stand. */
function besideLabel(line: Line, { index, is, labels, valuesFirst }: Label): LabelledCell[] {
  const { row, cells, below } = line;
  const [column, own] = cells[index] ?? [0, undefined];
  const at = (where: number, cell: Cell | undefined, lower = 0): LabelledCell[] => [
    { is, label: cellText(own), row: row + lower, column: where, cell, isMention: false },
  ];
  const [left, before] = cells[index - 1] ?? [0, undefined];
  const [right, next] = labels[index + 1] ? [0, undefined] : (cells[index + 1] ?? [0, undefined]);
  const under = below.get(column);
  if (valuesFirst) return at(left, before);
  if (isNumber(next)) return at(right, next);
  if (isNumber(under)) return at(column, under, 1);
  if (isNumber(before) && !labels[index - 2]) return at(left, before);
  return next ? at(right, next) : [];
}
