import { once } from '../../base/once.ts';
import { ENGINE_ROW } from '../../layout/own-sheets.ts';
import type { Language } from '../../messages/message.ts';
import { RECEIPT_WORDS } from '../../messages/sheets/receipt.ts';
import type { ReceiptHead } from '../../receipt/receipt-head.ts';
import { BODY, type BodyRow, FACT_KEYS, FACTS, hashBody } from '../../receipt/receipt-rows.ts';
import type { DraftedSheet, NewCell, NewRow, SheetRows } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';

interface Content {
  /** Of the sheet. */
  readonly name: string;
  readonly language: Language;
  readonly head: ReceiptHead;
  /** Asked for when the rows are: the rows of all other sheets are to be there by then. */
  readonly body: () => readonly BodyRow[];
}

const WIDTHS = [22, 66, 84];
const TABLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width);

/** Code, hashes, the whole rulebook, and the hash of every row. */
export function receiptSheet(content: Content): DraftedSheet {
  const merges = [{ top: 2, left: 1, bottom: 2, right: WIDTHS.length }];
  const rows = madeWhenAsked(() => rowsOf(content));
  return { name: content.name, widths: WIDTHS, rows, merges, print: { landscape: true } };
}

function madeWhenAsked(make: () => readonly NewRow[]): SheetRows {
  const rows = once(make);
  return {
    get length() {
      return rows().length;
    },
    at: (index) => rows().at(index),
    [Symbol.iterator]: () => rows()[Symbol.iterator](),
  };
}

function rowsOf({ name, language, head, body: bodyOf }: Content): NewRow[] {
  const body = bodyOf();
  const words = RECEIPT_WORDS[language];
  const draft = draftSheet(name, { anchored: true });
  draft.put({ row: 1, column: 1 }, plain(`${words.title}  ${head.code}`), 'title');
  draft.put({ row: 2, column: 1 }, plain(words.proof), 'wrapped');
  draft.height(2, heightOf(words.proof, TABLE_WIDTH));
  const header = ENGINE_ROW + putFacts(draft, language, { ...head, bodyHash: hashBody(body) });
  for (const [index, title] of [words.sheet, words.hash, words.cells].entries())
    draft.put({ row: header, column: index + 1 }, plain(title), 'header');
  return [...draft.rows(), ...body.map(bodyRow)];
}

interface Facts extends ReceiptHead {
  readonly bodyHash: string;
}

/** How many rows they take. */
function putFacts(draft: Draft, language: Language, facts: Facts): number {
  const words = RECEIPT_WORDS[language];
  const lines = [
    ...FACT_KEYS.map((key) => [words[key], facts[key], FACTS[key]] as const),
    [words.bodyHash, facts.bodyHash, BODY] as const,
  ];
  for (const [index, [title, value, key]] of lines.entries()) {
    const row = ENGINE_ROW + index;
    draft.put({ row, column: 1 }, plain(title), 'text');
    draft.put({ row, column: 2 }, plain(value), 'code');
    draft.put({ row, column: 3 }, plain(key), 'code');
  }
  return lines.length;
}

const CHUNK_HEIGHT = 18;

/** Something stands to the right of each text and keeps it in its column. */
const bodyRow = ({ first, text, key }: BodyRow): NewRow => ({
  height: CHUNK_HEIGHT,
  cells: [first, text, key].map((value): NewCell => ({ value, style: 'code' })),
});
