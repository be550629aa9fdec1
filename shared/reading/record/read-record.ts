import { done, type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { readAs } from '../shapes/shape.ts';
import type { ReadingRecord } from './record.ts';
import { RECORD } from './record-shape.ts';

/** Ten years of heavy reading are a third of it. Characters. */
export const MOST_CHARS = 16_000_000;

/**
 * A record as its one canonical JSON text: members in fixed order, no spaces, whole numbers.
 * @throws when the record is not of the form: making one like that is a bug
 */
export const writeRecord = (record: ReadingRecord): string => JSON.stringify(RECORD(record, ''));

/**
 * A record from text that anyone may have written. Takes only the canonical text, so that
 * `writeRecord` gives the same bytes again. Whether the chains hold is for `verifyRecord` to say.
 */
export function readRecord(text: string): Result<ReadingRecord> {
  if (text.length > MOST_CHARS) {
    const values = { chars: text.length, most: MOST_CHARS };
    return stopped(readingProblem('record-too-large', values));
  }
  const value = parse(text);
  if (value === undefined) return stopped(readingProblem('record-not-json', {}));
  const record = readAs(RECORD, value);
  return record.ok ? asCanonical(record.value, text) : notOfForm(record.path || '{}');
}

const notOfForm = (path: string): Result<never> => stopped(readingProblem('record-form', { path }));

/** Undefined, which no JSON can hold, where the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The one way to ask.
    return undefined;
  }
}

/** Without a chain there is no member whose record it could be. */
function ofSomebody(record: ReadingRecord): Result<ReadingRecord> {
  if (record.chains.length > 0) return done(record);
  return notOfForm('chains');
}

function asCanonical(record: ReadingRecord, text: string): Result<ReadingRecord> {
  const written = writeRecord(record);
  if (written === text) return ofSomebody(record);
  let position = 0;
  while (written[position] === text[position]) position++;
  return stopped(readingProblem('record-not-canonical', { position: position + 1 }));
}
