import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK, createDeflate, SMALL_BLOCK } from '../../shared/workbook/zip/deflate/deflate.ts';

/** Deflated by us and inflated by zlib. */
function through(pieces: readonly Uint8Array[], block?: number): Buffer {
  return inflateRawSync(packed(pieces, block));
}

function packed(pieces: readonly Uint8Array[], block?: number): Buffer {
  const parts: Uint8Array[] = [];
  const deflate = createDeflate((bytes) => parts.push(bytes), block);
  for (const piece of pieces) deflate.add(piece);
  deflate.end();
  return Buffer.concat(parts);
}

const bytes = (length: number, at: (index: number) => number) =>
  Uint8Array.from({ length }, (_, index) => at(index));
/** The same numbers everywhere, each unlike those before it. */
const noise = (length: number) => {
  let state = 7;
  return bytes(length, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >>> 16;
  });
};
/** As often as the Fibonacci numbers say: the deepest tree that there is. */
const unequal = (() => {
  const all: number[] = [];
  for (let [symbol, times, next] = [0, 1, 1]; all.length < 150_000; symbol++) {
    for (let count = 0; count < times; count++) all.push(symbol);
    [times, next] = [next, times + next];
  }
  const places = noise(2 * all.length);
  const order = all.map(
    (symbol, index) =>
      [(places[2 * index] ?? 0) * 256 + (places[2 * index + 1] ?? 0), symbol] as const,
  );
  return Uint8Array.from(
    order.toSorted(([a], [b]) => a - b),
    ([, symbol]) => symbol,
  );
})();

describe('what we deflate, zlib inflates', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(7)],
    ['three bytes', Uint8Array.of(7, 7, 7)],
    ['one byte again and again', new Uint8Array(BLOCK * 2 + 1)],
    ['noise', noise(300_000)],
    ['all bytes in turn', bytes(70_000, (index) => index)],
    ['a tree deeper than 15', unequal],
    ['a block and no more', noise(BLOCK)],
    ['all that is held, and no more', noise(BLOCK + 32_768)],
    ['a byte more', noise(BLOCK + 32_769)],
  ])('%s', (_, content) => {
    expect(through([content]).equals(content)).toBe(true);
    expect(through([content], SMALL_BLOCK).equals(content)).toBe(true);
  });

  test.each([32_766, 32_767, 32_768, 32_769])('what stood %d bytes before', (distance) => {
    const begin = noise(distance);
    const content = Uint8Array.from([...begin, ...begin.subarray(0, 600)]);
    expect(through([content]).equals(content)).toBe(true);
  });

  test('repetitions of every length, at every place of a byte', () => {
    const content = Array.from({ length: 300 }, (_, length) => [
      ...noise(length),
      length,
      length >> 8,
    ]).flat();
    const whole = Uint8Array.from(content);
    expect(through([whole]).equals(whole)).toBe(true);
  });

  test('whatever it is, in whatever pieces', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.uint8Array({ maxLength: 20_000, max: 3 }),
      fc.string({ maxLength: 500 }).map((text) => new TextEncoder().encode(text.repeat(40))),
    );
    const sizes = fc.constantFrom(SMALL_BLOCK, BLOCK);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), sizes, (pieces, block) => {
        expect(through(pieces, block).equals(Buffer.concat(pieces))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('a sheet of marks is no larger than zlib makes it at its usual level', () => {
  const row = (number: number) =>
    `<row r="${number}">${[...'ABCDEFGH'].map((column, index) => `<c r="${column}${number}" s="1"><v>${(number * 31 + index * 17) % 101}</v></c>`).join('')}</row>`;
  const sheet = new TextEncoder().encode(
    Array.from({ length: 5000 }, (_, index) => row(index + 1)).join(''),
  );
  // 164,786 bytes by zlib 1.3.1, level 6.
  expect(packed([sheet]).length).toBeLessThanOrEqual(164_786);
});
