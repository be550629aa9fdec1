import { type HostObject, Refusal } from '../wire.ts';
import { type Book, type BookSheet, createSheet, type Visibility } from './book.ts';
import { keeping, push } from './format.ts';
import { areaNamed, type Holder, type Quirks, rangeObject, usedRange } from './range.ts';

/** What the double tells the world about itself. */
export interface World {
  readonly book: Book;
  readonly quirks: Quirks;
  readonly listens: Set<string>;
  areEventsOn: boolean;
  /** Told of each sheet that something was written to. */
  readonly written?: (sheet: BookSheet) => void;
}

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const NOT_FOUND = () => new Refusal('ItemNotFound', 'The requested resource does not exist.');

export function worksheets(world: World): HostObject {
  const { book } = world;
  const objects = new Map<BookSheet, HostObject>();
  const worksheet = (sheet: BookSheet): HostObject => {
    const known = objects.get(sheet) ?? worksheetObject(world, sheet, holder);
    objects.set(sheet, known);
    return known;
  };
  const holder: Holder = { book, quirks: world.quirks, worksheet, written: world.written };
  const find = (key: unknown) =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === `${key}`.toLowerCase());
  return {
    items: () => book.sheets.map(worksheet),
    call: {
      GetItem: (key) => {
        const found = find(key);
        if (!found) throw NOT_FOUND();
        return worksheet(found);
      },
      GetItemOrNullObject: (key) => {
        const found = find(key);
        return found ? worksheet(found) : null;
      },
      GetActiveWorksheet: () => {
        // OfficeDev/office-js 2444: a chart sheet is active.
        if (!book.active)
          throw new Refusal('GeneralException', 'The active sheet is no worksheet.');
        return worksheet(book.active);
      },
      Add: (name) => worksheet(addSheet(book, `${name}`)),
      ...registrations(world, 'all'),
    },
    child: {},
  };
}

const registrations = ({ listens }: World, target: string) =>
  Object.fromEntries(
    ['DataChanged', 'SelectionChanged', 'RowHiddenChanged'].flatMap((event) => [
      [`_Register${event}Event`, (): void => void listens.add(`${event} ${target}`)],
      [`_Unregister${event}Event`, (): void => void listens.delete(`${event} ${target}`)],
    ]),
  );

export function addSheet(book: Book, name: string): BookSheet {
  mustBeOpen(book);
  mustBeFree(book, name);
  const sheet = createSheet(name);
  book.sheets.push(sheet);
  return sheet;
}

export function mustBeOpen({ isStructureProtected }: Book): void {
  if (isStructureProtected) throw new Refusal('AccessDenied', 'The workbook is protected.');
}

export function mustBeFree({ sheets }: Book, name: string, own?: BookSheet): void {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new Refusal('InvalidArgument', `no name for a sheet: ${name}`);
  }
  const isTaken = sheets.some(
    (one) => one !== own && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new Refusal('ItemAlreadyExists', name);
}

