import type { OpenedHost } from '../../addin/hosts/contract/cases.ts';
import type { Host } from '../../addin/hosts/host.ts';
import { UNWATCHED } from '../../addin/hosts/host.ts';
import type { EtApplication, EtEvents, EtWorkbook } from '../../addin/hosts/wps/et-application.ts';
import { openWpsHost } from '../../addin/hosts/wps/wps-host.ts';
import type { Area, NewSheet } from '../../shared/workbook/model.ts';
import { type Book, cellAt } from '../office/excel/book.ts';
import { loadBook } from '../office/load-books.ts';
import { evaluating } from '../office/open-path.ts';
import { etItems, etObject, keepingSet } from './et-object.ts';
import type { Ways } from './measured.ts';
import { etRange } from './range.ts';
import { etWorksheets } from './worksheet.ts';
import type { EventName, World } from './world.ts';

export interface WpsDouble {
  readonly host: Host;
  readonly world: World;
  /** What it was told to do, in order. */
  readonly acts: string[];
  /** The number of the act, from 0, that is refused, once. */
  refuseAt: number | undefined;
  /** Every act from that one on is refused: the program is gone. */
  goneAt: number | undefined;
  /** Somebody changes or selects a cell. */
  happen(event: EventName, sheet: string, area: Area): void;
}

/** Our host on a workbook in memory that keeps to what WPS was seen to do; never WPS itself. */
export function openWps(book: Book, ways: Ways = {}): WpsDouble {
  const acts: string[] = [];
  const listeners = new Map<EventName, (sheet: object, range: object) => void>();
  const application = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true };
  const world: World = {
    book,
    application,
    names: new Map(),
    program: {
      ways,
      act: (name) => {
        const index = acts.push(name) - 1;
        const { refuseAt, goneAt = Number.POSITIVE_INFINITY } = double;
        if (index === refuseAt || index >= goneAt) throw new Error(`${name}: refused for a test`);
      },
    },
    tell: (event, sheet, area) => {
      if (!application.EnableEvents || ways.losesEvents) return;
      listeners.get(event)?.(sheets.objectOf(sheet), etRange(world, sheet, area));
    },
  };
  const sheets = etWorksheets(world, () => workbook);
  const workbook = etWorkbook(world, sheets);
  const events: EtEvents = {
    AddApiEventListener: (name, listener) => void listeners.set(name, listener as never),
    RemoveApiEventListener: (name) => void listeners.delete(name),
  };
  const opened = openWpsHost({
    application: Object.assign(application, {
      ActiveWorkbook: () => workbook as EtWorkbook,
      CalculateFull: () => calculate(book),
    } satisfies Partial<EtApplication>),
    events,
  });
  if (!opened.ok) throw new Error(opened.problems.map(({ code }) => code).join());
  const double: WpsDouble = {
    host: opened.value,
    ...{ world, acts, refuseAt: undefined, goneAt: undefined },
    happen: (event, name, area) => {
      const sheet = book.sheets.find((one) => one.name === name);
      if (sheet) world.tell(event, sheet, area);
    },
  };
  return double;
}

function calculate({ sheets }: Book): void {
  for (const sheet of sheets)
    for (const [row, line] of sheet.cells)
      for (const column of line.keys()) delete cellAt(sheet, row, column)?.isStale;
}

function etWorkbook(world: World, { all, objectOf }: ReturnType<typeof etWorksheets>): object {
  const { book, program, names } = world;
  const window = etObject(program, {
    set: keepingSet(
      ['DisplayGridlines', 'SplitRow', 'SplitColumn', 'FreezePanes'],
      (name, told) => void book.active?.furniture.set(name, told),
    ),
  });
  const nameOf = (name: string): object =>
    etObject(program, {
      get: { Name: () => name, RefersTo: () => names.get(name) },
      call: { Delete: () => void names.delete(name) },
    });
  return etObject(program, {
    get: {
      FullName: () => 'C:\\联评\\样表.xlsx',
      ReadOnly: () => false,
      ProtectStructure: () => book.isStructureProtected,
      ActiveSheet: () => book.active && objectOf(book.active),
      Worksheets: () => all,
      Windows: () => etItems(program, () => [window]),
      Names: () =>
        etItems(program, () => [...names.keys()].map(nameOf), {
          call: { Add: (name, refersTo) => void names.set(`${name}`, `${refersTo}`) },
        }),
    },
    call: { Activate: () => {} },
  });
}

const FIRST_CELL: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** A file in the double. */
export function openPathInWps(
  path: string,
  sheets: readonly NewSheet[],
  ways: Ways = {},
): OpenedHost {
  const book = loadBook(path);
  book.evaluate = evaluating(sheets, book);
  const wps = openWps(book, ways);
  const { host } = wps;
  const shown = async () => {
    const read = await host.read(UNWATCHED);
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    return read.value;
  };
  const change = async (sheet: string) => wps.happen('SheetChange', sheet, FIRST_CELL);
  return { host, shown, change };
}
