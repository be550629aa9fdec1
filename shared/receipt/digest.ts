import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';

/** Hex SHA-256 of a text's UTF-8 bytes: some places have something faster than what works everywhere. */
export type Digest = (text: string) => string;

/** Works everywhere. */
export const digest: Digest = (text) => bytesToHex(sha256(strToU8(text)));

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BITS = 60n;

/**
 * The first 60 bits of the text's SHA-256 in Crockford's base 32: `XXXX-XXXX-XXXX`.
 * @source seeds/rulebooks/README.md#results
 */
export function shortCode(text: string): string {
  const bits = BigInt(`0x${digest(text)}`) >> (256n - CODE_BITS);
  const digits = Array.from(
    { length: 12 },
    (_, index) => ALPHABET[Number((bits >> BigInt(55 - 5 * index)) & 31n)],
  );
  return [0, 4, 8].map((start) => digits.slice(start, start + 4).join('')).join('-');
}
