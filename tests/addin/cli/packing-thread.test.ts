import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startDeflating } from '../../../addin/cli/deflate.ts';
import { startPackingThread } from '../../../addin/cli/packing-thread.ts';

/** More than may wait at once. */
const PIECES = Array.from({ length: 40 }, (_, index) => `第${index}行；`.repeat(2000 + index));

test('a thread packs what this one would, stream after stream', () => {
  const thread = startPackingThread();
  const packedBy = (pieces: readonly string[]) => {
    const stream = thread.start();
    for (const piece of pieces.slice(0, -1)) stream.add(piece);
    return stream.finish(pieces.at(-1) ?? '');
  };
  const [empty, whole] = [packedBy([]), packedBy(PIECES)];
  thread.end();
  const deflate = startDeflating();
  const own = PIECES.map((piece, index) => deflate(piece, index === PIECES.length - 1));
  expect(Buffer.concat(whole.packed)).toEqual(Buffer.concat(own.map(({ packed }) => packed)));
  expect(whole).toMatchObject({ size: own.at(-1)?.size, crc: own.at(-1)?.crc });
  expect(inflateRawSync(Buffer.concat(whole.packed)).toString()).toBe(PIECES.join(''));
  expect(empty).toMatchObject({ size: 0, crc: 0 });
  expect(inflateRawSync(Buffer.concat(empty.packed))).toHaveLength(0);
});

test('two streams at once keep apart', () => {
  const thread = startPackingThread();
  const [first, second] = [thread.start(), thread.start()];
  first.add('甲');
  const other = second.finish('乙');
  const one = first.finish('甲');
  thread.end();
  expect(inflateRawSync(Buffer.concat(other.packed)).toString()).toBe('乙');
  expect(inflateRawSync(Buffer.concat(one.packed)).toString()).toBe('甲甲');
});
