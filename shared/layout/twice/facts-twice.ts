import { groupBy } from '../../base/group-by.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import type { Roll } from '../people/roll.ts';
import type { FactEntry, ReadFacts } from './fact-entries.ts';
import { factSheetsOf, sheetsTwice } from './fact-sheets.ts';

/**
 * What counts twice among facts, which add up: a sheet and its copy, or rows alike in person, number
 * and document; a row without a word beside one with a document.
 * @source seeds/rulebooks/README.md#what-is-there-twice
 */
export function factsTwice(read: readonly ReadFacts[], roll: Roll): Problem[] {
  const sheets = factSheetsOf(read);
  const added = sheetsTwice(sheets);
  if (added.some(({ effect }) => effect === 'stop')) return added;
  const entries = sheets.flatMap((sheet) => sheet.entries);
  const alike = groupBy(
    entries,
    ({ subject, amounts, document }) => `${subject} ${amounts} ${document}`,
  );
  const rows = [...alike.values()].flatMap((same) => rowsTwice(same, roll));
  return [...added, ...rows, ...bareBeside(entries, roll)];
}

/** A row without a word, of a person who has the same numbers in a row with a document. */
function bareBeside(entries: readonly FactEntry[], { subjects }: Roll): Problem[] {
  const byNumbers = groupBy(entries, ({ subject, amounts }) => `${subject} ${amounts}`);
  return [...byNumbers.values()].flatMap((same) => {
    const evident = same.find(({ document }) => document !== '');
    const bare = same.find(({ document, evidence }) => document === '' && evidence === '');
    if (!evident || !bare) return [];
    const name = quotable(subjects[bare.subject]?.name ?? '');
    const values = { name, other: shownPlace(evident.at, bare.at) };
    return [layoutProblem('fact-bare-beside', values, { place: bare.at })];
  });
}

/** Of one person, with the same numbers and the same document, or none. */
function rowsTwice(entries: readonly FactEntry[], { subjects }: Roll): Problem[] {
  const first = new Map<string, FactEntry>();
  return entries.flatMap((entry) => {
    const same = first.get(entry.evidence);
    if (!same) first.set(entry.evidence, entry);
    const other = same ?? entries[0];
    if (!other || other === entry) return [];
    const code = codeOf(entry, same);
    if (!code) return [];
    const { subject, at: place } = entry;
    const name = quotable(subjects[subject]?.name ?? '');
    const values = { name, other: shownPlace(other.at, place) };
    return [layoutProblem(code, values, code === 'fact-twice' ? { place, subject } : { place })];
  });
}

/** Several events without a word on them may be alike; so may two that one document reports. */
function codeOf(
  { document, reason, at }: FactEntry,
  same: FactEntry | undefined,
): 'fact-twice' | 'fact-document-twice' | 'fact-alike' | undefined {
  if (!same) return document === '' ? undefined : 'fact-document-twice';
  if (document !== '' || reason !== '') return 'fact-twice';
  return same.at.sheet === at.sheet ? 'fact-alike' : undefined;
}
