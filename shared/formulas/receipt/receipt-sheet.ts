import { OWN_SHEETS } from '../../layout/own-sheets.ts';
import type { Language } from '../../messages/problem.ts';
import { RECEIPT_WORDS } from '../../messages/sheets.ts';
import { canonicalRulebook } from '../../rulebook/canonical.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { NewCell, NewRow, NewSheet } from '../../workbook/model.ts';
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
  for (const [index, title] of [words.sheet, words.hash, words.cell].entries())
    draft.put({ row: behindRulebook + 1, column: index + 1 }, plain(title), 'header');
  const rows = [...draft.rows(), ...lineRows(lines)];
  return { name: draft.name, widths: WIDTHS, rows, print: { landscape: false } };
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

/** Not by way of a draft, which remembers every cell: there may be a million of these. */
function lineRows(lines: readonly HashLine[]): NewRow[] {
  const code = (value: string): NewCell => ({ value, style: 'code' });
  return lines.map(({ sheet, cell, hash }) => ({ cells: [code(sheet), code(hash), code(cell)] }));
}
