import { add, type Rational, ZERO } from '../../exact/rational.ts';
import type { RecordSheetWords } from '../../messages/record-sheets.ts';
import type { NewRow, NewSheet } from '../../workbook/model.ts';
import type { RecordTotal } from './record-totals.ts';
import { minutesOf, textRow } from './sheet-rows.ts';

/** A row for each day with reading, over all devices, and their sum. */
export function daysSheet(days: readonly RecordTotal[], words: RecordSheetWords): NewSheet {
  const { day, minutes, byHand, finished, points } = words;
  return {
    name: words.days,
    widths: [14, 18, 22, 18, 12],
    rows: [
      textRow([day, minutes, byHand, finished, points], 'header'),
      ...days.map((total) => totalRow(total.day, { ...total, points: total.total.points })),
      totalRow(words.total, sumOf(days)),
    ],
    frozen: { rows: 1, columns: 1 },
    print: { landscape: false, titleRows: [1, 1] },
  };
}

interface Sums {
  readonly milliseconds: number;
  readonly byHand: number;
  readonly finished: number;
  readonly points: Rational;
}

const totalRow = (name: string, { milliseconds, byHand, finished, points }: Sums): NewRow => ({
  cells: [
    { value: name, style: 'text' },
    { value: minutesOf(milliseconds), style: 'general' },
    { value: minutesOf(byHand), style: 'general' },
    { value: finished, style: 'whole' },
    { value: points, style: 'general' },
  ],
});

const sumOf = (days: readonly RecordTotal[]): Sums =>
  days.reduce<Sums>(
    (sum, { milliseconds, byHand, finished, total }) => ({
      milliseconds: sum.milliseconds + milliseconds,
      byHand: sum.byHand + byHand,
      finished: sum.finished + finished,
      points: add(sum.points, total.points),
    }),
    { milliseconds: 0, byHand: 0, finished: 0, points: ZERO },
  );
