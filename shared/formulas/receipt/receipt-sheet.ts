import { ENGINE_ROW } from '../../layout/own-sheets.ts';
import type { Language } from '../../messages/message.ts';
import { RECEIPT_WORDS } from '../../messages/sheets.ts';
import type { HashLine } from '../../receipt/hash-lines.ts';
import type { ReceiptHead } from '../../receipt/receipt-head.ts';
import { canonicalRulebook } from '../../rulebook/canonical/canonical.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { NewCell, NewRow, NewSheet } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';

interface Content {
  /** Of the sheet. */
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly language: Language;
  readonly head: ReceiptHead;
  readonly lines: readonly HashLine[];
}

const WIDTHS = [24, 70, 14];
const TABLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width);

/** Code, hashes, the whole rulebook, and the hash of every cell. */
export function receiptSheet(content: Content): NewSheet {
  const { name, language, head, lines } = content;
  const words = RECEIPT_WORDS[language];
  const draft = draftSheet(name, { anchored: true });
  draft.put({ row: 1, column: 1 }, plain(`${words.title}  ${head.code}`), 'title');
  draft.put({ row: 2, column: 1 }, plain(words.proof), 'wrapped');
  draft.height(2, heightOf(words.proof, TABLE_WIDTH));
  const behindFacts = putFacts(draft, content);
  const behindRulebook = putRulebook(draft, content, behindFacts);
  for (const [index, title] of [words.sheet, words.hash, words.cells].entries())
    draft.put({ row: behindRulebook + 1, column: index + 1 }, plain(title), 'header');
  const rows = [...draft.rows(), ...lineRows(lines)];
  const merges = [{ top: 2, left: 1, bottom: 2, right: WIDTHS.length }];
  return { name: draft.name, widths: WIDTHS, rows, merges, print: { landscape: false } };
}

/** The first free row behind them. */
function putFacts(draft: Draft, { language, head }: Content): number {
  const words = RECEIPT_WORDS[language];
  for (const [index, key] of FACTS.entries()) {
    draft.put({ row: ENGINE_ROW + index, column: 1 }, plain(words[key]), 'text');
    draft.put({ row: ENGINE_ROW + index, column: 2 }, plain(head[key]), 'code');
  }
  return ENGINE_ROW + FACTS.length;
}

/** The last is made of those before it. */
const FACTS = [
  'engine',
  'rulebookHash',
  'layoutHash',
  'choices',
  'salt',
  'resultsHash',
  'code',
] as const satisfies readonly (keyof ReceiptHead)[];

/** Below Excel's limit of 32,767 characters a cell. */
const CHUNK = 30_000;
const CHUNK_HEIGHT = 18;

function putRulebook(draft: Draft, { rulebook, language }: Content, first: number): number {
  const canonical = canonicalRulebook(rulebook);
  const chunks = Math.ceil(canonical.length / CHUNK);
  for (let index = 0; index < chunks; index++) {
    const row = first + index;
    const title = `${RECEIPT_WORDS[language].rulebook} ${index + 1}/${chunks}`;
    const chunk = canonical.slice(index * CHUNK, (index + 1) * CHUNK);
    draft.put({ row, column: 1 }, plain(title), 'text');
    draft.put({ row, column: 2 }, plain(chunk), 'code');
    // Something to its right keeps it in its column: else it would be printed across a hundred.
    draft.put({ row, column: 3 }, plain('…'), 'code');
    draft.height(row, CHUNK_HEIGHT);
  }
  return first + chunks;
}

/** So that no cell of ours is too long, and the sheet has fewer lines than a program has rows. */
const CELLS_A_LINE = 20;

/** A line for each row of cells: `B7 0541a0… C7 99e3…`, and which cells they are. */
function lineRows(lines: readonly HashLine[]): NewRow[] {
  const together: HashLine[][] = [];
  for (const line of lines) {
    const last = together.at(-1);
    if (last && last.length < CELLS_A_LINE && isBeside(last[0], line)) last.push(line);
    else together.push([line]);
  }
  return together.map(lineRow);
}

const isBeside = (a: HashLine | undefined, b: HashLine): boolean =>
  a?.sheet === b.sheet && rowOf(a.cell) === rowOf(b.cell);

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/, '');

function lineRow(cells: readonly HashLine[]): NewRow {
  const [first, last] = [cells[0], cells.at(-1)];
  const hashes = cells.map(({ cell, hash }) => `${cell} ${hash}`).join(' ');
  const texts = [first?.sheet ?? '', hashes, `${first?.cell}:${last?.cell}`];
  return { cells: texts.map((value): NewCell => ({ value, style: 'code' })) };
}
