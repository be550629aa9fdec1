import { type HostObject, Refusal } from '../wire.ts';
import { type Book, cellAt } from './book.ts';
import { rangeObject } from './range.ts';
import { type World, worksheets } from './worksheet.ts';

/** The object that every request begins with. */
export function workbookObject(world: World): HostObject {
  const { book } = world;
  const sheets = worksheets(world);
  const holder = {
    book,
    quirks: world.quirks,
    worksheet: (sheet: { name: string }) => ({ get: { Name: () => sheet.name } }),
  };
  return {
    child: {
      Worksheets: () => sheets,
      Protection: () => ({ get: { Protected: () => book.isStructureProtected } }),
      Settings: () => settings(book),
      Application: () => application(book),
      Functions: () => functions(book),
    },
    call: {
      GetSelectedRange: () => {
        // Several areas, or a drawing.
        if (!book.selected) throw new Refusal('InvalidSelection', 'The selection is no range.');
        return rangeObject(holder, book.selected.sheet, book.selected.area);
      },
    },
    get: {},
  };
}

/** The runtime is asked for beside the workbook. */
export const runtimeObject = (world: World): HostObject => ({
  set: {
    EnableEvents: (told) => {
      world.areEventsOn = told === true;
    },
  },
  get: { EnableEvents: () => world.areEventsOn },
});

const settings = ({ settings: kept }: Book): HostObject => {
  const item = (key: string): HostObject => ({
    get: { Value: () => kept.get(key), Key: () => key },
  });
  return {
    call: {
      Add: (key, value) => {
        kept.set(`${key}`, value);
        return item(`${key}`);
      },
      GetItemOrNullObject: (key) => (kept.has(`${key}`) ? item(`${key}`) : null),
    },
  };
};

const DAY = 86_400_000;

const functions = (book: Book): HostObject => ({
  call: {
    Date: (year, month, day) => {
      const first = book.isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - first) / DAY;
      return { get: { Value: () => days } };
    },
  },
});

const application = (book: Book): HostObject => ({
  get: { CalculationMode: () => book.calculationMode },
  call: {
    Calculate: () => {
      for (const sheet of book.sheets)
        for (const [row, line] of sheet.cells)
          for (const column of line.keys()) delete cellAt(sheet, row, column)?.isStale;
    },
  },
});
