import { strFromU8 } from 'fflate';
import { type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import { escapeXml, unescapeText } from '../../workbook/xml/edit-xml.ts';
import { localName, ownText, readXml } from '../../workbook/xml/xml.ts';
import { type Entry, readEntries } from '../../workbook/zip/entries.ts';
import { inflateEntry } from '../../workbook/zip/inflate.ts';
import { MOST_CHARS, readRecord, writeRecord } from './read-record.ts';
import type { ReadingRecord } from './record.ts';
import { composeRecordSheets, type RecordSheetsContext } from './record-sheets.ts';

const NAMESPACE = 'urn:lianping:reading-record:1';
const ROOT = 'reading-record';
/** Names the kind of data, not the file: the same in every record. */
const ITEM_ID = '{6B1F2C7E-3D54-4E0A-9C1B-52A4D0E7F318}';
const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 60;
/** As many as the canonical text may have characters, in the longest encoding. */
const MOST_PART_BYTES = 3 * MOST_CHARS;
/** The part is text in one element; what programs add of their own is not more. */
const MOST_TAGS = 100;

/**
 * The record as a workbook: sheets for a person, and the canonical JSON inside as a custom XML
 * part, which is what `readRecordWorkbook` reads. The same record gives the same bytes.
 */
export function writeRecordWorkbook(
  record: ReadingRecord,
  context: RecordSheetsContext,
): Uint8Array {
  const inside = `<${ROOT} xmlns="${NAMESPACE}">${escapeXml(writeRecord(record))}</${ROOT}>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inside}`;
  const sheets = composeRecordSheets(record, context);
  return writeWorkbook(sheets, [{ xml, namespace: NAMESPACE, id: ITEM_ID }]);
}

/**
 * The record inside a workbook that anyone may have made. Its sheets are not looked at: they are
 * for people. Whether the chains hold is for `verifyRecord` to say.
 */
export function readRecordWorkbook(bytes: Uint8Array): Result<ReadingRecord> {
  const megabytes = Math.ceil(bytes.length / MEGABYTE);
  if (megabytes > MOST_MEGABYTES) {
    const values = { megabytes, most: MOST_MEGABYTES };
    return stopped(readingProblem('record-file-too-large', values));
  }
  const entries = readEntries(bytes);
  if (typeof entries === 'string') {
    return stopped(readingProblem('record-file-unreadable', {}));
  }
  const [text, other] = textsInside(entries);
  if (text === undefined) return stopped(readingProblem('record-not-inside', {}));
  if (other !== undefined) return stopped(readingProblem('record-inside-twice', {}));
  return readRecord(text);
}

/** The text of every record in the custom parts, whatever number a program gave them. */
function textsInside(entries: readonly Entry[]): string[] {
  const items = entries.filter(({ name }) => /^customXml\/item\d{1,6}\.xml$/i.test(name));
  // Many parts share the room that one may take.
  const most = Math.floor(MOST_PART_BYTES / Math.max(1, items.length));
  return items.flatMap((entry) => textInside(entry, most) ?? []);
}

function textInside(entry: Entry, most: number): string | null {
  const content = inflateEntry(entry, most);
  if (!content || countTags(content) > MOST_TAGS) return null;
  const root = readXml(strFromU8(content));
  if (!root || localName(root.name) !== ROOT) return null;
  return Object.values(root.attributes).includes(NAMESPACE) ? unescapeText(ownText(root)) : null;
}

/** Counted before anything is made of them: a small file may hold millions. */
function countTags(content: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(LESS_THAN); at >= 0; at = content.indexOf(LESS_THAN, at + 1))
    count++;
  return count;
}
const LESS_THAN = 0x3c;
