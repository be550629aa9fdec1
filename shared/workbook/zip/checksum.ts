const BYTES_AT_ONCE = 8;

/** Entry `256 × k + b` is the checksum's change by byte `b` that is followed by `k` others. */
const TABLE = makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(256 * BYTES_AT_ONCE);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
    table[byte] = sum;
  }
  for (let at = 256; at < table.length; at++) {
    const before = table[at - 256] ?? 0;
    table[at] = (table[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return table;
}

/** To be gone on with chunk by chunk; `finishChecksum` gives the value. */
export const FIRST_CHECKSUM = 0xffffffff;
export const finishChecksum = (sum: number): number => (sum ^ 0xffffffff) >>> 0;

/**
 * The checksum of the zip format (CRC-32, polynomial 0xEDB88320), eight bytes at a time: a part may
 * have hundreds of megabytes.
 * @source Kounavis, Berry: A Systematic Approach to Building High Performance Software-based CRC Generators
 */
export function addToChecksum(before: number, content: Uint8Array): number {
  let sum = before;
  let at = 0;
  // Words are read in the order of the host, and every host of ours has the low byte first.
  const isEven = content.byteOffset % 4 === 0;
  const words = isEven
    ? new Uint32Array(content.buffer, content.byteOffset, (content.length >>> 3) << 1)
    : new Uint32Array();
  for (let word = 0; word < words.length; word += 2) {
    const low = sum ^ (words[word] ?? 0);
    const high = words[word + 1] ?? 0;
    sum =
      (TABLE[0x700 + (low & 0xff)] ?? 0) ^
      (TABLE[0x600 + ((low >>> 8) & 0xff)] ?? 0) ^
      (TABLE[0x500 + ((low >>> 16) & 0xff)] ?? 0) ^
      (TABLE[0x400 + (low >>> 24)] ?? 0) ^
      (TABLE[0x300 + (high & 0xff)] ?? 0) ^
      (TABLE[0x200 + ((high >>> 8) & 0xff)] ?? 0) ^
      (TABLE[0x100 + ((high >>> 16) & 0xff)] ?? 0) ^
      (TABLE[high >>> 24] ?? 0);
    at += BYTES_AT_ONCE;
  }
  for (; at < content.length; at++) {
    sum = (TABLE[(sum ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return sum;
}
