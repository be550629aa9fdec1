/** A title as the ledger keeps it: one line, no control characters, at most 200 characters. */
export function tidyTitle(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return [...line].slice(0, 200).join('').trim();
}

/** A note as the ledger keeps it: line breaks, no other control characters, at most 5,000 characters. */
export function tidyNote(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]|(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .trim();
  return [...lines].slice(0, 5000).join('').trim();
}
