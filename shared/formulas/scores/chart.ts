import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { BarChart } from '../../workbook/model.ts';
import { toExcel } from '../expression/to-excel.ts';
import { isNumber, type Value } from '../expression/value.ts';
import type { ScoresInput } from './scores-input.ts';

const HEIGHT = 14;
/** Beside the decision and the signature. */
const COLUMNS = { left: 6, right: 10 };

/** How many were suggested for each grade, drawn from `row` on. */
export function chartOf({ scoring, workings, language }: ScoresInput, row: number): BarChart {
  const { labels, values } = workings.distribution;
  const points = scoring.plan.rulebook.grades.bands.map(({ grade }, index) => ({
    label: grade,
    value: countIn(values.line.at(index)),
  }));
  return {
    title: SHEET_WORDS[language].distribution,
    area: { top: row, bottom: row + HEIGHT, ...COLUMNS },
    labels: toExcel(labels),
    values: toExcel(values),
    points,
  };
}

const countIn = (value: Value): number => (isNumber(value) ? Number(value.num) : 0);
