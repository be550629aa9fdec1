import { deflateSync, strToU8 } from 'fflate';
import {
  addToChecksum,
  FIRST_CHECKSUM,
  finishChecksum,
} from '../../shared/workbook/zip/checksum.ts';
import type { Parts } from './package-builder.ts';

/** How an archive is written: rare, but right, or wrong in one way. */
export interface Way {
  readonly longSizes?: boolean;
  readonly longEnd?: boolean;
  readonly descriptors?: boolean;
  readonly comment?: string;
  /** Added to what the end says of its number of parts, its directory's bytes, the locator's place. */
  readonly count?: number;
  readonly directory?: number;
  readonly locator?: number;
  /** Of the last part, where it lies. */
  readonly localName?: string;
  readonly withoutExtra?: boolean;
}

const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);
const PLENTY = 0xffffffff;

/** An archive by hand, byte for byte, as programs other than ours may write it. */
export function writeZip(parts: Parts, way: Way): Uint8Array {
  const [bytes, directory]: [number[], number[]] = [[], []];
  const names = Object.keys(parts);
  for (const [index, name] of names.entries()) {
    const content = strToU8(parts[name] ?? '');
    const packed = deflateSync(content);
    const sum = finishChecksum(addToChecksum(FIRST_CHECKSUM, content));
    const place = bytes.length;
    const local = index === names.length - 1 ? (way.localName ?? name) : name;
    const sizes = way.longSizes ? [PLENTY, PLENTY] : [packed.length, content.length];
    const [long, flags] = [way.longSizes === true && !way.withoutExtra, way.descriptors ? 8 : 0];
    const known = way.descriptors ? [0, 0, 0] : [sum, ...sizes];
    const extra = long ? [1, 16] : [];
    const facts = (triple: number[]) => [
      ...le(45, 2),
      ...le(flags, 2),
      ...le(8, 2),
      ...le(0, 2),
      ...le(33, 2),
      ...triple.flatMap((value) => le(value, 4)),
    ];
    const longSizes = long
      ? [
          ...extra.flatMap((value) => le(value, 2)),
          ...le(content.length, 8),
          ...le(packed.length, 8),
        ]
      : [];
    const ownExtra = way.descriptors ? [] : longSizes;
    bytes.push(
      ...le(0x04034b50, 4),
      ...facts(known),
      ...le(strToU8(local).length, 2),
      ...le(ownExtra.length, 2),
    );
    bytes.push(...strToU8(local), ...ownExtra, ...packed);
    if (way.descriptors) {
      const width = way.longSizes ? 8 : 4;
      bytes.push(
        ...le(0x08074b50, 4),
        ...le(sum, 4),
        ...le(packed.length, width),
        ...le(content.length, width),
      );
    }
    directory.push(...le(0x02014b50, 4), ...le(45, 2), ...facts([sum, ...sizes]));
    directory.push(
      ...le(strToU8(name).length, 2),
      ...le(longSizes.length, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 4),
      ...le(place, 4),
    );
    directory.push(...strToU8(name), ...longSizes);
  }
  return Uint8Array.from([
    ...bytes,
    ...directory,
    ...endOf(way, names.length, [bytes.length, directory.length]),
  ]);
}

function endOf(way: Way, parts: number, [start, length]: readonly [number, number]): number[] {
  const [count, size] = [parts + (way.count ?? 0), length + (way.directory ?? 0)];
  const comment = strToU8(way.comment ?? '');
  const place = start + length + (way.locator ?? 0);
  const long = [
    ...le(0x06064b50, 4),
    ...le(44, 8),
    ...le(45, 2),
    ...le(45, 2),
    ...le(0, 4),
    ...le(0, 4),
    ...le(count, 8),
    ...le(count, 8),
    ...le(size, 8),
    ...le(start, 8),
    ...le(0x07064b50, 4),
    ...le(0, 4),
    ...le(place, 8),
    ...le(1, 4),
  ];
  const short = way.longEnd ? [0xffff, 0xffff] : [count, count];
  const [sizeSaid, startSaid] = way.longEnd ? [PLENTY, PLENTY] : [size, start];
  return [
    ...(way.longEnd ? long : []),
    ...le(0x06054b50, 4),
    ...le(0, 4),
    ...short.flatMap((value) => le(value, 2)),
    ...le(sizeSaid, 4),
    ...le(startSaid, 4),
    ...le(comment.length, 2),
    ...comment,
  ];
}
