import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { type ReadLabel, readPath } from '../labels/find-label.ts';
import { REASON_OF_SENSE, usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { headerCell, headerText } from '../tables/column-meanings.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';

/**
 * Why a column is read as nothing. What the rulebook itself calls so is never a detail or reckoned:
 * it is one that nobody has claimed.
 */
export function unreadReason(
  header: HeaderColumn,
  vocabulary: Vocabulary,
  beside: { readonly besideCounts: boolean },
): LayoutReason {
  const own = ofRulebook(header, vocabulary);
  const senses = own.map(({ sense }) => sense);
  if (senses.includes('value') || senses.includes('lost')) return 'unknown-label';
  const sense = senses.find((said) => said !== 'unclear');
  if (sense) return REASON_OF_SENSE[sense] ?? 'unknown-label';
  const usual = usualReason(
    header.path.map(({ text }) => text),
    beside,
  );
  return usual ?? (senses.length > 0 ? 'label-not-understood' : 'unknown-label');
}

/** Headers with a title of the rulebook and more, in a table that is read for nothing. */
export const labelsLeftOut = (
  { sheet, columns }: FoundTable,
  { items, facts, measures }: Vocabulary,
): Problem[] =>
  columns.flatMap((header) => {
    const texts = header.path.map(({ text }) => text);
    const isTitled =
      readPath<unknown>(items, texts, 'points') ??
      readPath<unknown>(facts, texts, 'fact') ??
      readPath<unknown>(measures, texts, 'number');
    if (!isTitled) return [];
    const place = { sheet: sheet.name, cell: headerCell(sheet, header) };
    return [layoutProblem('label-left-out', { header: quotable(headerText(header)) }, { place })];
  });

/** What the header is of all that the rulebook asks the sheets for. */
function ofRulebook({ path }: HeaderColumn, vocabulary: Vocabulary): ReadLabel<unknown>[] {
  const texts = path.map(({ text }) => text);
  const { items, facts, measures, ballots } = vocabulary;
  const all = [
    readPath<unknown>(items, texts, 'points'),
    readPath<unknown>(facts, texts, 'fact'),
    readPath<unknown>(measures, texts, 'number'),
    ...ballots.flatMap(({ leavesByLabel, answers }) => [
      readPath<unknown>(answers, texts, 'count'),
      readPath<unknown>(leavesByLabel, texts, 'mark'),
    ]),
  ];
  return all.flatMap((label) => label ?? []);
}
