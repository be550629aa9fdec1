import type { SheetPlace } from '../../messages/problem.ts';

/** How one subject's score came about, in sentences, as a tree: the answer first, reasons below. */
export interface Explanation {
  readonly subject: number;
  /** `张三（一支部，机关）：90.00，建议等次 好，第 3 名`. */
  readonly headline: string;
  /** In the order of the computation; ends with the rules that did not fire. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly kind:
    | 'component'
    | 'indicator'
    | 'panel'
    | 'turnout'
    | 'trim'
    | 'mean'
    | 'item'
    | 'adjustment'
    | 'total'
    | 'rounding'
    | 'band'
    | 'veto'
    | 'requires'
    | 'quota'
    | 'rank'
    | 'void'
    | 'not-fired';
  readonly text: string;
  /** The number of this step, for a right-aligned column: `36.575`. */
  readonly value?: string;
  readonly cite?: string;
  /** The input cells it was taken from. */
  readonly places: readonly SheetPlace[];
  readonly of: readonly Step[];
}
