import { type ReadingResult, readingProblem } from '../../messages/reading.ts';
import { Unfit } from '../rules/shape.ts';
import type { ReadingRecord } from './record.ts';
import { RECORD } from './record-shape.ts';

/** Ten years of heavy reading are a third of it. Characters. */
export const MOST_CHARS = 16_000_000;

/**
 * A record as its one canonical JSON text: members in fixed order, no spaces, whole numbers.
 * @throws Unfit when the record is not of the form: making one like that is a bug
 */
export const writeRecord = (record: ReadingRecord): string => JSON.stringify(RECORD(record, ''));

/**
 * A record from text that anyone may have written. Takes only the canonical text, so that
 * `writeRecord` gives the same bytes again. Whether the chains hold is for `verifyRecord` to say.
 */
export function readRecord(text: string): ReadingResult<ReadingRecord> {
  if (text.length > MOST_CHARS) {
    const values = { chars: text.length, most: MOST_CHARS };
    return { ok: false, problem: readingProblem('record-too-large', values) };
  }
  try {
    return asCanonical(RECORD(JSON.parse(text), ''), text);
  } catch (cause) {
    if (cause instanceof SyntaxError)
      return { ok: false, problem: readingProblem('record-not-json', {}) };
    if (!(cause instanceof Unfit)) throw cause;
    const path = cause.path === '' ? '{}' : cause.path;
    return { ok: false, problem: readingProblem('record-form', { path }) };
  }
}

/** Without a chain there is no member whose record it could be. */
function ofSomebody(record: ReadingRecord): ReadingResult<ReadingRecord> {
  if (record.chains.length > 0) return { ok: true, value: record };
  return { ok: false, problem: readingProblem('record-form', { path: 'chains' }) };
}

function asCanonical(record: ReadingRecord, text: string): ReadingResult<ReadingRecord> {
  const written = writeRecord(record);
  if (written === text) return ofSomebody(record);
  let position = 0;
  while (written[position] === text[position]) position++;
  return { ok: false, problem: readingProblem('record-not-canonical', { position: position + 1 }) };
}
