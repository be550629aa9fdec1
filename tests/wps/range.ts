import { type Area, areaName, MOST_COLUMNS, MOST_ROWS } from '../../shared/workbook/model.ts';
import { type BookSheet, cellAt, cellFor, formulaText, shownValue } from '../office/excel/book.ts';
import { push } from '../office/excel/format.ts';
import { transposed, uniform } from '../office/excel/range.ts';
import { parseFormula, typeInto } from '../office/excel/type-into.ts';
import { etItems, etObject, keepingSet, type Members } from './et-object.ts';
import { errorNumber, MEASURED } from './measured.ts';
import type { World } from './world.ts';

/** A part of a sheet, as WPS's pages have it. */
export function etRange(world: World, sheet: BookSheet, area: Area): object {
  const { program } = world;
  const { top, left, bottom, right } = area;
  return etObject(program, {
    get: {
      Row: () => top,
      Column: () => left,
      Rows: () => etItems(program, () => lines(top, bottom).map(() => ({}))),
      Columns: () => etItems(program, () => lines(left, right).map(() => ({}))),
      EntireRow: () => etRange(world, sheet, { ...area, left: 1, right: MOST_COLUMNS }),
      EntireColumn: () => etRange(world, sheet, { ...area, top: 1, bottom: MOST_ROWS }),
      Hidden: () => hiddenOf(sheet, area),
      MergeCells: () => mergedOf(sheet, area),
      MergeArea: () => etRange(world, sheet, mergeAt(sheet, area)),
      ...contents(world, sheet, area),
      ...furnitureOf(world, sheet, area),
    },
    set: {
      Formula: (told) => write(world, sheet, { area, told }),
      NumberFormat: (told) => {
        for (const [row, column] of cellsOf(area)) cellFor(sheet, row, column).format = `${told}`;
      },
      ...keepingSet(['HorizontalAlignment', 'VerticalAlignment', 'WrapText'], (name, told) => {
        for (const [row, column] of cellsOf(area)) cellFor(sheet, row, column).look.set(name, told);
      }),
      RowHeight: (told) => {
        for (const row of lines(top, bottom)) sheet.heights.set(row, Number(told));
      },
      ColumnWidth: (told) => {
        for (const column of lines(left, right)) sheet.widths.set(column, Number(told));
      },
    },
    call: {
      Merge: () => void sheet.merges.push(area),
      Select: () => {
        if (world.book.active !== sheet) throw new Error('Select: the sheet is not shown');
        world.book.selected = { sheet, area };
      },
      AutoFilter: (field) => {
        if (field === undefined) throw new Error(MEASURED.filterWithoutField);
        sheet.furniture.set('autoFilter', areaName(area));
      },
    },
  });
}

const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const cellsOf = ({ top, left, bottom, right }: Area): (readonly [number, number])[] =>
  lines(top, bottom).flatMap((row) => lines(left, right).map((column) => [row, column] as const));

/** Of whole rows, or whole columns. */
function hiddenOf({ hiddenRows, hiddenColumns }: BookSheet, area: Area): boolean | null {
  const { top, left, bottom, right } = area;
  if (right - left + 1 === MOST_COLUMNS)
    return uniform(lines(top, bottom).map((row) => hiddenRows.has(row)));
  if (bottom - top + 1 === MOST_ROWS)
    return uniform(lines(left, right).map((column) => hiddenColumns.has(column)));
  throw new Error('Hidden: neither rows nor columns');
}

/** “Null if the range contains merged cells and cells that are not.” */
function mergedOf({ merges }: BookSheet, area: Area): boolean | null {
  const covered = merges.reduce((sum, merge) => sum + sharedCells(merge, area), 0);
  if (covered === 0) return false;
  return covered === sharedCells(area, area) ? true : null;
}

function sharedCells(one: Area, other: Area): number {
  const rows = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) + 1;
  const columns = Math.min(one.right, other.right) - Math.max(one.left, other.left) + 1;
  return Math.max(0, rows) * Math.max(0, columns);
}

/** “Only works on a single-cell range.” */
function mergeAt({ merges }: BookSheet, area: Area): Area {
  if (sharedCells(area, area) !== 1) throw new Error('MergeArea of several cells');
  return merges.find((merge) => sharedCells(merge, area) === 1) ?? area;
}

