import type { Area, Highlight } from '../../../../shared/workbook/model.ts';
import {
  type Border,
  HIGHLIGHTS,
  type HighlightLook,
  type Line,
  LOOKS,
  type Look,
  ROW_HEIGHT,
} from '../../../../shared/workbook/style/looks.ts';
import type { LookPart } from '../../live/look-areas.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import { withSheetNames } from '../../live/sheet-names-in-formula.ts';
import { rangeOf } from '../ranges.ts';
import type { Target } from './contents.ts';
import type { Step } from './step.ts';

/** Fonts, grounds, lines, formats, sizes and highlights, an area at a time and never a cell. */
export function lookSteps(plan: SheetPlan, target: Target): Step[] {
  const parts: readonly LookPart[] = ['format', 'font', 'fill', 'border', 'alignment'];
  return [
    ...parts.flatMap((part) => partSteps(plan, part, target)),
    ...sizeSteps(plan, target),
    ...highlightSteps(plan, target),
  ];
}

type Dress = (range: Excel.Range, look: Look) => void;

const DRESSES: Readonly<Record<LookPart, Dress>> = {
  format: (range, { format }) => {
    // One value is that of every cell.
    range.numberFormat = format as unknown as string[][];
  },
  font: ({ format }, { font }) => dressFont(format.font, font),
  fill: ({ format }, { fill }) => {
    if (fill !== undefined) format.fill.color = `#${fill}`;
  },
  border: ({ format }, { border }) => {
    if (border) dressBorder(format.borders, border);
  },
  alignment: ({ format }, { horizontal, isWrapped }) => {
    format.verticalAlignment = 'Center';
    if (horizontal) format.horizontalAlignment = ALIGNMENTS[horizontal];
    if (isWrapped) format.wrapText = true;
  },
};

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** About what a part of one area takes on the way. */
const PART_BYTES: Readonly<Record<LookPart, number>> = {
  format: 700,
  font: 1_500,
  fill: 1_000,
  border: 5_000,
  alignment: 1_200,
};

const partSteps = (plan: SheetPlan, part: LookPart, { sheet, can }: Target): Step[] =>
  ordered(plan, part).map(({ area, style }) => ({
    bytes: PART_BYTES[part],
    tell: () => DRESSES[part](rangeOf(sheet(), area, can), LOOKS[style]),
  }));

/** Neighbours share a line, and the last one told is seen: the heavy ones come behind. */
function ordered({ lookParts }: SheetPlan, part: LookPart) {
  if (part !== 'border') return lookParts[part];
  const isHeavy = ({ style }: { readonly style: keyof typeof LOOKS }) =>
    LOOKS[style].border?.bottom.weight === 'medium';
  return [
    ...lookParts.border.filter((one) => !isHeavy(one)),
    ...lookParts.border.filter((one) => isHeavy(one)),
  ];
}

function dressFont(
  font: Excel.RangeFont | Excel.ConditionalRangeFont,
  { isBold, isItalic, color, size }: HighlightLook & { readonly size?: number },
): void {
  font.color = `#${color}`;
  if (isBold) font.bold = true;
  if (isItalic) font.italic = true;
  if (size !== undefined && 'size' in font) font.size = size;
}

function dressBorder(borders: Excel.RangeBorderCollection, border: Border): void {
  const sides: readonly (readonly [Excel.BorderIndex, Line])[] = [
    ['EdgeLeft' as Excel.BorderIndex, border.left],
    ['EdgeRight' as Excel.BorderIndex, border.right],
    ['InsideVertical' as Excel.BorderIndex, border.right],
    ['InsideHorizontal' as Excel.BorderIndex, border.bottom],
    ['EdgeTop' as Excel.BorderIndex, border.top],
    ['EdgeBottom' as Excel.BorderIndex, border.bottom],
  ];
  for (const [side, { weight, color }] of sides) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.weight = weight === 'medium' ? 'Medium' : 'Thin';
    line.color = `#${color}`;
  }
}

function sizeSteps({ rows, columns, widths, heights }: SheetPlan, target: Target): Step[] {
  const { sheet, can } = target;
  const step = (area: Area, tell: (format: Excel.RangeFormat) => void): Step => ({
    bytes: 700,
    tell: () => tell(rangeOf(sheet(), area, can).format),
  });
  if (rows === 0 || columns === 0) return [];
  return [
    step({ top: 1, left: 1, bottom: rows, right: 1 }, (format) => {
      format.rowHeight = ROW_HEIGHT;
    }),
    ...heights.map(({ from, to, size }) =>
      step({ top: from, left: 1, bottom: to, right: 1 }, (format) => {
        format.rowHeight = size;
      }),
    ),
    ...widths.map(({ from, to, size }) =>
      step({ top: 1, left: from, bottom: 1, right: to }, (format) => {
        format.columnWidth = pointsOfWidth(size);
      }),
    ),
  ];
}

/** A digit of the usual font has 7 pixels, of which four make three points. */
export const pointsOfWidth = (characters: number): number =>
  (Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 3) / 4;

/** Each new one is put before those that are there, so the last is told first. */
const highlightSteps = ({ highlights = [] }: SheetPlan, target: Target): Step[] =>
  target.can.highlights
    ? highlights.toReversed().map((highlight) => ({
        bytes: 2_000,
        tell: () => dressHighlight(highlight, target),
      }))
    : [];

function dressHighlight({ area, formula, look }: Highlight, { sheet, can, names }: Target): void {
  const { custom } = rangeOf(sheet(), area, can).conditionalFormats.add('Custom');
  custom.rule.formula = `=${withSheetNames(formula, names)}`;
  const { fill } = HIGHLIGHTS[look];
  dressFont(custom.format.font, HIGHLIGHTS[look]);
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}
