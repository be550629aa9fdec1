import { equals } from '../../exact/rational.ts';
import { formatForReading, parseDecimal } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { FACT_SUFFIX, findLabel, POINTS_SUFFIX } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { ItemOf, Vocabulary } from '../labels/vocabulary.ts';
import { LOST_WORDS, POINTS_WORDS } from '../labels/words.ts';
import type { ItemsNeed } from '../model/needs.ts';
import { type ColumnMeaning, headerCell, headerText, lowest } from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';

/** An item's column: which item it may be (several components may call one so), and of what. */
export interface ItemColumn {
  readonly header: HeaderColumn;
  readonly items: readonly ItemOf[];
  readonly lost: boolean;
  readonly because: ColumnMeaning['because'];
}

/** Columns headed by an item's title; 扣分 behind or below it holds points lost. */
export const itemColumns = ({ columns }: FoundTable, { items }: Vocabulary): ItemColumn[] =>
  columns.flatMap((header) => itemColumn(header, items) ?? []);

const LOST_SUFFIX = /[-—:]?\(?(?:扣分|扣减分?|pointslost)\)?$/;

function itemColumn(header: HeaderColumn, items: Vocabulary['items']): ItemColumn | undefined {
  if (!lowest(header)) return undefined;
  const keys = header.path.map(({ text }) => normaliseLabel(text));
  const last = keys.at(-1) ?? '';
  const below = keys.length > 1 && [...POINTS_WORDS, ...LOST_WORDS].includes(last);
  const title = (below ? keys.at(-2) : last) ?? '';
  const lost = (below && LOST_WORDS.includes(last)) || LOST_SUFFIX.test(title);
  // A title of the rulebook may itself end in 扣分.
  const label =
    findLabel(items, title, POINTS_SUFFIX) ??
    findLabel(items, title.replace(LOST_SUFFIX, ''), POINTS_SUFFIX);
  const because = label?.because;
  return label && because ? { header, items: label.value, lost, because } : undefined;
}

/** The meanings of the columns that belong to one component. */
export function itemMeanings(columns: readonly ItemColumn[], component: string): ColumnMeanings {
  return new Map(
    columns.flatMap(({ header, items, lost, because }) => {
      const item = items.find((candidate) => candidate.component === component)?.item;
      const meaning = { is: 'item', item: item ?? '', lost } as const;
      return item === undefined ? [] : [[header.column, { meaning, because }] as const];
    }),
  );
}

const STATED_FULL = /[(（](?:满分|标准分)?\s*(\d+(?:\.\d+)?)\s*分?[)）]/;

/** Headers that state a full mark other than the rulebook's: `计划与台账（50分）`. */
export function otherFullMarks(
  { sheet, columns }: FoundTable,
  meanings: ColumnMeanings,
  checklist: ItemsNeed,
): Problem[] {
  return columns.flatMap((header) => {
    const meaning = meanings.get(header.column)?.meaning;
    const item =
      meaning?.is === 'item' ? checklist.items.find(({ id }) => id === meaning.item) : undefined;
    const text = headerText(header);
    const stated = STATED_FULL.exec(text.normalize('NFKC'))?.[1];
    const points = parseDecimal(stated ?? '');
    if (!item || !points || equals(points, item.full)) return [];
    const full = formatForReading(item.full);
    const place = { sheet: sheet.name, cell: headerCell(sheet, header) };
    return [layoutProblem('item-full-differs', { header: quotable(text), full }, { place })];
  });
}

/** Columns headed by a fact's title. */
export function factMeanings({ columns }: FoundTable, { facts }: Vocabulary): ColumnMeanings {
  return new Map(
    columns.flatMap((header) => {
      const label = findLabel(facts, lowest(header)?.text ?? '', FACT_SUFFIX);
      if (!label) return [];
      const meaning = { is: 'fact', fact: label.value } as const;
      return [[header.column, { meaning, because: label.because }] as const];
    }),
  );
}
