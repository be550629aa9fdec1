import { OWN_SHEETS } from '../../layout/own-sheets.ts';
import type { Language } from '../../messages/problem.ts';
import { RECEIPT_WORDS } from '../../messages/sheets.ts';
import { canonicalRulebook } from '../../rulebook/canonical.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { NewSheet } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../draft.ts';
import type { HashLine } from './hash-lines.ts';

interface Content {
  readonly rulebook: Rulebook;
  readonly language: Language;
  readonly code: string;
  /** Engine, rulebook's hash, layout's hash, salt. */
  readonly head: readonly string[];
  readonly lines: readonly HashLine[];
}

const WIDTHS = [24, 70, 12];
const FIRST_FACT = 4;

/** Code, hashes, the whole rulebook, and a line a cell. */
export function receiptSheet(content: Content): NewSheet {
  const { language, code, lines } = content;
  const words = RECEIPT_WORDS[language];
  const draft = draftSheet(OWN_SHEETS[language].receipt, { anchored: true });
  draft.put({ row: 1, column: 1 }, plain(`${words.title}  ${code}`), 'title');
  draft.put({ row: 2, column: 1 }, plain(words.proof), 'quiet');
  const behindFacts = putFacts(draft, content);
  const behindRulebook = putRulebook(draft, content, behindFacts);
  putLines(draft, lines, {
    header: [words.sheet, words.hash, words.cell],
    row: behindRulebook + 1,
  });
  return { name: draft.name, widths: WIDTHS, rows: draft.rows(), print: { landscape: false } };
}

/** The first free row behind them. */
function putFacts(draft: Draft, { language, head, code }: Content): number {
  const words = RECEIPT_WORDS[language];
  const titles = [words.engine, words.rulebookHash, words.layoutHash, words.salt, words.code];
  for (const [index, title] of titles.entries()) {
    draft.put({ row: FIRST_FACT + index, column: 1 }, plain(title), 'text');
    const text = [...head, code][index] ?? '';
    draft.put({ row: FIRST_FACT + index, column: 2 }, plain(text), 'code');
  }
  return FIRST_FACT + titles.length;
}

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
    draft.height(row, CHUNK_HEIGHT);
  }
  return first + chunks;
}

interface LinesPlace {
  readonly header: readonly string[];
  readonly row: number;
}

function putLines(draft: Draft, lines: readonly HashLine[], { header, row }: LinesPlace): void {
  for (const [index, title] of header.entries())
    draft.put({ row, column: index + 1 }, plain(title), 'header');
  for (const [index, { sheet, cell, hash }] of lines.entries()) {
    for (const [column, text] of [sheet, hash, cell].entries())
      draft.put({ row: row + 1 + index, column: column + 1 }, plain(text), 'code');
  }
}
