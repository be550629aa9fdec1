import type { Area } from '../../../../shared/workbook/model.ts';
import type { Block } from '../../live/blocks.ts';
import { keptCell } from '../../live/kept-cell.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import { told } from '../asking.ts';
import type { EtWorkbook, EtWorksheet } from '../et-application.ts';
import { readPart, type ToldPart } from '../read/read-cells.ts';
import { type Uniform, uniformParts } from '../read/uniform.ts';
import { areaOf, portionsOf, rangeOf, sheetsOf } from '../sheets.ts';

/** What is written to a sheet: a plan, and of one that is put back also what else it was. */
export interface SheetToPut extends SheetPlan {
  readonly was?: {
    /** Among the worksheets, from 0. */
    readonly position: number;
    readonly visible: number;
    readonly formats: readonly Uniform<string>[];
  };
}

/** What sheets hold before they go, once all portions are run. */
export interface Keeping {
  readonly portions: readonly (() => void)[];
  readonly sheets: readonly SheetToPut[];
}

/** Values, formulas, number formats; their other looks are not asked. */
export function keepSheets(workbook: EtWorkbook, old: readonly EtWorksheet[]): Keeping {
  const kept = old.map((sheet) => keepSheet(workbook, sheet));
  return {
    portions: kept.flatMap(({ portions }) => portions),
    sheets: kept.map(({ kept: one }) => one),
  };
}

function keepSheet(workbook: EtWorkbook, sheet: EtWorksheet) {
  const name = told(sheet, 'Name');
  const position = sheetsOf(workbook).findIndex((one) => told(one, 'Name') === name);
  const blocks: Block[] = [];
  const formats: Uniform<string>[] = [];
  const askFormat = (part: Area) => told(rangeOf(sheet, part), 'NumberFormat');
  const portions = portionsOf(areaOf(told(sheet, 'UsedRange'))).map((area) => () => {
    blocks.push(keptBlock(sheet, area));
    formats.push(...uniformParts(area, askFormat));
  });
  const kept: SheetToPut = {
    name,
    rows: 0,
    columns: 0,
    blocks,
    looks: [],
    lookParts: { font: [], fill: [], border: [], format: [], alignment: [] },
    widths: [],
    heights: [],
    was: { position, visible: told(sheet, 'Visible'), formats },
  };
  return { portions, kept };
}

function keptBlock(sheet: EtWorksheet, area: Area): Block {
  const part = readPart(sheet, area);
  const rows = part.values.map((line, row) =>
    line.map((value, column) => keptValue(part, { row, column, value })),
  );
  return { area, rows, bytes: 0 };
}

function keptValue(
  { formulas, isError }: ToldPart,
  {
    row,
    column,
    value,
  }: { readonly row: number; readonly column: number; readonly value: unknown },
) {
  const formula = formulas[row]?.[column];
  const isTyped = !`${formula}`.startsWith('=');
  // An error that somebody typed: told again as text it would be one.
  if (isError(row, column) && isTyped)
    return { kind: 'formula', formula: `${value}`, value: null } as const;
  return keptCell(formula, value);
}
