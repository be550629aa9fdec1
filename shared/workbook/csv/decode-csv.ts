import { decodeText, type Encoding } from '../decode-text.ts';

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a .csv in the encoding that its mark says; without one in UTF-8, or else GB18030,
 * which Excel and WPS write in China.
 * @returns undefined where it is none of these, or holds what no table does
 */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  const [, marked] = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  const text = marked
    ? decodeText(bytes, marked)
    : (decodeText(bytes, 'utf-8') ?? decodeText(bytes, 'gb18030'));
  return text === undefined || UNREADABLE.test(text) ? undefined : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells another encoding
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;
