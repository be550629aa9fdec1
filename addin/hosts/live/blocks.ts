import type { Area } from '../../../shared/workbook/model.ts';
import type { LiveCell } from './live-cell.ts';

export type LiveRow = readonly (LiveCell | undefined)[];

/** Cells that are told at once, by row and column of their area. */
export interface Block {
  readonly area: Area;
  readonly rows: readonly LiveRow[];
  /** Of their JSON in UTF-8, at the most. */
  readonly bytes: number;
}

export interface BlockLimits {
  readonly bytes: number;
  readonly cells: number;
}

/**
 * Excel on the web takes 5 MB in one request; the rest is for looks and the names of things. More than
 * five million cells at once are not answered.
 * @source https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const BLOCK_LIMITS: BlockLimits = { bytes: 3_900_000, cells: 5_000_000 };

/**
 * Rows of equal width in as few blocks as the limits allow, from the top; a row that is too much by
 * itself is cut between its cells.
 */
export function splitBlocks(rows: readonly LiveRow[], limits: BlockLimits = BLOCK_LIMITS): Block[] {
  const blocks: Block[] = [];
  let pending: LiveRow[] = [];
  let bytes = 0;
  const close = (end: number) => {
    if (pending.length > 0) blocks.push(blockAt(end - pending.length, 0, pending, bytes));
    [pending, bytes] = [[], 0];
  };
  rows.forEach((row, index) => {
    const size = rowBytes(row);
    const cells = (pending.length + 1) * row.length;
    if (bytes + size > limits.bytes || cells > limits.cells) close(index);
    if (size > limits.bytes || row.length > limits.cells) {
      blocks.push(...cutRow(row, index, limits));
    } else {
      pending.push(row);
      bytes += size;
    }
  });
  close(rows.length);
  return blocks;
}

function cutRow(row: LiveRow, index: number, limits: BlockLimits): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  let bytes = 2;
  const close = (end: number) => {
    if (end > first) blocks.push(blockAt(index, first, [row.slice(first, end)], bytes));
    [first, bytes] = [end, 2];
  };
  row.forEach((cell, column) => {
    const size = cellBytes(cell);
    if (bytes + size > limits.bytes || column - first >= limits.cells) close(column);
    bytes += size;
  });
  close(row.length);
  return blocks;
}

/** `top` and `left` from 0. */
function blockAt(top: number, left: number, rows: readonly LiveRow[], bytes: number): Block {
  const right = left + (rows[0]?.length ?? 0);
  return { area: { top: top + 1, left: left + 1, bottom: top + rows.length, right }, rows, bytes };
}

const rowBytes = (row: LiveRow): number =>
  row.reduce((sum, cell) => sum + cellBytes(cell), '[],'.length);

/** With the comma behind it, and the sign before a formula or a text. */
function cellBytes(cell: LiveCell | undefined): number {
  if (!cell) return 'null,'.length;
  if (cell.kind === 'number') return `${cell.value},`.length;
  return jsonBytes(cell.kind === 'formula' ? cell.formula : cell.value) + 2;
}

/** Bytes of a text as JSON in UTF-8, with its quotes; never too few. */
export function jsonBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Half a pair is two bytes of four, or alone an escape of six.
    else if (unit >= 0xd800 && unit < 0xe000) bytes += 6;
    else bytes += 3;
  }
  return bytes;
}
