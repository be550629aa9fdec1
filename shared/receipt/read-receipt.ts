import { ENGINE_ROW } from '../layout/own-sheets.ts';
import { cellName, type Sheet } from '../workbook/model.ts';
import type { ReceiptHead } from './receipt-head.ts';
import { BODY, type BodyRow, FACT_KEYS, FACTS } from './receipt-rows.ts';
import { readColumns, readRows } from './region.ts';
import { type RowEntry, readEntry } from './row-entry.ts';
import type { RowLine } from './row-lines.ts';
import { readSaid, type Said } from './said.ts';

/** A receipt as its sheet says it; nothing of it is believed yet. */
export interface Receipt {
  /** Its sheet. */
  readonly name: string;
  readonly title: string;
  readonly head: ReceiptHead;
  readonly bodyHash: string;
  readonly body: readonly BodyRow[];
  /** Canonical text. */
  readonly rulebook: string;
  readonly said: Said | undefined;
  readonly lines: readonly ReceiptLine[];
  /** Cells that do not hold what stands there in a receipt. */
  readonly faults: readonly string[];
}

/** Rows of a sheet with what was kept of each; null for a row that held nothing. */
export interface ReceiptLine extends Pick<RowLine, 'sheet' | 'kind'> {
  /** Its row on the receipt. */
  readonly at: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly entries: readonly (RowEntry | null)[];
  /** Of all that its rows held. */
  readonly hash: string;
}

/** @source shared/receipt/README.md#the-sheet */
export function readReceipt(sheet: Sheet): Receipt {
  const at = (row: number, column: number) => textOf(sheet, row, column);
  const faults: string[] = [];
  const keyFaults = [...FACT_KEYS.map((key) => FACTS[key]), BODY].flatMap((key, index) =>
    at(ENGINE_ROW + index, 3) === key ? [] : [cellName(ENGINE_ROW + index, 3)],
  );
  const fact = (index: number) => at(ENGINE_ROW + index, 2);
  const body: BodyRow[] = [];
  const lines: ReceiptLine[] = [];
  for (const row of [...sheet.rows.keys()].filter((number) => number > FIRST_ROW)) {
    const [first, text, key] = [at(row, 1), at(row, 2), at(row, 3)];
    body.push({ first, text, key });
    if (PART.test(key)) continue;
    const line = readLine({ first, text, key }, row);
    if (line) lines.push(line);
    else faults.push(cellName(row, 3));
  }
  return {
    name: sheet.name,
    title: at(1, 1),
    head: headOf(fact),
    bodyHash: fact(FACT_KEYS.length),
    body,
    rulebook: partOf(body, 'rulebook'),
    said: readSaid(partOf(body, 'said')),
    lines,
    faults: [...keyFaults, ...faults],
  };
}

/** The header above the body. */
const FIRST_ROW = ENGINE_ROW + FACT_KEYS.length + 1;
const PART = /^(rulebook|said) \d+\/\d+$/;

function textOf({ rows }: Sheet, row: number, column: number): string {
  const cell = rows.get(row)?.get(column);
  return cell ? `${cell.value}` : '';
}

const headOf = (fact: (index: number) => string): ReceiptHead => ({
  engine: fact(0),
  rulebookHash: fact(1),
  layoutHash: fact(2),
  choices: fact(3),
  salt: fact(4),
  resultsHash: fact(5),
  code: fact(6),
});

const partOf = (body: readonly BodyRow[], part: string): string =>
  body
    .filter(({ key }) => PART.exec(key)?.[1] === part)
    .map(({ text }) => text)
    .join('');

const LINE = /^(input|own) (\S+) (\S+) ([0-9a-f]{64})$/;

function readLine({ first, text, key }: BodyRow, at: number): ReceiptLine | undefined {
  const [, kind, columnsText = '', rowsText = '', hash = ''] = LINE.exec(key) ?? [];
  if (kind !== 'input' && kind !== 'own') return undefined;
  const [columns, rows] = [readColumns(columnsText), readRows(rowsText)];
  const entries = text.split(' ').map(readEntry);
  const read = entries.filter((entry) => entry !== undefined);
  const isWhole = columns && rows && entries.length === rows.length;
  if (!isWhole || read.length < entries.length) return undefined;
  return { sheet: first, kind, at, columns, rows, entries: read, hash };
}
