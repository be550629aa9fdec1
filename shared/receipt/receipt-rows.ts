import { digest } from './digest.ts';
import type { ReceiptHead } from './receipt-head.ts';
import type { RowLine } from './row-lines.ts';
import { type Said, writeSaid } from './said.ts';

/** LibreOffice breaks a longer line of mixed scripts in print, and the row shows halves of two. */
const CHUNK = 2_000;
/** Whole characters: half of one is none in a file. */
const PIECE = new RegExp(`[^]{1,${CHUNK}}`, 'gu');

/** What a receipt's facts are called in its third column, in the order of their rows. */
export const FACTS = {
  engine: 'engine',
  rulebookHash: 'rulebook-sha256',
  layoutHash: 'layout-sha256',
  choices: 'choices',
  salt: 'salt',
  resultsHash: 'results-sha256',
  code: 'code',
} as const satisfies Readonly<Record<keyof ReceiptHead, string>>;
export const FACT_KEYS: readonly (keyof ReceiptHead)[] = [
  'engine',
  'rulebookHash',
  'layoutHash',
  'choices',
  'salt',
  'resultsHash',
  'code',
];
/** Behind the facts: the hash of all rows below it. */
export const BODY = 'body-sha256';

/** A row below the facts: two cells that a program reads, and what it is. */
export interface BodyRow {
  readonly first: string;
  readonly text: string;
  readonly key: string;
}

export interface BodyInput {
  /** Canonical. */
  readonly rulebook: string;
  readonly said: Said;
  readonly lines: readonly RowLine[];
}

/** What stands before each part, for people. */
export interface BodyTitles {
  readonly rulebook: string;
  readonly said: string;
}

/** @source shared/receipt/README.md#the-sheet */
export const bodyRows = ({ rulebook, said, lines }: BodyInput, titles: BodyTitles): BodyRow[] => [
  ...chunksOf(rulebook, 'rulebook', titles.rulebook),
  ...chunksOf(writeSaid(said), 'said', titles.said),
  ...lines.map(({ sheet, kind, columns, rows, entries, hash }) => ({
    first: sheet,
    text: entries,
    key: `${kind} ${columns} ${rows} ${hash}`,
  })),
];

function chunksOf(text: string, key: string, title: string): BodyRow[] {
  const pieces = text.match(PIECE) ?? [''];
  return pieces.map((piece, index) => ({
    first: `${title} ${index + 1}/${pieces.length}`,
    text: piece,
    key: `${key} ${index + 1}/${pieces.length}`,
  }));
}

export const hashBody = (rows: readonly BodyRow[]): string =>
  digest(rows.map(({ first, text, key }) => `${first}\t${text}\t${key}`).join('\n'));
