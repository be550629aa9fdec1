import { type Area, areaName } from '../../../shared/workbook/model.ts';
import type { HostObject } from '../wire.ts';
import { type Book, type BookCell, type BookSheet, formulaText } from './book.ts';
import { parseFormula } from './type-into.ts';

/** An object that keeps whatever is set under its names. */
export function keeping(
  names: readonly string[],
  keep: (name: string, value: unknown) => void,
): Readonly<Record<string, (value: unknown) => void>> {
  return Object.fromEntries(names.map((name) => [name, (value: unknown) => keep(name, value)]));
}

/** Looks of every cell of an area, told at once. */
export function rangeFormat(
  sheet: BookSheet,
  area: Area,
  cells: () => readonly BookCell[],
): HostObject {
  const look = (name: string, value: unknown) => {
    for (const cell of cells()) cell.look.set(name, value);
  };
  const sizes = (all: Map<number, number>, from: number, to: number) => (value: unknown) => {
    for (let line = from; line <= to; line++) all.set(line, Number(value));
  };
  return {
    set: {
      ...keeping(['HorizontalAlignment', 'VerticalAlignment', 'WrapText'], look),
      RowHeight: sizes(sheet.heights, area.top, area.bottom),
      ColumnWidth: sizes(sheet.widths, area.left, area.right),
    },
    child: {
      Font: () => ({
        set: keeping(['Color', 'Bold', 'Italic', 'Size'], (name, value) =>
          look(`Font${name}`, value),
        ),
      }),
      Fill: () => ({ set: keeping(['Color'], (_, value) => look('Fill', value)) }),
      Borders: () => ({
        call: { GetItem: (side) => border(`${side}`, { sheet, area }) },
      }),
    },
  };
}

/** Neighbours share a line: the bottom of one cell is the top of the cell below. */
function border(
  side: string,
  { sheet, area }: { readonly sheet: BookSheet; readonly area: Area },
): HostObject {
  const { top, left, bottom, right } = area;
  const lines = (sheet.furniture.get('lines') ?? new Map()) as Map<string, Map<string, unknown>>;
  sheet.furniture.set('lines', lines);
  const draw = (name: string, value: unknown) => {
    for (const key of keys()) {
      const line = lines.get(key) ?? new Map<string, unknown>();
      line.set(name, value);
      lines.set(key, line);
    }
  };
  const keys = (): string[] => {
    const found: string[] = [];
    const horizontal = (row: number) => {
      for (let column = left; column <= right; column++) found.push(`below ${row} ${column}`);
    };
    const vertical = (column: number) => {
      for (let row = top; row <= bottom; row++) found.push(`right of ${row} ${column}`);
    };
    if (side === 'EdgeTop') horizontal(top - 1);
    if (side === 'EdgeBottom') horizontal(bottom);
    if (side === 'EdgeLeft') vertical(left - 1);
    if (side === 'EdgeRight') vertical(right);
    if (side === 'InsideHorizontal') for (let row = top; row < bottom; row++) horizontal(row);
    if (side === 'InsideVertical')
      for (let column = left; column < right; column++) vertical(column);
    return found;
  };
  return { set: keeping(['Style', 'Weight', 'Color'], draw) };
}

export interface Validation {
  readonly area: string;
  source: () => string;
}

/** A drop-down's source names sheets as formulas do. */
export function dataValidation(book: Book, sheet: BookSheet, area: Area): HostObject {
  return {
    set: {
      Rule: (told) => {
        const { list } = told as { readonly list: { readonly source: string } };
        const source = parseFormula(list.source, book);
        push(sheet, 'validations', {
          area: areaName(area),
          source: () => formulaText(book, source),
        });
      },
      IgnoreBlanks: () => {},
    },
  };
}

export interface Highlighted {
  readonly area: string;
  formula: () => string;
  readonly look: Map<string, unknown>;
}

/** “Adds a new conditional format to the collection at the first/top priority.” */
export function conditionalFormats(book: Book, sheet: BookSheet, area: Area): HostObject {
  return {
    call: {
      Add: () => {
        const added: Highlighted = { area: areaName(area), formula: () => '', look: new Map() };
        sheet.furniture.set('highlights', [added, ...listed(sheet, 'highlights')]);
        return {
          child: {
            CustomOrNullObject: () => custom(book, added),
            Custom: () => custom(book, added),
          },
        };
      },
    },
  };
}

function custom(book: Book, added: Highlighted): HostObject {
  const look = (name: string, value: unknown) => added.look.set(name, value);
  return {
    child: {
      Rule: () => ({
        set: {
          Formula: (told) => {
            const formula = parseFormula(`${told}`, book);
            added.formula = () => formulaText(book, formula);
          },
        },
      }),
      Format: () => ({
        child: {
          Font: () => ({
            set: keeping(['Color', 'Bold', 'Italic'], (name, value) => look(`Font${name}`, value)),
          }),
          Fill: () => ({ set: keeping(['Color'], (_, value) => look('Fill', value)) }),
        },
      }),
    },
  };
}

export const listed = (sheet: BookSheet, name: string): readonly unknown[] =>
  (sheet.furniture.get(name) as readonly unknown[] | undefined) ?? [];

export const push = (sheet: BookSheet, name: string, item: unknown): void => {
  sheet.furniture.set(name, [...listed(sheet, name), item]);
};
