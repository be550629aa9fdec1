import type { Block, Layout } from '../layout/model/layout.ts';
import type { Scoring } from '../score/model/scoring.ts';
import type { Workbook } from '../workbook/model.ts';
import { type Digest, digest, shortCode } from './digest.ts';
import { canonicalResults } from './results.ts';
import { saltOf } from './row-lines.ts';

export interface ReceiptInput {
  /** Name and version of what computed this. */
  readonly engine: string;
  /** Hex SHA-256 of the rulebook's canonical form. */
  readonly rulebookHash: string;
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly scoring: Scoring;
  /** What hashes the cells, where it is not what works everywhere. */
  readonly digest?: Digest;
}

/** What a receipt speaks for, each as it is printed, and the code over all of it. */
export interface ReceiptHead {
  readonly engine: string;
  readonly rulebookHash: string;
  readonly layoutHash: string;
  /** What a person decided. */
  readonly choices: string;
  /** Follows from every cell that is read. */
  readonly salt: string;
  readonly resultsHash: string;
  /** `XXXX-XXXX-XXXX`. */
  readonly code: string;
}

/**
 * It is the same whether sheets are written or not, and in every language: it follows from the
 * rules, from how the workbook was read, from its cells and from what came out. Cells of ours have
 * hashes of their own on the receipt's sheet.
 */
export function receiptHead({ workbook, layout, scoring, ...input }: ReceiptInput): ReceiptHead {
  const { engine, rulebookHash } = input;
  const layoutHash = digest(canonicalLayout(layout));
  const choices = scoring.review.factsGiven ? 'facts: given' : 'facts: none';
  const salt = saltOf(workbook, layout, input.digest);
  const resultsHash = digest(canonicalResults(scoring));
  const spoken = { engine, rulebookHash, layoutHash, choices, salt, resultsHash };
  return { ...spoken, code: codeOf(spoken) };
}

/** The code over all that it speaks for. */
export const codeOf = (head: Omit<ReceiptHead, 'code'>): string =>
  shortCode(
    [
      head.engine,
      head.rulebookHash,
      head.layoutHash,
      head.choices,
      head.salt,
      head.resultsHash,
    ].join('\n'),
  );

/** What decides the reading; confidence and reasons are for people. */
const canonicalLayout = ({ tables, same = [] }: Layout): string =>
  JSON.stringify([
    ...tables.map(({ sheet, block, role, header, data, skipped, columns, labelled, rater }) => [
      sheet,
      canonicalBlock(block),
      inOrder(role),
      header,
      data,
      skipped.map(({ row }) => row),
      columns.map(({ column, meaning }) => [column, inOrder(meaning)]),
      labelled.map((value) => inOrder(value)),
      rater,
    ]),
    ...(same.length > 0 ? [{ same }] : []),
  ]);

const canonicalBlock = ({ area, turned, borrowed }: Block) => [
  area && inOrder(area),
  turned,
  borrowed.map(({ from, ...own }) => [inOrder(own), inOrder(from)]),
];

/** Whoever wrote the layout may have named its parts in another order. */
const inOrder = (parts: object) => Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
