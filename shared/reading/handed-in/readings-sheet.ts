import type { Language } from '../../messages/message.ts';
import { RECORD_SHEET_WORDS, type RecordSheetWords } from '../../messages/record-sheets.ts';
import type { NewCell, NewRow, NewSheet } from '../../workbook/model.ts';
import type { Member } from '../record/record.ts';
import { minutesOf, textRow } from '../record/sheet-rows.ts';
import type { MemberReading } from './collect-records.ts';
import type { MonthReading } from './month-totals.ts';

/**
 * The sheet of a joint review's workbook that its `reading` component is scored from: a row for
 * each member and month. A member whose record does not fit its hashes has one that says so: without
 * any, they would be taken for somebody who handed nothing in.
 */
export function readingsSheet(members: readonly MemberReading[], language: Language): NewSheet {
  const words = RECORD_SHEET_WORDS[language];
  return {
    name: words.readings,
    widths: [14, 22, 12, 12, 12, 12, 16, 18, 12, 12],
    rows: [
      textRow(headersOf(words), 'header'),
      ...members.flatMap(({ member, isSound, months }) =>
        isSound
          ? months.map((month) => monthRow(member, month))
          : [textRow([member.name, member.unit, words.notCounted], 'text')],
      ),
    ],
    frozen: { rows: 1, columns: 1 },
    print: { landscape: true, titleRows: [1, 1] },
  };
}

/** The first six are read back by these names; the others are for people. */
const headersOf = (words: RecordSheetWords): readonly string[] => [
  words.name,
  words.unit,
  words.month,
  words.readingPoints,
  words.due,
  words.monthDays,
  words.minutes,
  words.byHand,
  words.finished,
  words.covered,
];

function monthRow({ name, unit }: Member, month: MonthReading): NewRow {
  const text = (value: string): NewCell => ({ value, style: 'text' });
  const whole = (value: number): NewCell => ({ value, style: 'whole' });
  return {
    cells: [
      text(name),
      text(unit),
      text(month.month),
      { value: month.points, style: 'general' },
      whole(month.due),
      whole(month.days),
      { value: minutesOf(month.milliseconds), style: 'general' },
      { value: minutesOf(month.byHand), style: 'general' },
      whole(month.finished),
      whole(month.covered),
    ],
  };
}
