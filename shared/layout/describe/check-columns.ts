import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import { quotable } from '../cells/cell-text.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { readLabel } from '../labels/find-label.ts';
import { normaliseName } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { Meaning } from '../model/layout.ts';
import type { ItemsNeed } from '../model/needs.ts';
import { headerCell, headerText, lowest } from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { indicatorGap, itemGap, levelGap } from './gap-place.ts';
import type { ItemColumn } from './item-columns.ts';
import { labelGap, type TitledColumn } from './label-gap.ts';

/** Two columns for one meaning: nobody can say which one holds. */
export function columnsTwice({ sheet, columns }: FoundTable, meanings: ColumnMeanings): Problem[] {
  const seen = new Map<string, string>();
  return columns.flatMap((header) => {
    const meaning = meanings.get(header.column)?.meaning;
    if (!meaning || meaning.is === 'ignored' || meaning.is === 'evidence') return [];
    const key = meaningKey(meaning);
    const other = seen.get(key);
    const cell = headerCell(sheet, header);
    if (other === undefined) {
      seen.set(key, cell);
      return [];
    }
    const values = { header: quotable(headerText(header)), other };
    return [layoutProblem('column-twice', values, { place: { sheet: sheet.name, cell } })];
  });
}

/** Points got and points lost of one item are one meaning. */
const meaningKey = (meaning: Meaning): string =>
  JSON.stringify(
    meaning.is === 'item'
      ? [meaning.is, meaning.item]
      : Object.values(meaning).map((part) =>
          typeof part === 'string' ? normaliseName(part) : part,
        ),
  );

/** Indicators and levels that the component needs and this tally has no column for. */
export function missingCounts(
  table: FoundTable,
  meanings: ColumnMeanings,
  words: BallotsWords,
): Problem[] {
  return words.leaves.flatMap((leaf) => missingOfLeaf(table, leaf, { meanings, words }));
}

interface Columns {
  readonly meanings: ColumnMeanings;
  readonly words: BallotsWords;
}

function missingOfLeaf(
  table: FoundTable,
  leaf: DeclaredLeaf,
  { meanings, words }: Columns,
): Problem[] {
  const { id, title: indicator } = leaf.indicator;
  const own = [...meanings.values()]
    .map(({ meaning }) => meaning)
    .filter((meaning) => 'indicator' in meaning && meaning.indicator === id);
  if (own.length === 0) {
    const place = indicatorGap(table, meanings);
    return leaf.isWeighed ? [layoutProblem('indicator-missing', { indicator }, { place })] : [];
  }
  const present = new Set(
    own.map((meaning) => ('id' in meaning && meaning.is === 'level' ? meaning.id : '')),
  );
  const place = levelGap(table, meanings, id);
  return levelIds(words)
    .filter((level) => !present.has(level))
    .map(
      (level) =>
        labelGap(table, calledAs(table, words, level), level) ??
        layoutProblem('level-missing', { indicator, level }, { place }),
    );
}

/** Columns that bear the level's name, beside other words. */
const calledAs = ({ columns }: FoundTable, { answers }: BallotsWords, level: string) =>
  columns.flatMap((header): TitledColumn[] => {
    const label = readLabel(answers, lowest(header)?.text ?? '', 'count');
    return label?.value.id === level ? [{ header, sense: label.sense }] : [];
  });

const levelIds = ({ answers }: BallotsWords): string[] => [
  ...new Set([...answers.values()].flatMap(({ is, id }) => (is === 'level' ? [id] : []))),
];

export interface ChecklistColumns {
  readonly checklist: ItemsNeed;
  readonly vocabulary: Vocabulary;
  /** All that bear an item's title. */
  readonly columns: readonly ItemColumn[];
}

/** Items of the component that this sheet has no column for. */
export function missingItems(
  table: FoundTable,
  meanings: ColumnMeanings,
  { checklist, vocabulary, columns }: ChecklistColumns,
): Problem[] {
  const present = new Set(
    [...meanings.values()].map(({ meaning }) => (meaning.is === 'item' ? meaning.item : '')),
  );
  const place = itemGap(table, meanings, vocabulary);
  const { title: component, id: own } = checklist;
  return checklist.items
    .filter(({ id }) => !present.has(id))
    .map(({ id, title }) => {
      const titled = columns.filter(({ items }) =>
        items.some(({ component: of, item }) => of === own && item === id),
      );
      return (
        labelGap(table, titled, title) ??
        layoutProblem('item-missing', { component, item: title }, { place })
      );
    });
}
