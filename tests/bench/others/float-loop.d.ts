import type { Columns } from '../marks.ts';

export interface PlainWeights {
  readonly points: readonly number[];
  readonly groupWeights: readonly number[];
  readonly leafWeights: readonly number[];
  /** Of a category's subjects, that may have the best grade. */
  readonly share: number;
}
export interface FloatResult {
  readonly score: Float64Array;
  readonly rank: Uint32Array;
  readonly grade: Uint8Array;
}
export function floatLoop(columns: Columns, weights: PlainWeights): FloatResult;
