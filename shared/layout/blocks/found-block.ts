import type { Area } from '../../workbook/model.ts';
import type { View } from '../cells/view.ts';

/** Where one table lies in its sheet, and where its names are headed. */
export interface FoundBlock {
  readonly view: View;
  /** In the view. */
  readonly name: Area;
  /** Headers of which each may be the one of those who are reviewed, where nobody can say which. */
  readonly rivals: readonly string[];
  /** Rows of the view that alone are about somebody; null where every row may be. */
  readonly only: readonly number[] | null;
}
