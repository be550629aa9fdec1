import { crc32, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../../shared/workbook/zip/inflate.ts';

/** What a piece packs into, with size and checksum of all until then. */
export interface PackedPiece {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * Packs a text piece by piece, each with what came before it for a dictionary, so that together they
 * are one stream: by the zlib that node brings, which is twice as fast and packs tighter than what
 * runs in a browser. It knows nothing but node: its source is all that a thread needs.
 */
export function startDeflating(): (piece: string, isLast: boolean) => PackedPiece {
  const { constants, crc32, deflateRawSync } = process.getBuiltinModule('node:zlib');
  /** How far back the format may refer. */
  const reach = 32 * 2 ** 10;
  let before = Buffer.alloc(0);
  let [size, crc] = [0, 0];
  return (piece, isLast) => {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    crc = crc32(bytes, crc);
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const dictionary = before.length > 0 ? { dictionary: before } : {};
    // A copy: what zlib gives is the beginning of something larger, which would be kept and sent with it.
    const packed = new Uint8Array(deflateRawSync(bytes, { finishFlush, ...dictionary }));
    const near = bytes.length < reach ? Buffer.concat([before, bytes]) : bytes;
    before = near.subarray(-reach);
    return { packed, size, crc };
  };
}

export const inflateByZlib: Inflater = (packed, most) => {
  try {
    // One chunk with room to spare: what is unfolded is not copied again.
    const content = inflateRawSync(packed, {
      maxOutputLength: Math.max(most, 1),
      chunkSize: most + 64,
    });
    return { content, checksum: crc32(content) };
  } catch {
    return undefined; // zlib throws for damaged data and for too much of it: to the caller these are outcomes
  }
};
