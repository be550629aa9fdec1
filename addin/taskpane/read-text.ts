/** More than a rulebook or a layout file may have: what is longer is refused when it is read. */
const MOST_BYTES = 4_000_000;

/** The text of a file, or the word that says why there is none. */
export type TextRead =
  | { readonly text: string }
  | { readonly refused: 'textUnreadable' | 'textNotUtf8' };

/** What a file of another encoding says would be another text, which nobody wrote. */
export async function readText(file: Blob): Promise<TextRead> {
  const bytes = await file
    .slice(0, MOST_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (!bytes) return { refused: 'textUnreadable' };
  try {
    // Of a longer file the last character may be cut in two.
    const stream = file.size > MOST_BYTES;
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream }) };
  } catch {
    return { refused: 'textNotUtf8' };
  }
}
