import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromCellNumber, toCellNumber } from '../exact/cell-number.ts';
import { formatFraction } from '../exact/text.ts';
import type { Layout } from '../layout/layout.ts';
import { OWN_SHEETS } from '../layout/own-sheets.ts';
import type { Language } from '../messages/problem.ts';
import { canonicalRulebook } from '../rulebook/canonical.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import {
  type CellValue,
  cellName,
  type NewCell,
  type NewSheet,
  type Workbook,
} from '../workbook/model.ts';
import { draftSheet, plain } from './draft.ts';

export interface ReceiptInput {
  readonly rulebook: Rulebook;
  /** Hex SHA-256 of the rulebook's canonical form. */
  readonly hash: string;
  readonly workbook: Workbook;
  readonly layout: Layout;
  /** Our other sheets. */
  readonly sheets: readonly NewSheet[];
  readonly engine: string;
  readonly language: Language;
}

/** A sheet that lets anyone check the working copy against itself, and the short code over all of it. */
export interface Receipt {
  readonly sheet: NewSheet;
  /** The first 60 bits in Crockford's base 32: `XXXX-XXXX-XXXX`. */
  readonly code: string;
}

interface Line {
  readonly sheet: string;
  readonly cell: string;
  readonly hash: string;
}

/**
 * Hashes of the rulebook and the layout, and salted ones of every input cell and every cell of
 * ours. The salt follows from the whole input, so the same input gives the same receipt, and five
 * marks cannot be guessed from a hash without the rest of the workbook.
 */
export function composeReceipt(input: ReceiptInput): Receipt {
  const salt = saltOf(input.workbook);
  const lines = [...inputLines(input, salt), ...ownLines(input, salt)];
  const layoutHash = digest(canonicalLayout(input.layout));
  const head = [input.engine, input.hash, layoutHash, bytesToHex(salt)];
  const code = shortCode(
    [...head, ...lines.map(({ sheet, cell, hash }) => `${sheet}\t${cell}\t${hash}`)].join('\n'),
  );
  return { code, sheet: receiptSheet(input, { code, head, lines }) };
}

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const SALT_BYTES = 16;

function saltOf({ sheets }: Workbook): Uint8Array {
  const cells = sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, columns]) =>
      [...columns].map(
        ([column, value]) => `${name}\t${cellName(row, column)}\t${canonicalCell(value)}`,
      ),
    ),
  );
  return sha256(utf8ToBytes(`lianping salt\n${cells.join('\n')}`)).slice(0, SALT_BYTES);
}

/** A value as a receipt sees it: numbers at 15 significant digits, so that saving again changes nothing. */
const canonicalCell = (value: CellValue): string =>
  value.kind === 'number'
    ? `number ${formatFraction(fromCellNumber(value.value))}`
    : `${value.kind} ${value.value}`;

const HASH_DIGITS = 32;

const saltedHash = (salt: Uint8Array, place: string, content: string): string =>
  digest(`${bytesToHex(salt)}\n${place}\n${content}`).slice(0, HASH_DIGITS);

/** Every cell of the sheets that the layout reads, headers included. */
function inputLines({ workbook, layout }: ReceiptInput, salt: Uint8Array): Line[] {
  const read = new Set(layout.tables.map(({ sheet }) => sheet));
  return workbook.sheets
    .filter(({ name }) => read.has(name))
    .flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, columns]) =>
        [...columns].map(([column, value]) => {
          const cell = cellName(row, column);
          return {
            sheet: name,
            cell,
            hash: saltedHash(salt, `${name}!${cell}`, canonicalCell(value)),
          };
        }),
      ),
    );
}

function ownLines({ sheets }: ReceiptInput, salt: Uint8Array): Line[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((own, column) => {
        if (!own || own.value === null) return [];
        const cell = cellName(row + 1, column + 1);
        return [
          { sheet: name, cell, hash: saltedHash(salt, `${name}!${cell}`, canonicalOwn(own)) },
        ];
      }),
    ),
  );
}

