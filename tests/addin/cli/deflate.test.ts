import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { Inflate } from 'fflate';
import { expect, test } from 'vitest';
import { inflateByZlib, ZLIB } from '../../../addin/cli/deflate.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';

/** Pieces of a text that repeats itself from far away, some of them empty. */
const pieces = fc
  .array(fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 40_000 })), { maxLength: 6 })
  .map((runs) =>
    runs.map(([from, length]) =>
      Uint8Array.from({ length }, (_, index) => ((from + index) * 7919) % 251),
    ),
  );

function packed(parts: readonly Uint8Array[]): Buffer {
  const made: Uint8Array[] = [];
  const push = ZLIB.start((bytes) => made.push(bytes));
  for (const part of parts) push(part, false);
  push(new Uint8Array(), true);
  return Buffer.concat(made);
}

function unpacked(bytes: Uint8Array): Buffer {
  const made: Uint8Array[] = [];
  new Inflate((part) => made.push(part)).push(bytes, true);
  return Buffer.concat(made);
}

test('pieces are one stream, to zlib and to another reader', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = Buffer.concat(parts);
      expect(inflateRawSync(packed(parts)).equals(whole)).toBe(true);
      expect(unpacked(packed(parts)).equals(whole)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a piece refers to those before it, as one stream does', () => {
  let state = 20261130;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const noise = Uint8Array.from({ length: 30_000 }, () => Math.floor(random() * 256));
  expect(packed([noise, noise]).length).toBeLessThan(packed([noise]).length + 300);
});

test('a checksum goes on where it was left', () => {
  const whole = new TextEncoder().encode('123456789');
  const parts = [whole.subarray(0, 4), whole.subarray(4)];
  // The check value of CRC-32 in its catalogue.
  expect(parts.reduce((sum, part) => ZLIB.checksum(part, sum), 0)).toBe(0xcbf43926);
});

test('what is unfolded is what was folded, or nothing where it is damaged or more than was said', () => {
  const whole = new TextEncoder().encode('联评'.repeat(1000));
  const folded = packed([whole]);
  expect(inflateByZlib(folded, whole.length)).toEqual(Buffer.from(whole));
  expect(inflateByZlib(folded, whole.length - 1)).toBeUndefined();
  expect(inflateByZlib(folded.subarray(0, 20), whole.length)).toBeUndefined();
  expect(inflateByZlib(Uint8Array.of(7, 7, 7), 10)).toBeUndefined();
});

test('a workbook is the same whoever unfolds it', () => {
  const bytes = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
  expect(readWorkbook(bytes, inflateByZlib)).toEqual(readWorkbook(bytes));
});