function contents(world: World, sheet: BookSheet, area: Area): NonNullable<Members['get']> {
  const { top, left, bottom, right } = area;
  const { book, program } = world;
  const grid = (read: (row: number, column: number) => unknown) => () => {
    const rows = lines(top, bottom).map((row) =>
      lines(left, right).map((column) => read(row, column)),
    );
    if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
    return rows.length === 1 && program.ways.flattensRows ? rows[0] : rows;
  };
  const shown = (row: number, column: number) => shownValue(book, { sheet, row, column });
  return {
    Value2: grid((row, column) => {
      const cell = cellAt(sheet, row, column);
      if (!cell || (cell.value === '' && !cell.formula)) return null;
      return cell.isError ? errorNumber(`${cell.value}`) : shown(row, column);
    }),
    Formula: grid((row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell?.formula ? formulaText(book, cell.formula) : `${shown(row, column)}`;
    }),
    Text: () => (top === bottom && left === right ? `${shown(top, left)}` : MEASURED.textOfSeveral),
    NumberFormat: () => {
      const formats = new Set(
        cellsOf(area).map(([row, column]) => cellAt(sheet, row, column)?.format ?? 'General'),
      );
      return formats.size === 1 ? [...formats][0] : null;
    },
  };
}

/** An array of the range's size; one value fills the range. */
function write(
  world: World,
  sheet: BookSheet,
  { area, told }: { readonly area: Area; readonly told: unknown },
): void {
  const { book, program } = world;
  const { ways } = program;
  if (sheet.isProtected) throw new Error(`${sheet.name} is protected`);
  if (ways.writesNothing) return;
  const rows = Array.isArray(told) ? (ways.transposes ? transposed(told) : told) : undefined;
  for (const [row, column] of cellsOf(area)) {
    const typed: unknown = rows ? rows[row - area.top]?.[column - area.left] : told;
    if (typed === undefined && !ways.transposes) throw new Error('the size is another');
    const cell = cellFor(sheet, row, column);
    typeInto(cell, withoutApostrophe(typed, ways), { book, sheet });
    if (ways.keepsApostrophes && cell.hasPrefix) cell.value = `'${cell.value}`;
  }
  world.tell('SheetChange', sheet, area);
}

const withoutApostrophe = (typed: unknown, { dropsApostrophes }: World['program']['ways']) =>
  dropsApostrophes && typeof typed === 'string' ? typed.replace(/^'/, '') : typed;

function furnitureOf(world: World, sheet: BookSheet, area: Area): NonNullable<Members['get']> {
  const { program, book } = world;
  const look = (prefix: string) => (name: string, told: unknown) => {
    for (const [row, column] of cellsOf(area))
      cellFor(sheet, row, column).look.set(`${prefix}${name}`, told);
  };
  return {
    Font: () => etObject(program, { set: keepingSet(FONT, look('Font')) }),
    Interior: () => etObject(program, { set: keepingSet(['Color'], look('Fill')) }),
    Borders: () =>
      etObject(program, {
        call: {
          Item: (side) => {
            if (side === 11 && area.left === area.right) throw new Error('Borders(11)');
            if (side === 12 && area.top === area.bottom) throw new Error('Borders(12)');
            return etObject(program, { set: keepingSet(LINE, look(`Border${side}`)) });
          },
        },
      }),
    Validation: () =>
      etObject(program, {
        set: keepingSet(['IgnoreBlank', 'InCellDropdown'], () => {}),
        call: {
          Add: (_type, _alert, _operator, formula) => {
            const source = parseFormula(`${formula}`, book);
            push(sheet, 'validations', {
              area: areaName(area),
              source: () => formulaText(book, source),
            });
          },
        },
      }),
    FormatConditions: () => etObject(program, { call: { Add: addCondition(world, sheet, area) } }),
    ...Object.fromEntries(['Left', 'Top', 'Width', 'Height'].map((name) => [name, () => 10])),
  };
}

const FONT = ['Color', 'Bold', 'Italic', 'Size'];
const LINE = ['LineStyle', 'Weight', 'Color'];

/** What the formula says of other cells is counted from the cell that is selected. */
const addCondition =
  (world: World, sheet: BookSheet, area: Area) =>
  (_type: unknown, _operator: unknown, formula: unknown): object => {
    const { program, book } = world;
    const told = parseFormula(`${formula}`, book);
    const look = new Map<string, unknown>();
    const selected = book.selected;
    push(sheet, 'highlights', {
      area: areaName(area),
      from: selected?.sheet === sheet ? areaName(selected.area) : 'elsewhere',
      formula: () => formulaText(book, told),
      look,
    });
    const keep = (prefix: string) => (name: string, value: unknown) =>
      void look.set(`${prefix}${name}`, value);
    return etObject(program, {
      get: {
        Font: () => etObject(program, { set: keepingSet(FONT, keep('Font')) }),
        Interior: () => etObject(program, { set: keepingSet(['Color'], keep('Fill')) }),
      },
    });
  };
