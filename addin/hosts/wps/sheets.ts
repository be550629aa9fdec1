import type { Area } from '../../../shared/workbook/model.ts';
import { areaName } from '../../../shared/workbook/model.ts';
import { itemsOf, told } from './asking.ts';
import type { EtRange, EtWorkbook, EtWorksheet } from './et-application.ts';

/** In the order of the tabs, hidden ones too; chart sheets are none. */
export const sheetsOf = (workbook: EtWorkbook): EtWorksheet[] =>
  itemsOf(told(workbook, 'Worksheets'));

export const sheetNamed = (workbook: EtWorkbook, name: string): EtWorksheet | undefined =>
  sheetsOf(workbook).find((sheet) => told(sheet, 'Name') === name);

/** A part of a sheet by its own address, never by a text with the sheet's name in it. */
export const rangeOf = (sheet: EtWorksheet, area: Area): EtRange => sheet.Range(areaName(area));

/** Where a range is. */
export function areaOf(range: EtRange): Area {
  const [top, left] = [told(range, 'Row'), told(range, 'Column')];
  const rows = told(told(range, 'Rows'), 'Count');
  const columns = told(told(range, 'Columns'), 'Count');
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** WPS stands still for as long as a portion takes. */
const MOST_ROWS = 2_000;
const MOST_CELLS = 40_000;

/** An area in portions of whole rows, from the top. */
export function portionsOf(area: Area): Area[] {
  const columns = area.right - area.left + 1;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns)));
  const count = Math.ceil((area.bottom - area.top + 1) / rows);
  return Array.from({ length: count }, (_, index) => {
    const top = area.top + index * rows;
    return { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
  });
}
