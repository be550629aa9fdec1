import { type Area, type DraftedSheet, MOST_COLUMNS, MOST_ROWS } from '../workbook/model.ts';

/** Characters of a column's width that a page holds legibly, upright and landscape. */
const UPRIGHT = 150;
const LANDSCAPE = 230;

/**
 * A cell that holds nothing. Programs leave pages without content out of the print: so does a sheet
 * whose print area this is, until somebody clears the area.
 * @source Microsoft KB 288968 (blank pages are not printed); LibreOffice prints no empty pages either
 */
const NOTHING: Area = {
  top: MOST_ROWS,
  left: MOST_COLUMNS,
  bottom: MOST_ROWS,
  right: MOST_COLUMNS,
};

interface Printed {
  /** What every page says: the rulebook and the receipt's short code. */
  readonly footer: string;
  /** Whether the sheet is in the print of the whole workbook. */
  readonly isPrinted: boolean;
}

/** How a sheet of ours is printed: on as many pages side by side as it takes to be read. */
export function forPrint(sheet: DraftedSheet, { footer, isPrinted }: Printed): DraftedSheet {
  const print = sheet.print ?? { landscape: false };
  const width = sheet.widths.reduce((sum, own) => sum + own, 0);
  const wide = Math.ceil(width / (print.landscape ? LANDSCAPE : UPRIGHT));
  const area = isPrinted ? contentOf(sheet) : NOTHING;
  return { ...sheet, print: { pages: { wide }, area, ...print, footer } };
}

const contentOf = ({ rows, widths, chart }: DraftedSheet): Area => ({
  top: 1,
  left: 1,
  bottom: Math.max(rows.length, chart?.area.bottom ?? 1),
  right: Math.max(widths.length, 1),
});
