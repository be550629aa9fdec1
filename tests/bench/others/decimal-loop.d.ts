import type { PlainWeights } from './float-loop.js';
import type { Columns } from '../marks.ts';

export function decimalLoop(
  columns: Columns,
  weights: PlainWeights,
): {
  readonly score: readonly { toFixed(places: number): string }[];
  readonly rank: Uint32Array;
  readonly grade: Uint8Array;
};
