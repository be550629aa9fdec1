import type { Area, Highlight } from '../../../../shared/workbook/model.ts';
import {
  type Border,
  HIGHLIGHTS,
  type HighlightLook,
  type Line,
  LOOKS,
  ROW_HEIGHT,
} from '../../../../shared/workbook/style/looks.ts';
import type { LookArea } from '../../live/look-areas.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import { told } from '../asking.ts';
import type { EtFont, EtRange, EtWorksheet } from '../et-application.ts';
import { rangeOf } from '../sheets.ts';

const ALIGNMENTS = { left: -4131, center: -4108, right: -4152 } as const;
const MIDDLE = -4108;

/** Fonts, grounds, lines and formats, an area at a time and never a cell. */
export function dressCells(sheet: EtWorksheet, { looks }: SheetPlan): void {
  for (const one of ordered(looks)) dressArea(rangeOf(sheet, one.area), one);
}

/** Neighbours share a line, and the last one told is seen: the heavy ones come behind. */
function ordered(looks: readonly LookArea[]): LookArea[] {
  const isHeavy = ({ style }: LookArea) => LOOKS[style].border?.bottom.weight === 'medium';
  return [...looks.filter((one) => !isHeavy(one)), ...looks.filter(isHeavy)];
}

function dressArea(range: EtRange, { area, style }: LookArea): void {
  const { font, fill, border, format, horizontal, isWrapped } = LOOKS[style];
  if (format !== 'General') range.NumberFormat = format;
  dressFont(told(range, 'Font'), font);
  if (fill !== undefined) told(range, 'Interior').Color = colorNumber(fill);
  if (border) dressBorders(range, border, area);
  range.VerticalAlignment = MIDDLE;
  if (horizontal) range.HorizontalAlignment = ALIGNMENTS[horizontal];
  if (isWrapped) range.WrapText = true;
}

function dressFont(
  font: EtFont,
  { isBold, isItalic, color, size }: HighlightLook & { readonly size?: number },
): void {
  font.Color = colorNumber(color);
  if (isBold) font.Bold = true;
  if (isItalic) font.Italic = true;
  if (size !== undefined) font.Size = size;
}

/** `B3321F` with its bytes turned round: the first is blue. */
export const colorNumber = (hex: string): number =>
  Number.parseInt(hex.replace(/(..)(..)(..)/, '$3$2$1'), 16);

/** As Excel's macros number them. */
const SIDES = { left: 7, top: 8, bottom: 9, right: 10, betweenColumns: 11, betweenRows: 12 };
const CONTINUOUS = 1;
const WEIGHTS = { thin: 2, medium: -4138 } as const;

/** One row has no lines between rows, and asking for them is refused. */
function dressBorders(range: EtRange, border: Border, { top, left, bottom, right }: Area): void {
  const sides: readonly (readonly [number, Line])[] = [
    [SIDES.left, border.left],
    [SIDES.right, border.right],
    ...(right > left ? [[SIDES.betweenColumns, border.right] as const] : []),
    ...(bottom > top ? [[SIDES.betweenRows, border.bottom] as const] : []),
    [SIDES.top, border.top],
    [SIDES.bottom, border.bottom],
  ];
  for (const [side, { weight, color }] of sides) {
    const line = told(range, 'Borders').Item(side);
    line.LineStyle = CONTINUOUS;
    line.Weight = WEIGHTS[weight];
    line.Color = colorNumber(color);
  }
}

export function sizeLines(sheet: EtWorksheet, plan: SheetPlan): void {
  const { rows, columns, widths, heights } = plan;
  if (rows === 0 || columns === 0) return;
  const column = { left: 1, right: 1 };
  rangeOf(sheet, { ...column, top: 1, bottom: rows }).RowHeight = ROW_HEIGHT;
  for (const { from, to, size } of heights)
    rangeOf(sheet, { ...column, top: from, bottom: to }).RowHeight = size;
  for (const { from, to, size } of widths)
    rangeOf(sheet, { top: 1, bottom: 1, left: from, right: to }).ColumnWidth = inCharacters(size);
}

/** A file counts a margin of five pixels along, and a digit has seven. */
const inCharacters = (width: number): number => Math.max(0, width - 5 / 7);

const BY_FORMULA = 2;

/** What a formula says of other cells is counted from the cell that is selected. */
export function addHighlight(sheet: EtWorksheet, { area, formula, look }: Highlight): void {
  const { top, left } = area;
  rangeOf(sheet, { top, left, bottom: top, right: left }).Select();
  const conditions = told(rangeOf(sheet, area), 'FormatConditions');
  const added = conditions.Add(BY_FORMULA, null, `=${formula}`);
  dressFont(told(added, 'Font'), HIGHLIGHTS[look]);
  const { fill } = HIGHLIGHTS[look];
  if (fill !== undefined) told(added, 'Interior').Color = colorNumber(fill);
}
