import type { SheetWords } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import { type Area, columnName, type Highlight } from '../../workbook/model.ts';
import { cell, is, words } from '../expression/expression.ts';

const LOOKS: readonly Highlight['look'][] = ['best', 'good', 'fair'];

interface Areas {
  readonly grades: Area;
  readonly totals: Area;
  readonly labels: SheetWords;
}

/** A look for each grade, the worst always as such, and one for who has no total. */
export function highlightsOf(
  { rulebook }: Scoring,
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
const equalTo = ({ top, left }: Area, text: string): string =>
  is(cell(`$${columnName(left)}${top}`, ''), '=', words(text)).text;
