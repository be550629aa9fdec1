import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { Inflate } from 'fflate';
import { expect, test } from 'vitest';
import { inflateByZlib, startDeflating } from '../../../addin/cli/deflate.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';

/** Pieces of a text that repeats itself from far away, some of them empty. */
const pieces = fc
  .array(fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 40_000 })), { maxLength: 6 })
  .map((runs) =>
    runs.map(([from, length]) =>
      String.fromCharCode(...Array.from({ length }, (_, index) => ((from + index) * 7919) % 251)),
    ),
  );

function packed(parts: readonly string[]): Buffer {
  const push = startDeflating();
  const made = parts.map((part) => push(part, false));
  return Buffer.concat([...made, push('', true)].map((piece) => piece.packed));
}

function unpacked(bytes: Uint8Array): Buffer {
  const made: Uint8Array[] = [];
  new Inflate((part) => made.push(part)).push(bytes, true);
  return Buffer.concat(made);
}

test('pieces are one stream, to zlib and to another reader', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = Buffer.from(parts.join(''));
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
  const noise = String.fromCharCode(
    ...Array.from({ length: 30_000 }, () => Math.floor(random() * 128)),
  );
  expect(packed([noise, noise]).length).toBeLessThan(packed([noise]).length + 300);
});

test('size and checksum go on where they were left', () => {
  const push = startDeflating();
  expect(push('1234', false).size).toBe(4);
  // The check value of CRC-32 in its catalogue.
  expect(push('56789', true)).toMatchObject({ size: 9, crc: 0xcbf43926 });
});

test('half a sign is packed as the sign for one that cannot be read', () => {
  expect(unpacked(packed(['联\ud83d', '\u0000評'])).toString()).toBe('联\ufffd\u0000評');
});

test('what is unfolded is what was folded, or nothing where it is damaged or more than was said', () => {
  const whole = new TextEncoder().encode('联评'.repeat(1000));
  const folded = packed(['联评'.repeat(1000)]);
  expect(inflateByZlib(folded, whole.length)?.content).toEqual(Buffer.from(whole));
  expect(inflateByZlib(packed(['123456789']), 9)?.checksum).toBe(0xcbf43926);
  expect(inflateByZlib(folded, whole.length - 1)).toBeUndefined();
  expect(inflateByZlib(folded.subarray(0, 20), whole.length)).toBeUndefined();
  expect(inflateByZlib(Uint8Array.of(7, 7, 7), 10)).toBeUndefined();
});

test('a workbook is the same whoever unfolds it', () => {
  const bytes = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
  expect(readWorkbook(bytes, { inflate: inflateByZlib })).toEqual(readWorkbook(bytes));
});
