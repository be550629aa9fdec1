import { makeExcelFile } from './excel-file.ts';

const LEVELS = ['好', '较好', '一般', '差'];

/** One of the levels after another, the same from the same beginning. */
export function createMarks(): () => string {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return LEVELS[(state >>> 16) % LEVELS.length] ?? '';
  };
}

/** A sheet of nothing but marks, the same for the same size. */
export function makeMarksFile(rows: number, columns: number): Uint8Array {
  const mark = createMarks();
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, mark));
  return makeExcelFile([{ name: '评议', rows: lines }]);
}
