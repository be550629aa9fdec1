import type { ReadingResult } from '../../shared/messages/reading.ts';
import { readRecord, writeRecord } from '../../shared/reading/record/read-record.ts';
import type { ReadingRecord } from '../../shared/reading/record/record.ts';

/** Until records are workbooks: the canonical text alone. */
export const writeRecordWorkbook = (record: ReadingRecord): Uint8Array =>
  new TextEncoder().encode(writeRecord(record));

export const readRecordWorkbook = (bytes: Uint8Array): ReadingResult<ReadingRecord> =>
  readRecord(new TextDecoder().decode(bytes));
