import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../shared/workbook/read.ts';
import {
  addToChecksum,
  FIRST_CHECKSUM,
  finishChecksum,
} from '../../shared/workbook/zip/checksum.ts';
import { readEntries } from '../../shared/workbook/zip/entries.ts';
import { writeZip } from './odd-zip.ts';
import { partsWith } from './package-builder.ts';

const PARTS = partsWith('<row r="1"><c r="A1"><v>7</v></c></row>');

const valueIn = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  return read.ok ? read.value.sheets[0]?.rows.get(1)?.get(1)?.value : read.problems[0]?.code;
};

describe('an archive is read that', () => {
  test.each([
    ['says sizes where they belong', {}],
    ['says sizes behind each part', { descriptors: true }],
    ['says sizes in 64 bits', { longSizes: true }],
    ['says sizes in 64 bits, behind each part', { longSizes: true, descriptors: true }],
    ['says its own length in 64 bits', { longEnd: true }],
    ['says everything in 64 bits', { longSizes: true, longEnd: true, descriptors: true }],
    ['ends with a comment', { comment: 'PK\u0005\u0006' }],
  ])('%s', (_, way) => expect(valueIn(writeZip(PARTS, way))).toBe(7));
});

describe('an archive is refused that', () => {
  test.each([
    ['counts one part more than it lists', { count: 1 }],
    ['counts one part less', { count: -1 }],
    ['has a directory shorter than it says', { directory: 10 }],
    ['has a directory longer than it says', { directory: -10 }],
    ['has a locator that leads nowhere', { longEnd: true, locator: 5 }],
    ['calls a part otherwise where it lies', { localName: 'xl/worksheets/sheet9.xml' }],
    ['leaves out the sizes that it says are elsewhere', { longSizes: true, withoutExtra: true }],
  ])('%s', (_, way) => expect(valueIn(writeZip(PARTS, way))).toBe('workbook-damaged'));

  test('is cut off, or has any one byte changed, without ever throwing', () => {
    const sound = writeZip(PARTS, { longSizes: true, longEnd: true });
    for (let at = 0; at < sound.length; at += 1) {
      const changed = sound.slice();
      changed[at] = (changed[at] ?? 0) ^ (at % 2 === 0 ? 0xff : 0x01);
      readWorkbook(changed);
      readWorkbook(sound.subarray(0, at));
    }
  });
});

test('checksums are those of fflate, for every length and place', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at * 89 + 7) & 0xff);
  for (let start = 0; start < 9; start++) {
    for (let length = 0; length < 40; length++) {
      const content = bytes.subarray(start, start + length);
      const entries = readEntries(zipSync({ a: content }));
      const wanted = typeof entries === 'string' ? entries : entries[0]?.crc;
      expect(finishChecksum(addToChecksum(FIRST_CHECKSUM, content))).toBe(wanted);
    }
  }
  // The published check value of CRC-32.
  expect(finishChecksum(addToChecksum(FIRST_CHECKSUM, strToU8('123456789')))).toBe(0xcbf43926);
});
