import type { Area } from '../../../../shared/workbook/model.ts';
import { type Block, splitBlocks } from '../../live/blocks.ts';
import { keptCell } from '../../live/kept-cell.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf } from '../ranges.ts';
import { type Piece, takePieces } from '../read/blocks.ts';
import type { OldSheet } from './survey.ts';

/** What is written to a sheet: a plan, and of one that is put back also what else it was. */
export interface SheetToWrite extends SheetPlan {
  /** The sheet that it was before it went, by its id. */
  readonly was?: string;
  readonly formats?: readonly Formats[];
  readonly stands?: Pick<OldSheet, 'position' | 'visibility'>;
}

/** Number formats, a line of cells of one format at a time. */
export interface Formats {
  readonly area: Area;
  readonly codes: readonly (readonly string[])[];
}

/** What a sheet held before it went: values, formulas, number formats; its other looks are not kept. */
interface Kept {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly codes: readonly (readonly string[])[];
}

/** Cells of old sheets that one request may ask for; their formulas may be long. */
const MOST_CELLS = 40_000;

export interface Journal {
  /** Each asks for what one request may hold, and says where it is once the request is answered. */
  readonly requests: readonly (() => () => void)[];
  sheets(): SheetToWrite[];
}

/** Keeps what the old sheets hold, so that they can be put back. */
export function openJournal(
  old: readonly OldSheet[],
  sheetOf: (old: OldSheet) => Excel.Worksheet,
  { can, scale }: { readonly can: Abilities; readonly scale: number },
): Journal {
  const kept = old.map((): Kept[] => []);
  const requests: (() => () => void)[] = [];
  let left: readonly Piece[] = old.flatMap(({ area }, sheet) => (area ? [{ sheet, area }] : []));
  while (left.length > 0) {
    const portion = takePieces(left, MOST_CELLS / scale);
    left = portion.left;
    requests.push(() => {
      const asked = portion.taken.flatMap((piece) => askPiece(piece, old, sheetOf, can));
      return () => {
        for (const { sheet, range, area } of asked) kept[sheet]?.push(keptOf(area, range));
      };
    });
  }
  return { requests, sheets: () => old.map((one, index) => asWritten(one, kept[index] ?? [])) };
}

function askPiece(
  { sheet, area }: Piece,
  old: readonly OldSheet[],
  sheetOf: (old: OldSheet) => Excel.Worksheet,
  can: Abilities,
) {
  const one = old[sheet];
  if (!one) return [];
  const range = rangeOf(sheetOf(one), area, can).load('formulas,values,numberFormat');
  return [{ sheet, area, range }];
}

const keptOf = (area: Area, { formulas, values, numberFormat }: Excel.Range): Kept => ({
  area,
  formulas,
  values,
  codes: numberFormat,
});

function asWritten(old: OldSheet, kept: readonly Kept[]): SheetToWrite {
  const { id, name, position, visibility } = old;
  return {
    was: id,
    name,
    rows: 0,
    columns: 0,
    blocks: kept.flatMap(blocksOf),
    looks: [],
    lookParts: { font: [], fill: [], border: [], format: [], alignment: [] },
    widths: [],
    heights: [],
    formats: kept.map(({ area, codes }) => ({ area, codes })),
    stands: { position, visibility },
  };
}

function blocksOf({ area, formulas, values }: Kept): Block[] {
  const rows = formulas.map((row, index) =>
    row.map((formula, column) => keptCell(formula, values[index]?.[column])),
  );
  return splitBlocks(rows).map((block) => ({
    ...block,
    area: {
      top: block.area.top + area.top - 1,
      left: block.area.left + area.left - 1,
      bottom: block.area.bottom + area.top - 1,
      right: block.area.right + area.left - 1,
    },
  }));
}
