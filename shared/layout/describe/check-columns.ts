import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import { quotable } from '../cells/cell-text.ts';
import { LEAST_ALIKE, mostAlike } from '../labels/alike-labels.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { readLabel } from '../labels/find-label.ts';
import { titleLabels } from '../labels/labels.ts';
import { normaliseName } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { Meaning } from '../model/layout.ts';
import type { ItemsNeed } from '../model/needs.ts';
import { headerCell, headerText, lowest } from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';
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
  const { place, unknown } = itemGap(table, meanings, vocabulary);
  const { title: component, id: own } = checklist;
  return checklist.items
    .filter(({ id }) => !present.has(id))
    .flatMap((item) => {
      const { id, title } = item;
      const titled = columns.filter(({ items }) =>
        items.some(({ component: of, item: other }) => of === own && other === id),
      );
      const unread = labelGap(table, titled, title);
      if (unread) return [unread];
      const missing = layoutProblem('item-missing', { component, item: title }, { place });
      return [missing, ...nearestUnknown(table, unknown, item)];
    });
}

/** The headers that come nearest to an item that no column is called by. */
function nearestUnknown(
  { sheet }: FoundTable,
  unknown: readonly HeaderColumn[],
  item: Titled,
): Problem[] {
  const headers = unknown.map((header) => ({ header, text: headerText(header) }));
  const near = mostAlike(headers, titleLabels(item), LEAST_ALIKE);
  const [first] = near;
  if (!first) return [];
  const quoted = near.map(({ text }) => quotable(text));
  const values = { title: item.title, headers: quoted, sheet: quotable(sheet.name) };
  const place = { sheet: sheet.name, cell: headerCell(sheet, first.header) };
  return [layoutProblem('nearest-header', values, { place })];
}
