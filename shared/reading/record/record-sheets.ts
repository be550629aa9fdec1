import type { Language } from '../../messages/message.ts';
import { RECORD_SHEET_WORDS } from '../../messages/record-sheets.ts';
import type { NewSheet } from '../../workbook/model.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';
import { aboutSheet } from './about-sheet.ts';
import { articlesSheet } from './articles-sheet.ts';
import { daysSheet } from './days-sheet.ts';
import type { ReadingRecord } from './record.ts';
import { totalRecord } from './record-totals.ts';

/** What the sheets of a record need besides the record. */
export interface RecordSheetsContext {
  readonly language: Language;
  /** By which points are worked out. They are for the member's eye and no part of the record. */
  readonly rulesOn: RulesOn;
  /** The name of a source by its id; the id where absent. */
  readonly sourceName?: (id: string) => string;
}

/** The sheets that a person reads: about the record, its days, and its articles where titles are in. */
export function composeRecordSheets(
  record: ReadingRecord,
  { language, rulesOn, sourceName = (id) => id }: RecordSheetsContext,
): readonly NewSheet[] {
  const words = RECORD_SHEET_WORDS[language];
  const { days, problems } = totalRecord(record, rulesOn);
  const articles = articlesSheet(record, words, sourceName);
  return [
    aboutSheet(record, problems, { words, language }),
    daysSheet(days, words),
    ...(articles ? [articles] : []),
  ];
}
