import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import { dataRows, type TableReader } from '../people/table-reader.ts';

/**
 * Rows that were perhaps emptied or deleted: a number that the serial numbers lack; where they lack
 * none, a row with nothing in it right between rows of data. Where a roster says who there is,
 * whoever is missing is told already, but of ballots and facts there may be any number.
 */
export function lostRows(reader: TableReader, isListed: boolean): Problem[] {
  const { sheet, table } = reader;
  // In a form, and in an export of answers, rows are columns of the file.
  if (sheet.block.borrowed.length > 0) return [];
  if (isListed && !reader.long && table.role.kind !== 'facts') return [];
  const serial = table.columns.find(({ because }) => because === 'serial-number')?.column;
  const told = serial === undefined ? [] : serialGaps(reader, serial);
  return told.length > 0 ? told : blankRows(reader, serial);
}

function serialGaps({ sheet, table }: TableReader, column: number): Problem[] {
  const numberOf = (row: number) => serialNumber(sheet.rows.get(row)?.get(column));
  const numbered = [...sheet.rows.keys()].flatMap((row): [number, number][] => {
    const number = row > table.header[1] ? numberOf(row) : undefined;
    return number === undefined ? [] : [[number, row]];
  });
  const missing = sections(numbered.map(([number]) => number)).flatMap(missingIn);
  const [first] = missing;
  const unnumbered = dataRows(sheet, table).filter((row) => numberOf(row) === undefined);
  if (first === undefined || unnumbered.length >= missing.length) return [];
  const before = new Map(numbered).get(first - 1) ?? table.header[1];
  const place = placeAt(sheet, before + 1, column);
  return [layoutProblem('serial-gap', { missing }, { place })];
}

function serialNumber(cell: Cell | undefined): number | undefined {
  const text = cellText(cell);
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

/** Staff may number each section from 1. */
function sections(numbers: readonly number[]): number[][] {
  if (new Set(numbers).size === numbers.length) return [[...numbers]];
  const all: number[][] = [];
  for (const number of numbers) {
    if (number === 1 || all.length === 0) all.push([]);
    all.at(-1)?.push(number);
  }
  return all;
}

/** Numbers that go on from another sheet begin anywhere; of codes most are missing. */
function missingIn(numbers: readonly number[]): number[] {
  const given = new Set(numbers);
  if (given.size < 2 || given.size < numbers.length) return [];
  const least = numbers.reduce((one, other) => Math.min(one, other));
  const from = least === 2 ? 1 : least;
  const count = numbers.reduce((one, other) => Math.max(one, other)) - from + 1;
  if (count > 2 * given.size) return [];
  return Array.from({ length: count }, (_, index) => from + index).filter(
    (number) => !given.has(number),
  );
}

/** A name merged over it speaks for a row, and rows that stand before a section or a total end a part. */
function blankRows({ sheet, table }: TableReader, serial: number | undefined): Problem[] {
  const name = table.columns.find(({ meaning }) => meaning.is === 'name')?.column ?? 1;
  const isBlank = (row: number) =>
    [...(sheet.rows.get(row) ?? [])].every(([column, cell]) =>
      column === serial ? serialNumber(cell) !== undefined : cellText(cell) === '',
    );
  const stops = table.skipped.filter(({ row }) => !isBlank(row)).map(({ row }) => row);
  const isMerged = (row: number) =>
    sheet.merges.some(
      ({ top, bottom, left, right }) =>
        top <= row && bottom >= row && left <= name && right >= name,
    );
  // Right under the header somebody may be gone, too.
  const data = [table.header[1], ...dataRows(sheet, table)];
  return data.flatMap((row, index) => {
    const next = data[index + 1] ?? row;
    if (next - row < 2 || isMerged(row + 1)) return [];
    if (stops.some((stop) => stop > row && stop < next)) return [];
    return [layoutProblem('row-blank-inside', {}, { place: placeAt(sheet, row + 1, name) })];
  });
}
