import { fromCellNumber } from '../../exact/cell-number.ts';
import { equals, type Rational } from '../../exact/rational.ts';
import { formatForReading, parseDecimal } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import { readPath, speaksOf } from '../labels/find-label.ts';
import { pairs, titleLabels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import { rowWord } from '../labels/row-words.ts';
import type { Sense } from '../labels/sense.ts';
import type { ItemOf, Vocabulary } from '../labels/vocabulary.ts';
import type { ItemsNeed } from '../model/needs.ts';
import { type ColumnMeaning, headerCell, headerText, lowest } from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';

/** An item's column: which item it may be (several components may call one so), and of what. */
export interface ItemColumn {
  readonly header: HeaderColumn;
  readonly items: readonly ItemOf[];
  /** Points, points lost, or something else beside the item's title. */
  readonly sense: Sense;
  readonly because: ColumnMeaning['because'];
}

/** Columns that are headed by an item's title, whatever stands beside, above or below it. */
export const itemColumns = ({ columns }: FoundTable, { items }: Vocabulary): ItemColumn[] =>
  columns.flatMap((header) => {
    const texts = header.path.map(({ text }) => text);
    const label = lowest(header) && readPath(items, texts, 'points');
    if (!label) return [];
    return [{ header, items: label.value, sense: label.sense, because: label.because }];
  });

export const holdsPoints = ({ sense }: ItemColumn): boolean =>
  sense === 'value' || sense === 'lost';

/** The meanings of the columns that belong to one component. */
export function itemMeanings(columns: readonly ItemColumn[], component: string): ColumnMeanings {
  return new Map(
    columns.flatMap(({ header, items, sense, because }) => {
      const item = items.find((candidate) => candidate.component === component)?.item;
      const meaning = { is: 'item', item: item ?? '', lost: sense === 'lost' } as const;
      return item === undefined ? [] : [[header.column, { meaning, because }] as const];
    }),
  );
}

const STATED_FULL =
  /[([【](?:满分|标准分|总分|分值)?[:为]*\s*(\d+(?:\.\d+)?)\s*分?(?=[)\]】,;、]|$)/;

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
    const points = item && statedFull(header, item);
    if (!item || !points || equals(points, item.full)) return [];
    const full = formatForReading(item.full);
    const place = { sheet: sheet.name, cell: headerCell(sheet, header) };
    const values = { header: quotable(headerText(header)), full };
    return [layoutProblem('item-full-differs', values, { place })];
  });
}

/** 标准分 beside 得分, or 满分 in a row of its own, with another number than the rulebook's. */
export function otherFullMarkRows(
  { sheet, name }: FoundTable,
  meanings: ColumnMeanings,
  checklist: ItemsNeed,
): Problem[] {
  const rows = [...sheet.rows].filter(([, cells]) => saysFullMark(cells.get(name.column)));
  return [...meanings].flatMap(([column, { meaning }]) => {
    const item =
      meaning.is === 'item' ? checklist.items.find(({ id }) => id === meaning.item) : undefined;
    return rows.flatMap(([row, cells]): Problem[] => {
      const cell = cells.get(column);
      const points = cell?.kind === 'number' ? fromCellNumber(cell.value) : undefined;
      if (!item || !points || equals(points, item.full)) return [];
      const [value, full] = [points, item.full].map((own) => formatForReading(own));
      const values = { item: item.title, value: value ?? '', full: full ?? '' };
      return [layoutProblem('full-mark-differs', values, { place: placeAt(sheet, row, column) })];
    });
  });
}

/** Not 权重, which is another number. */
const saysFullMark = (cell: Cell | undefined): boolean =>
  rowWord(cell)?.because === 'full-mark-row' &&
  /满分|标准分|分值|配分|full|max/.test(normaliseLabel(cellText(cell)));

/** Beside the item's title or below it: above it stands the full mark of a part. */
function statedFull({ path }: HeaderColumn, item: Titled): Rational | undefined {
  const labels = new Map(pairs(titleLabels(item), true));
  const texts = path.map(({ text }) => text.normalize('NFKC'));
  const own = texts.findLastIndex((text) => speaksOf(labels, text, 'points'));
  const stated = texts.slice(Math.max(own, 0)).map((text) => STATED_FULL.exec(text)?.[1] ?? '');
  return stated.map(parseDecimal).find((points) => points !== undefined);
}

/** Columns headed by a fact's title. */
export function factMeanings({ columns }: FoundTable, { facts }: Vocabulary): ColumnMeanings {
  return new Map(
    columns.flatMap((header) => {
      const texts = header.path.map(({ text }) => text);
      const label = lowest(header) && readPath(facts, texts, 'fact');
      if (label?.sense !== 'value') return [];
      const meaning = { is: 'fact', fact: label.value } as const;
      return [[header.column, { meaning, because: label.because }] as const];
    }),
  );
}
