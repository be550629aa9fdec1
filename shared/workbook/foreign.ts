import type { Problem } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** How the files of Excel 2 to 4 begin, which lie in no container. */
const OLDEST = [0x09, 0x00, 0x02, 0x04];

/** What people pick instead of an .xlsx, whatever it is called. */
export function recogniseForeign(bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return workbookProblem('workbook-empty', {});
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    const encrypted = includesWide(bytes, 'EncryptedPackage');
    return workbookProblem(encrypted ? 'workbook-encrypted' : 'workbook-old-format', {});
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  const isOldest = bytes[0] === OLDEST[0] && OLDEST.slice(1).includes(bytes[1] ?? 0xff);
  if (isOldest && bytes[3] === 0) return workbookProblem('workbook-old-format', {});
  return markedUp(bytes) ?? workbookProblem('workbook-not-xlsx', {});
}

/** As far as the first tags go. */
const BEGINNING = 4096;

/** What programs export under the name of a workbook: pages, and the XML of Excel 2003. */
function markedUp(bytes: Uint8Array): Problem | undefined {
  // Their tags are ASCII in any encoding; those of UTF-16 have a zero beside each.
  const text = [...bytes.subarray(0, BEGINNING)]
    .filter((byte) => byte > 0 && byte < 0x80)
    .map((byte) => String.fromCharCode(byte))
    .join('');
  const [, name = ''] = FIRST_TAG.exec(text) ?? [];
  if (/^(\w+:)?Workbook$/.test(name)) return workbookProblem('workbook-xml-2003', {});
  return PAGE.test(name) ? workbookProblem('workbook-web-page', {}) : undefined;
}

const FIRST_TAG = /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<([!\w:]+)/;
const PAGE = /^(!doctype|html|head|body|table|meta|style|div)$/i;

/** Whether `text` stands in the bytes as UTF-16, the way an OLE container names its streams. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}
