import { cellName } from '../../../shared/workbook/model.ts';
import { COLUMNS_TOLD, type HostListener, type Selection } from '../host.ts';
import { outcomeOf } from './faults.ts';
import { abilitiesOf, type OfficeLibrary } from './office-library.ts';
import { untracked } from './ranges.ts';

/** What a watcher must know about this pane's own doings. */
export interface Watched {
  /** Name of a sheet by its id, as it was last read. */
  readonly nameOf: (id: string) => string | undefined;
  readonly isWriting: () => boolean;
}

type Registered =
  | Excel.WorksheetChangedEventArgs
  | Excel.WorksheetRowHiddenChangedEventArgs
  | Excel.WorksheetSelectionChangedEventArgs;
type Handler = OfficeExtension.EventHandlerResult<Registered>;

/**
 * Tells what the program says happens, until the function that it gives is called. A handler only
 * marks: nothing is read while others change cells, by themselves or from afar.
 */
export function watchWorkbook(
  library: OfficeLibrary,
  listener: HostListener,
  watched: Watched,
): () => void {
  let isOver = false;
  const changed = async ({ worksheetId }: { readonly worksheetId: string }) => {
    if (!isOver && !watched.isWriting()) listener.changed(watched.nameOf(worksheetId));
  };
  const selected = oneAtATime(async () => {
    if (isOver || watched.isWriting()) return;
    const selection = await selectedCell(library);
    if (selection && !isOver) listener.selected(selection);
  });
  // Before that version no program tells anything.
  if (!abilitiesOf(library).changesOfSheet) return () => {};
  const registering = outcomeOf(() =>
    library.run({}, async (context) => register(context, { library, changed, selected })),
  );
  return () => {
    isOver = true;
    void registering.then((outcome) => (outcome.ok ? unregister(outcome.value) : undefined));
  };
}

interface Handlers {
  readonly library: OfficeLibrary;
  readonly changed: (event: { readonly worksheetId: string }) => Promise<void>;
  readonly selected: () => Promise<void>;
}

/** Older programs tell it sheet by sheet. */
async function register(
  context: Excel.RequestContext,
  { library, changed, selected }: Handlers,
): Promise<Handler[]> {
  const can = abilitiesOf(library);
  const all = context.workbook.worksheets;
  const listen = (one: Excel.Worksheet | Excel.WorksheetCollection): Handler[] => [
    one.onChanged.add(changed),
    one.onSelectionChanged.add(selected),
    // Rows that are hidden by hand or by a filter are read otherwise.
    ...(can.hiddenRows ? [one.onRowHiddenChanged.add(changed)] : []),
  ];
  if (can.changesOfAny) {
    const handlers = listen(all);
    await context.sync();
    return handlers;
  }
  const sheets = all.load('items/id');
  await context.sync();
  const handlers = sheets.items.flatMap(listen);
  await context.sync();
  return handlers;
}

async function unregister(handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  const context = handlers[0]?.context;
  // A program that is gone tells nothing any more either.
  if (context) await outcomeOf(() => context.sync());
}

/** The first cell that is selected; nothing where several areas are, or a drawing. One request. */
async function selectedCell(library: OfficeLibrary): Promise<Selection | undefined> {
  const outcome = await outcomeOf(() =>
    library.run({}, async (context) => {
      const range = untracked(context.workbook.getSelectedRange());
      range.load('rowIndex,columnIndex,worksheet/name');
      const row = untracked(
        untracked(untracked(range.getEntireRow()).getCell(0, 0)).getResizedRange(
          0,
          COLUMNS_TOLD - 1,
        ),
      ).load('text');
      await context.sync();
      const { rowIndex, columnIndex, worksheet } = range;
      const place = { sheet: worksheet.name, cell: cellName(rowIndex + 1, columnIndex + 1) };
      return { place, row: row.text[0] ?? [] };
    }),
  );
  return outcome.ok ? outcome.value : undefined;
}

/** Selections come in bursts: while one is asked about, of those behind it only the last counts. */
function oneAtATime(ask: () => Promise<void>): () => Promise<void> {
  let [isAsking, isNext] = [false, false];
  return async () => {
    isNext = true;
    if (isAsking) return;
    isAsking = true;
    while (isNext) {
      isNext = false;
      await ask();
    }
    isAsking = false;
  };
}
