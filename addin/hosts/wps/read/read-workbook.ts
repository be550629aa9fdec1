import { done, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Area, Sheet, Workbook } from '../../../../shared/workbook/model.ts';
import { areaName } from '../../../../shared/workbook/model.ts';
import type { Task } from '../../host.ts';
import { attempt, breathe, told } from '../asking.ts';
import type { EtWorkbook, EtWorksheet } from '../et-application.ts';
import { areaOf, portionsOf, rangeOf, sheetsOf } from '../sheets.ts';
import { keepPart, readPart, type SheetCells } from './read-cells.ts';
import { uniformParts } from './uniform.ts';

interface Extent {
  readonly sheet: EtWorksheet;
  readonly name: string;
  readonly area: Area;
}

/** The values of every sheet as they are now, in portions between which WPS attends to its user. */
export async function readWorkbook(workbook: EtWorkbook, task: Task): Promise<Result<Workbook>> {
  const listed = attempt(() => sheetsOf(workbook).map(extentOf));
  if (!listed.ok) return listed;
  const all = listed.value.reduce((sum, { area }) => sum + cellsIn(area), 0);
  const sheets: Sheet[] = [];
  let read = 0;
  for (const extent of listed.value) {
    const cells: SheetCells = { rows: new Map(), blankResults: new Map() };
    for (const area of portionsOf(extent.area)) {
      const kept = attempt(() => keepPart(extent.sheet, readPart(extent.sheet, area), cells));
      if (!kept.ok) return kept;
      read += cellsIn(area);
      task.report({ done: read, all, of: 'cells' });
      await breathe();
      if (task.signal.aborted) return stopped();
    }
    const sheet = attempt(() => sheetOf(extent, cells));
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done({ sheets });
}

/** Of a sheet without values the first cell is told as used. */
const extentOf = (sheet: EtWorksheet): Extent => ({
  sheet,
  name: told(sheet, 'Name'),
  area: areaOf(told(sheet, 'UsedRange')),
});

const cellsIn = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

function sheetOf({ sheet, name, area }: Extent, { rows, blankResults }: SheetCells): Sheet {
  return {
    name,
    hidden: told(sheet, 'Visible') !== SHOWN,
    rows,
    merges: mergesIn(sheet, area),
    hiddenRows: hiddenLines(sheet, { ...area, right: area.left }, 'EntireRow'),
    hiddenColumns: hiddenLines(sheet, { ...area, bottom: area.top }, 'EntireColumn'),
    ...(blankResults.size > 0 && { blankResults }),
  };
}

export const SHOWN = -1;

/** Those that begin in the area. */
function mergesIn(sheet: EtWorksheet, area: Area): Area[] {
  const merges = new Map<string, Area>();
  const isMerged = (part: Area) => told(rangeOf(sheet, part), 'MergeCells');
  for (const part of uniformParts(area, isMerged)) {
    if (!part.value) continue;
    for (let { top } = part.area; top <= part.area.bottom; top++) {
      for (let { left } = part.area; left <= part.area.right; left++) {
        const cell = rangeOf(sheet, { top, left, bottom: top, right: left });
        const merge = areaOf(told(cell, 'MergeArea'));
        merges.set(areaName(merge), merge);
      }
    }
  }
  return [...merges.values()];
}

/** @param area one column of rows, or one row of columns */
function hiddenLines(
  sheet: EtWorksheet,
  area: Area,
  line: 'EntireRow' | 'EntireColumn',
): Set<number> {
  const hidden = new Set<number>();
  const isHidden = (part: Area) => told(told(rangeOf(sheet, part), line), 'Hidden');
  for (const { area: part, value } of uniformParts(area, isHidden)) {
    if (!value) continue;
    const [from, to] = line === 'EntireRow' ? [part.top, part.bottom] : [part.left, part.right];
    for (let at = from; at <= to; at++) hidden.add(at);
  }
  return hidden;
}
