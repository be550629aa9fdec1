import type { Columns } from '../marks.ts';
import type { PlainWeights } from './float-loop.js';

export function decimalLoop(
  columns: Columns,
  weights: PlainWeights,
): {
  readonly score: readonly { toFixed(places: number): string }[];
  readonly rank: Uint32Array;
  readonly grade: Uint8Array;
};