function worksheetObject(world: World, sheet: BookSheet, holder: Holder): HostObject {
  const { book } = world;
  const range = (area: Parameters<typeof rangeObject>[2]) => rangeObject(holder, sheet, area);
  return {
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => book.sheets.indexOf(sheet),
    },
    set: {
      Name: (told) => {
        mustBeOpen(book);
        mustBeFree(book, `${told}`, sheet);
        sheet.name = `${told}`;
      },
      Visibility: (told) => {
        sheet.visibility = told as Visibility;
      },
      Position: (told) => {
        book.sheets = book.sheets.filter((one) => one !== sheet);
        book.sheets.splice(Number(told), 0, sheet);
      },
      Gridlines: (told) => void sheet.furniture.set('gridlines', told),
    },
    child: {
      Protection: () => ({ get: { Protected: () => sheet.isProtected } }),
      FreezePanes: () => freezePanes(sheet),
      AutoFilter: () => ({
        call: { Apply: (told) => void sheet.furniture.set('filter', addressOf(told)) },
      }),
      PageLayout: () => pageLayout(sheet),
      Charts: () => charts(sheet),
    },
    call: {
      GetRange: (address) => range(areaNamed(`${address}`)),
      GetCell: (row, column) => {
        const [top, left] = [Number(row) + 1, Number(column) + 1];
        return range({ top, left, bottom: top, right: left });
      },
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [Number(row) + 1, Number(column) + 1];
        return range({
          top,
          left,
          bottom: top + Number(rows) - 1,
          right: left + Number(columns) - 1,
        });
      },
      GetUsedRangeOrNullObject: (valuesOnly) => usedRange(holder, sheet, valuesOnly !== true),
      Activate: () => {
        // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets: what is hidden cannot be activated.
        if (sheet.visibility !== 'Visible')
          throw new Refusal('InvalidOperation', 'The sheet is hidden.');
        book.active = sheet;
      },
      Delete: () => deleteSheet(book, sheet),
      ...registrations(world, sheet.id),
    },
  };
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets: a very hidden sheet, or the last visible one, is not deleted. */
export function deleteSheet(book: Book, sheet: BookSheet): void {
  mustBeOpen(book);
  const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) {
    throw new Refusal('InvalidOperation', `${sheet.name} cannot be deleted.`);
  }
  book.sheets = book.sheets.filter((one) => one !== sheet);
}

function addressOf(told: unknown): unknown {
  const read = (told as HostObject | null)?.get?.Address;
  return read ? `${read()}`.split('!').at(-1) : told;
}

const freezePanes = (sheet: BookSheet): HostObject => ({
  call: {
    FreezeAt: (told) => void sheet.furniture.set('frozen', addressOf(told)),
    FreezeRows: (count) => void sheet.furniture.set('frozen', `${count} rows`),
    FreezeColumns: (count) => void sheet.furniture.set('frozen', `${count} columns`),
  },
});

const LAYOUT = ['Orientation', 'PaperSize', 'Zoom', 'FirstPageNumber'];
const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'].map(
  (side) => `${side}Margin`,
);
const TEXTS = ['CenterHeader', 'LeftFooter', 'RightFooter'];

function pageLayout(sheet: BookSheet): HostObject {
  const page = (sheet.furniture.get('page') ?? new Map()) as Map<string, unknown>;
  sheet.furniture.set('page', page);
  const keep = (name: string, value: unknown) => void page.set(name, addressOf(value));
  return {
    set: keeping([...LAYOUT, ...MARGINS], keep),
    call: {
      SetPrintArea: (told) => keep('PrintArea', told),
      SetPrintTitleRows: (told) => keep('TitleRows', told),
      SetPrintTitleColumns: (told) => keep('TitleColumns', told),
    },
    child: {
      HeadersFooters: () => ({
        child: { DefaultForAllPages: () => ({ set: keeping(TEXTS, keep) }) },
      }),
    },
  };
}

function charts(sheet: BookSheet): HostObject {
  const place = (told: unknown): unknown => (told as HostObject | null)?.get?.Address?.();
  return {
    call: {
      Add: (type, values): HostObject => {
        const chart = new Map<string, unknown>([
          ['type', type],
          ['values', () => place(values)],
        ]);
        push(sheet, 'charts', chart);
        const keep = (name: string, value: unknown) => void chart.set(name, value);
        const series: HostObject = {
          set: keeping(['HasDataLabels'], keep),
          call: { SetXAxisValues: (told) => keep('labels', () => place(told)) },
        };
        return {
          child: {
            Title: () => ({ set: keeping(['Text'], keep) }),
            Legend: () => ({ set: keeping(['Visible'], (_, value) => keep('Legend', value)) }),
            Series: () => ({ call: { GetItemAt: () => series } }),
          },
          call: { SetPosition: (from, to) => keep('covers', [addressOf(from), addressOf(to)]) },
        };
      },
    },
  };
}
