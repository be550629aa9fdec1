/** Every host of ours has it; the compiler knows it only together with a whole browser. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** Large enough to be quick, small enough that no second copy of a large part arises. */
const BITE = 65_536;

/**
 * The bytes as text, bite by bite, without a byte order mark.
 * @param bite the most bytes that are decoded at once
 * @returns false where the bytes are no UTF-8, or `take` asks for no more
 */
export function decodeBites(
  bytes: Uint8Array,
  take: (text: string) => boolean,
  bite = BITE,
): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += bite) {
    const stream = at + bite < bytes.length;
    const text = decode(decoder, bytes.subarray(at, at + bite), stream);
    if (text === undefined || !take(text)) return false;
  }
  return true;
}

/** Undefined where the bytes are no UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined =>
  decode(new TextDecoder('utf-8', { fatal: true }), bytes, false);

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined; // it throws for bytes that are no UTF-8, which a file may well hold
  }
}
