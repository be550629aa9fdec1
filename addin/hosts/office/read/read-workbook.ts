import { hostProblem } from '../../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Area, Sheet, Workbook } from '../../../../shared/workbook/model.ts';
import { datesFrom1904 } from '../../../../shared/workbook/sheet/first-day.ts';
import type { Task } from '../../host.ts';
import { outcomeOf, problemOf } from '../faults.ts';
import {
  type Abilities,
  abilitiesOf,
  LEAST_VERSION,
  type OfficeLibrary,
} from '../office-library.ts';
import { askHidden, findHidden, type Lines } from './hidden-lines.ts';
import { askMerges } from './merged-areas.ts';
import { readCells, type SheetCells } from './read-cells.ts';
import { type Hiding, readExtents, type SheetExtent } from './sheet-extents.ts';

/** A workbook with the ids of its sheets, by which the program tells what happens to them. */
export interface LiveWorkbook {
  readonly workbook: Workbook;
  readonly namesById: ReadonlyMap<string, string>;
}

/**
 * The values of every sheet as they are now: names, then places, then cells. A third request is
 * enough for 4 MB, each further 4 MB takes one more, and so do days, however many there are.
 */
export async function readLive(library: OfficeLibrary, task: Task): Promise<Result<LiveWorkbook>> {
  if (!library.supports(LEAST_VERSION)) return stopped(hostProblem('host-too-old', {}));
  const can = abilitiesOf(library);
  const outcome = await outcomeOf(() =>
    library.run({}, (context) => readSheets({ context, can }, task)),
  );
  return outcome.ok ? outcome.value : stopped(problemOf(outcome.fault));
}

interface Asking {
  readonly context: Excel.RequestContext;
  readonly can: Abilities;
}

/** What is asked about each sheet besides its cells. */
interface Besides {
  readonly merges: () => readonly Area[];
  readonly hidden: Readonly<Record<Lines, () => ReadonlySet<number>>>;
}

const NOTHING: Besides = {
  merges: () => [],
  hidden: { rows: () => new Set(), columns: () => new Set() },
};

async function readSheets(asking: Asking, task: Task): Promise<Result<LiveWorkbook>> {
  const extents = await readExtents(asking.context);
  if (task.signal.aborted) return stopped();
  let besides: Besides[] = [];
  const cells = await readCells({
    ...asking,
    sheets: extents.map(({ sheet }) => sheet),
    pieces: extents.flatMap(({ area }, sheet) => (area ? [{ sheet, area }] : [])),
    alongside: () => {
      besides = extents.map((extent) => askBesides(extent, asking.can));
    },
    task,
  });
  if (!cells.ok) return cells;
  const sheets: Sheet[] = [];
  for (const [index, extent] of extents.entries()) {
    const read = { cells: cells.value[index] ?? EMPTY, besides: besides[index] ?? NOTHING };
    sheets.push(await sheetOf(extent, read, asking));
  }
  const namesById = new Map(extents.map(({ sheet, name }) => [sheet.id, name]));
  const dates = datesFrom1904(sheets);
  const isTold = dates.length > 0 && (await countsFrom1904(asking.context));
  const problems = [...mergesUnknown(asking.can), ...(isTold ? dates : [])];
  return done({ workbook: { sheets }, namesById }, problems);
}

/** No member says it, but the second day of 1904 is then the first one. A program that cannot reckon it is believed. */
async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const day = context.workbook.functions.date(1904, 1, 2).load('value');
  const outcome = await outcomeOf(() => context.sync());
  return outcome.ok && day.value === 1;
}

const EMPTY: SheetCells = { rows: new Map(), blankResults: new Map() };

function askBesides(extent: SheetExtent, can: Abilities): Besides {
  const { sheet, area } = extent;
  if (!area) return NOTHING;
  const merges = can.mergedAreas ? askMerges(sheet, area, can) : NOTHING.merges;
  const hidden = (lines: Lines) =>
    extent[lines] === 'some' && can.rowProperties
      ? askHidden({ sheet, area, lines }, can)
      : () => wholly(extent[lines], area, lines);
  return { merges, hidden: { rows: hidden('rows'), columns: hidden('columns') } };
}

/** All lines of the area, or none. */
function wholly(hiding: Hiding, area: Area, lines: Lines): Set<number> {
  const [from, to] = lines === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return new Set(
    hiding === 'all' ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [],
  );
}

async function sheetOf(
  extent: SheetExtent,
  { cells, besides }: { readonly cells: SheetCells; readonly besides: Besides },
  asking: Asking,
): Promise<Sheet> {
  const { sheet, area, name, isHidden } = extent;
  const hidden = async (lines: Lines) =>
    area && extent[lines] === 'some' && !asking.can.rowProperties
      ? await findHidden({ sheet, area, lines }, asking.can, asking.context)
      : besides.hidden[lines]();
  return {
    name,
    hidden: isHidden,
    rows: cells.rows,
    merges: besides.merges(),
    hiddenRows: await hidden('rows'),
    hiddenColumns: await hidden('columns'),
    ...(cells.blankResults.size > 0 && { blankResults: cells.blankResults }),
  };
}

/** Before its version 1.13 the program has no word for them. */
const mergesUnknown = ({ mergedAreas }: Abilities): Problem[] =>
  mergedAreas ? [] : [hostProblem('host-merges-unknown', {})];
