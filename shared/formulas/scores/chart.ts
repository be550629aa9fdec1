import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { BarChart } from '../../workbook/model.ts';
import type { ScoresInput } from './scores-input.ts';

const HEIGHT = 14;
const LAST_COLUMN = 6;

/** How many were suggested for each grade, drawn from `row` on. */
export function chartOf({ scoring, workings, language }: ScoresInput, row: number): BarChart {
  const { labels, values, counts } = workings.distribution;
  const points = scoring.rulebook.grades.bands.map(({ grade }, index) => ({
    label: grade,
    value: counts[index] ?? 0,
  }));
  return {
    title: SHEET_WORDS[language].distribution,
    area: { top: row, left: 1, bottom: row + HEIGHT, right: LAST_COLUMN },
    labels,
    values,
    points,
  };
}
