import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Chain, ChainHeader, Hash, RecordDay, SealedDay } from './record.ts';
import { DAY, HEADER } from './record-shape.ts';

/** Hash of a chain's header: SHA-256 of its canonical JSON in UTF-8. */
export const hashHeader = (header: ChainHeader): Hash => hashOf(JSON.stringify(HEADER(header, '')));

/** Hash of a day: of the hash before it, a line feed, and the day's canonical JSON. */
export const hashDay = (before: Hash, content: RecordDay): Hash =>
  hashOf(`${before}\n${JSON.stringify(DAY(content, ''))}`);

/** Hash that ends a chain: of the last hash, a line feed, and `end`. */
export const hashEnd = (last: Hash): Hash => hashOf(`${last}\nend`);

/** Seals days, in the order given, behind a header. */
export function sealChain(header: ChainHeader, contents: readonly RecordDay[]): Chain {
  const start = hashHeader(header);
  const days: SealedDay[] = [];
  let last = start;
  for (const content of contents) {
    const hash = hashDay(last, content);
    days.push({ before: last, content, hash });
    last = hash;
  }
  return { header, start, days, end: hashEnd(last) };
}

const hashOf = (text: string): Hash => bytesToHex(sha256(utf8ToBytes(text)));