/** Formula and value as the file holds them: neither can be changed alone. */
function canonicalOwn({ value, formula }: NewCell): string {
  const content = canonicalCell(storedValue(value));
  return formula === undefined ? content : `=${formula}\n${content}`;
}

function storedValue(value: NewCell['value']): CellValue {
  if (typeof value === 'string' || value === null) return { kind: 'text', value: value ?? '' };
  return { kind: 'number', value: typeof value === 'number' ? value : toCellNumber(value) };
}

/** What decides the reading; confidence and reasons are for people. */
function canonicalLayout({ tables }: Layout): string {
  return JSON.stringify(
    tables.map(({ sheet, role, header, data, skipped, columns }) => [
      sheet,
      role,
      header,
      data,
      skipped.map(({ row }) => row),
      columns.map(({ column, meaning }) => [column, meaning]),
    ]),
  );
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BITS = 60n;

function shortCode(text: string): string {
  const bits = BigInt(`0x${digest(text)}`) >> (256n - CODE_BITS);
  const digits = Array.from(
    { length: 12 },
    (_, index) => ALPHABET[Number((bits >> BigInt(55 - 5 * index)) & 31n)],
  );
  return [0, 4, 8].map((start) => digits.slice(start, start + 4).join('')).join('-');
}

/** Below Excel's limit of 32,767 characters a cell. */
const CHUNK = 30_000;

interface Content {
  readonly code: string;
  readonly head: readonly string[];
  readonly lines: readonly Line[];
}

function receiptSheet(
  { rulebook, language }: ReceiptInput,
  { code, head, lines }: Content,
): NewSheet {
  const zh = language === 'zh';
  const draft = draftSheet(OWN_SHEETS[language].receipt, { anchored: true });
  const titles = zh
    ? ['计分引擎', '规则摘要 SHA-256', '布局摘要 SHA-256', '盐']
    : ['Engine', 'Rulebook SHA-256', 'Layout SHA-256', 'Salt'];
  const proof = zh
    ? '本页证明这份底稿前后一致：任何单元格被改动，摘要就对不上。留有打印的短码或公布的规则，可以据此核对；它不能证明录入的票数本身属实。'
    : 'This page proves that the copy agrees with itself: a changed cell no longer matches its hash. Whoever keeps the printed code or the published rulebook can check against those; it cannot prove that the counts were entered truly.';
  draft.put(
    { row: 1, column: 1 },
    plain(`${zh ? '联评凭证' : 'Lianping receipt'}  ${code}`),
    'title',
  );
  draft.put({ row: 2, column: 1 }, plain(proof), 'quiet');
  const facts = [
    ...titles.map((title, index) => [title, head[index] ?? '']),
    [zh ? '短码' : 'Short code', code],
  ];
  for (const [index, [title = '', text = '']] of facts.entries()) {
    draft.put({ row: 4 + index, column: 1 }, plain(title), 'text');
    draft.put({ row: 4 + index, column: 2 }, plain(text), 'code');
  }
  const canonical = canonicalRulebook(rulebook);
  const chunks = Math.ceil(canonical.length / CHUNK);
  const start = 4 + facts.length;
  for (let index = 0; index < chunks; index++) {
    draft.put(
      { row: start + index, column: 1 },
      plain(`${zh ? '规则全文' : 'Rulebook'} ${index + 1}/${chunks}`),
      'text',
    );
    draft.put(
      { row: start + index, column: 2 },
      plain(canonical.slice(index * CHUNK, (index + 1) * CHUNK)),
      'code',
    );
    draft.height(start + index, 18);
  }
  const header = start + chunks + 1;
  const columns = zh ? ['工作表', '摘要', '单元格'] : ['Sheet', 'Hash', 'Cell'];
  for (const [index, title] of columns.entries())
    draft.put({ row: header, column: index + 1 }, plain(title), 'header');
  for (const [index, { sheet, cell, hash }] of lines.entries()) {
    for (const [column, text] of [sheet, hash, cell].entries()) {
      draft.put({ row: header + 1 + index, column: column + 1 }, plain(text), 'code');
    }
  }
  return {
    name: draft.name,
    widths: [24, 70, 12],
    rows: draft.rows(),
    print: { landscape: false },
  };
}
