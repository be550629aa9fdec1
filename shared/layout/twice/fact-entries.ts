import type { FactRow } from '../../ballots/review.ts';
import { formatFraction } from '../../exact/text.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import { normaliseDocument } from '../labels/document-number.ts';
import { normaliseLabel } from '../labels/names.ts';
import { DATE_WORDS, DOCUMENT_WORDS } from '../labels/words.ts';
import type { LinkedTable } from '../people/link-rows.ts';

/** A table with the facts that were read from it. */
export interface ReadFacts {
  readonly table: LinkedTable;
  readonly facts: readonly FactRow[];
}
/** A row of facts that adds something, as it is compared with others. */
export interface FactEntry {
  readonly subject: number;
  /** The first cell that adds something. */
  readonly at: SheetPlace;
  /** Equal for the same numbers of the same facts. */
  readonly amounts: string;
  /** The document's number; empty where none is given. */
  readonly document: string;
  /** All else that is written beside the numbers, and what of it is no date. */
  readonly evidence: string;
  readonly reason: string;
}

/** The rows that add something; one of nothing but zeros cannot count twice. */
export const factEntries = ({ facts }: ReadFacts): FactEntry[] =>
  facts.flatMap((row) => {
    const given = row.values.filter(({ value }) => value && value.num !== 0n);
    return given.slice(0, 1).map(({ at }) => entryOf(row, { given, at }));
  });

interface Given {
  readonly given: FactRow['values'];
  readonly at: SheetPlace;
}

function entryOf(row: FactRow, { given, at }: Given): FactEntry {
  const said = row.evidence.map(({ label, text }) => ({
    label: lastOf(label),
    text: normaliseDocument(text),
  }));
  const others = said.filter(({ label }) => !DOCUMENT_WORDS.includes(label));
  return {
    subject: row.subject,
    at,
    amounts: joined(
      given.map(({ fact, value }) => `${fact} ${value ? formatFraction(value) : ''}`),
    ),
    document: joined(textsOf(said.filter(({ label }) => DOCUMENT_WORDS.includes(label)))),
    evidence: joined(textsOf(others)),
    reason: joined(textsOf(others.filter(({ label }) => !DATE_WORDS.includes(label)))),
  };
}

const lastOf = (label: string): string => normaliseLabel(label.split(' / ').at(-1) ?? '');

const textsOf = (said: readonly { readonly text: string }[]): string[] =>
  said.map(({ text }) => text).filter(Boolean);

const joined = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : JSON.stringify(texts.toSorted());
