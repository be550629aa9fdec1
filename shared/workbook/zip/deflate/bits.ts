/** Bits one behind the other, the first one lowest in its byte. */
export interface Bits {
  bytes: Uint8Array;
  /** Whole bytes so far. */
  at: number;
  /** What is no whole byte yet, and how many bits that are. */
  held: number;
  count: number;
}

/** At most 16 bits at once. */
export function putBits(bits: Bits, value: number, count: number): void {
  let held = bits.held | (value << bits.count);
  let left = bits.count + count;
  for (; left >= 8; left -= 8) {
    bits.bytes[bits.at++] = held;
    held >>>= 8;
  }
  bits.held = held;
  bits.count = left;
}
