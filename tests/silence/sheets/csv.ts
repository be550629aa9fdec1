import type { TableFile } from '../../../shared/workbook/open-file.ts';
import type { Written } from '../../layout/sheet.ts';
import { pick, type Random } from '../../rulebook/random.ts';
import type { Box, Drawn } from './drawn.ts';

const ENCODINGS = ['UTF-8', 'UTF-8 with its mark', 'GB18030'] as const;

/** The sheet as a program saves it as .csv: of merged cells the upper left one holds the text. */
export function csvOf(random: Random, drawn: Drawn): TableFile {
  const separator = pick(random, [',', ',', ';', '\t']);
  const end = pick(random, ['\r\n', '\n']);
  const encoding = pick(random, ENCODINGS);
  const fields = drawn.lines.map((line, row) =>
    line.map((written, column) =>
      drawn.merges.some((box) => isCovered(box, row, column)) ? '' : field(written, separator),
    ),
  );
  const text = fields.map((line) => line.join(separator) + end).join('');
  return { name: `${drawn.name}.csv`, bytes: encode(text, encoding) };
}

const isCovered = ({ top, left, bottom, right }: Box, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left);

function field(written: Written, separator: string): string {
  const text = textOf(written);
  return text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Numbers at the digits that a cell keeps. */
function textOf(written: Written): string {
  if (written === null) return '';
  if (typeof written === 'number') return String(Number(written.toPrecision(15)));
  if (typeof written !== 'object') return String(written);
  return written.date ? '2009/7/6' : String(written.value);
}

function encode(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  if (encoding === 'GB18030') return Uint8Array.from([...text].flatMap(inGb18030));
  return new TextEncoder().encode(encoding === 'UTF-8' ? text : `\ufeff${text}`);
}

function inGb18030(character: string): readonly number[] {
  const code = character.charCodeAt(0);
  const bytes = code < 0x80 ? [code] : pairs().get(character);
  if (!bytes) throw new RangeError(`${character} takes four bytes`);
  return bytes;
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

/** All characters of two bytes, as the platform decodes them: it has no encoder. */
function pairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  known ??= new Map(
    Array.from({ length: 0x7e * 0xbf }, (_, at) => {
      const bytes = [0x81 + Math.floor(at / 0xbf), 0x40 + (at % 0xbf)];
      return [decoder.decode(Uint8Array.from(bytes)), bytes] as const;
    }),
  );
  return known;
}
