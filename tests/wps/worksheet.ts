import type { BookSheet, Visibility } from '../office/excel/book.ts';
import { usedArea } from '../office/excel/book.ts';
import { push } from '../office/excel/format.ts';
import { areaNamed } from '../office/excel/range.ts';
import { addSheet, deleteSheet, mustBeFree, mustBeOpen } from '../office/excel/worksheet.ts';
import { etItems, etObject, keepingSet } from './et-object.ts';
import { MEASURED } from './measured.ts';
import { etRange } from './range.ts';
import type { World } from './world.ts';

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

/** The worksheets of the workbook, each the same object whenever it is asked for. */
export function etWorksheets(world: World, workbook: () => object) {
  const { book, program } = world;
  const objects = new Map<BookSheet, object>();
  const objectOf = (sheet: BookSheet): object => {
    const known = objects.get(sheet) ?? etWorksheet(world, sheet, { workbook, sheetOf });
    objects.set(sheet, known);
    return known;
  };
  const sheetOf = (object: unknown): BookSheet => {
    const found = [...objects].find(([, one]) => one === object)?.[0];
    if (!found) throw new Error('no worksheet');
    return found;
  };
  const all = etItems(program, () => book.sheets.map(objectOf), {
    call: {
      Add: (before, after) => {
        if (before !== null) throw new Error('Add: before');
        const sheet = addSheet(book, nextName(book.sheets));
        move(world, sheet, book.sheets.indexOf(sheetOf(after)) + 1);
        book.active = sheet;
        return objectOf(sheet);
      },
    },
  });
  return { all, objectOf };
}

function nextName(sheets: readonly BookSheet[]): string {
  let number = sheets.length + 1;
  while (sheets.some(({ name }) => name === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function move({ book }: World, sheet: BookSheet, to: number): void {
  mustBeOpen(book);
  const at = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.sheets.splice(at < to ? to - 1 : to, 0, sheet);
}

interface Around {
  readonly workbook: () => object;
  readonly sheetOf: (object: unknown) => BookSheet;
}

function etWorksheet(world: World, sheet: BookSheet, { workbook, sheetOf }: Around): object {
  const { book, program } = world;
  const must = () => {
    if (!book.sheets.includes(sheet)) throw new Error('the sheet is gone');
  };
  return etObject(program, {
    get: {
      Name: () => {
        must();
        return sheet.name;
      },
      Parent: workbook,
      Visible: () => VISIBLE[sheet.visibility],
      ProtectContents: () => sheet.isProtected,
      UsedRange: () => etRange(world, sheet, usedArea(sheet, true) ?? MEASURED.usedOfEmpty),
      PageSetup: () => pageSetup(world, sheet),
    },
    set: {
      Name: (told) => {
        must();
        mustBeOpen(book);
        mustBeFree(book, `${told}`, sheet);
        sheet.name = `${told}`;
      },
      Visible: (told) => {
        const found = Object.entries(VISIBLE).find(([, value]) => value === told)?.[0];
        if (!found) throw new Error(`Visible = ${told}`);
        sheet.visibility = found as Visibility;
      },
    },
    call: {
      Range: (address) => {
        must();
        return etRange(world, sheet, areaNamed(`${address}`));
      },
      ChartObjects: () => etObject(program, { call: { Add: () => addChart(world, sheet) } }),
      Activate: () => {
        must();
        if (sheet.visibility !== 'Visible') throw new Error('Activate: the sheet is hidden');
        book.active = sheet;
      },
      Move: (before) => move(world, sheet, book.sheets.indexOf(sheetOf(before))),
      Delete: () => {
        must();
        // A dialog that asks: nobody answers it.
        if (world.application.DisplayAlerts) throw new Error('Delete: WPS asks whether to');
        deleteSheet(book, sheet);
      },
    },
  });
}

const PAGE = [
  ...['Orientation', 'PaperSize', 'FirstPageNumber', 'Zoom', 'FitToPagesWide', 'FitToPagesTall'],
  ...['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'].map((side) => `${side}Margin`),
  ...['PrintArea', 'PrintTitleRows', 'PrintTitleColumns'],
  ...['CenterHeader', 'LeftFooter', 'RightFooter'],
];

function pageSetup({ program }: World, sheet: BookSheet): object {
  if (program.ways.refusesFurniture) throw new Error('PageSetup');
  const page = (sheet.furniture.get('page') ?? new Map()) as Map<string, unknown>;
  sheet.furniture.set('page', page);
  return etObject(program, { set: keepingSet(PAGE, (name, told) => void page.set(name, told)) });
}

function addChart({ program }: World, sheet: BookSheet): object {
  if (program.ways.refusesFurniture) throw new Error('ChartObjects');
  const chart = new Map<string, unknown>();
  push(sheet, 'charts', chart);
  const keep = (name: string, told: unknown) => void chart.set(name, told);
  const made = etObject(program, {
    get: { ChartTitle: () => etObject(program, { set: keepingSet(['Text'], keep) }) },
    set: keepingSet(['ChartType', 'HasTitle', 'HasLegend'], keep),
    call: {
      SeriesCollection: () =>
        etObject(program, {
          call: {
            NewSeries: () =>
              etObject(program, { set: keepingSet(['Values', 'XValues', 'HasDataLabels'], keep) }),
          },
        }),
    },
  });
  return etObject(program, { get: { Chart: () => made } });
}
