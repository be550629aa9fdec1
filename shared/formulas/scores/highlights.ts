import type { SheetWords } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { Area, Highlight } from '../../workbook/model.ts';
import { is, words } from '../expression/expression.ts';
import { toExcel } from '../expression/to-excel.ts';
import type { CellNode } from '../expression/tree.ts';
import { CellContent } from '../rows/content.ts';

const LOOKS: readonly Highlight['look'][] = ['best', 'good', 'fair'];

interface Areas {
  readonly grades: Area;
  readonly totals: Area;
  readonly labels: SheetWords;
}

/** A look for each grade, the worst always as such, and one for who has no total. */
export function highlightsOf(
  { plan: { rulebook } }: Scoring,
  { grades, totals, labels }: Areas,
): Highlight[] {
  const { bands } = rulebook.grades;
  const looks = bands.map(
    ({ grade }, index): Highlight => ({
      area: grades,
      // Not every program lets a conditional format refer to another sheet.
      formula: equalTo(grades, grade),
      look: index === bands.length - 1 ? 'poor' : (LOOKS[Math.min(index, 2)] ?? 'fair'),
    }),
  );
  return [...looks, { area: totals, formula: equalTo(totals, labels.void), look: 'void' }];
}

/** Relative to the area's first row. */
function equalTo({ top, left }: Area, text: string): string {
  const first: CellNode = {
    kind: 'cell',
    sheet: '',
    at: { row: top, column: left },
    anchor: { row: false, column: true },
    holds: new CellContent(null),
  };
  return toExcel(is(first, '=', words(text)));
}
