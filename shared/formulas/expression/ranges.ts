import { TOO_MANY_BALLOTS } from '../../layout/cells/read-number.ts';
import { is, literal, times, total, words } from './expression.ts';
import { call, floor } from './functions.ts';
import type { CellNode, Expression, RangeNode } from './tree.ts';

export const countOf = (range: RangeNode): Expression => call('COUNT', range);

export const sumOf = (range: RangeNode): Expression => call('SUM', range);

/** How many cells hold these words. */
export const countWords = (range: RangeNode, text: string): Expression =>
  call('COUNTIF', range, words(text));

/** How many cells hold this number. */
export const countNumber = (range: RangeNode, number: number): Expression =>
  call('COUNTIF', range, literal(number));

/** How many cells are like a pattern: asked only where something changed, never when it is scored. */
export const countLike = (range: RangeNode, pattern: string): Expression =>
  call('COUNTIF', range, words(pattern));

/** How many cells are not empty. An error where one of them holds one. */
export const countFilled = (range: RangeNode): Expression =>
  sumOver(times(is(range, '<>', words('')), literal(1)));

/** In how many places of two ranges neither is empty. An error where one of them holds one. */
export const countBoth = (a: RangeNode, b: RangeNode): Expression =>
  sumOver(times(is(a, '<>', words('')), is(b, '<>', words(''))));

/** Where a number stands among those of a range, from 1. */
export const placeIn = (range: RangeNode, sought: Expression): Expression =>
  call('MATCH', sought, range, literal(0));

/** How many numbers of a range in ascending order are not greater; an error where none is. */
export const countUpTo = (range: RangeNode, number: Expression): Expression =>
  call('MATCH', number, range, literal(1));

/** A number of a range by its place from below, from 1. */
export const smallestAt = (range: RangeNode, place: Expression): Expression =>
  call('SMALL', range, place);

/** Σ a×b; words count as 0, as they do in the spreadsheet. */
export const sumOfProducts = (a: RangeNode, b: RangeNode): Expression => call('SUMPRODUCT', a, b);

/** Σ over what is worked out cell by cell: how many rows meet conditions that are multiplied. */
export const sumOver = (each: Expression): Expression => call('SUMPRODUCT', each);

/** The cell at a place of a range, from 1. */
export const cellAt = (range: RangeNode, place: Expression): Expression =>
  call('INDEX', ofTwoAtLeast(range), place);

/** gnumeric takes a range of one cell for that cell, of which nothing can be asked by its place. */
const ofTwoAtLeast = (range: RangeNode): RangeNode => {
  const { first, last } = range;
  const isOne = first.row === last.row && first.column === last.column;
  return isOne ? { ...range, last: { ...last, row: last.row + 1 } } : range;
};

/**
 * 0 where all cells hold numbers of ballots: none negative, broken or beyond all measure. Asked only
 * where all are numbers. gnumeric takes no INT of a range.
 */
export const countUnwhole = (range: RangeNode): Expression =>
  total([
    is(call('MIN', range), '<', literal(0)),
    is(sumOf(range), '<>', total(cellsOf(range).map(floor))),
    is(call('MAX', range), '>=', literal(TOO_MANY_BALLOTS)),
  ]);

function cellsOf({ sheet, anchor, first, last, line }: RangeNode): CellNode[] {
  const width = last.column - first.column + 1;
  return Array.from({ length: width * (last.row - first.row + 1) }, (_, index) => ({
    kind: 'cell',
    sheet,
    anchor,
    at: { row: first.row + Math.floor(index / width), column: first.column + (index % width) },
    holds: { value: () => line.at(index), decimals: () => undefined },
  }));
}

/** Cells that stand one beside the other on one sheet, as `A2:D2`. */
export function sideBySide(cells: readonly CellNode[]): RangeNode {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) throw new Error('A range of nothing');
  const { sheet, anchor } = first;
  const at = (index: number) => cells[index]?.holds.value() ?? null;
  return { kind: 'range', sheet, anchor, first: first.at, last: last.at, line: { at } };
}
