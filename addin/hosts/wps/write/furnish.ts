import {
  areaName,
  type BarChart,
  columnName,
  type ListValidation,
  type PrintSetup,
  parseCell,
} from '../../../../shared/workbook/model.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import { bareSheetName, withSheetNames } from '../../live/sheet-names-in-formula.ts';
import { attempt, itemsOf, told } from '../asking.ts';
import type { EtPageSetup, EtWindow, EtWorkbook, EtWorksheet } from '../et-application.ts';
import { rangeOf, sheetNamed } from '../sheets.ts';
import { addHighlight, dressCells, sizeLines } from './dress.ts';

/** What a sheet has besides its cells; a part that WPS refuses is left out and told of. */
const WORDS = {
  looks: { zh: '字体、底色、边框和数字格式', en: 'fonts, grounds, lines and number formats' },
  sizes: { zh: '列宽行高', en: 'widths and heights' },
  merges: { zh: '合并单元格', en: 'merged cells' },
  panes: { zh: '冻结窗格', en: 'frozen panes' },
  highlights: { zh: '条件格式', en: 'highlights' },
  validations: { zh: '下拉列表', en: 'drop-down lists' },
  filter: { zh: '自动筛选', en: 'the filter' },
  print: { zh: '打印设置', en: 'the page set-up' },
  chart: { zh: '图表', en: 'the chart' },
} as const;
export type Part = keyof typeof WORDS;
export const wordOf = (part: Part) => WORDS[part];

export interface Furnished {
  readonly workbook: EtWorkbook;
  readonly sheet: EtWorksheet;
  readonly plan: SheetPlan;
  /** Names that sheets have until all is written, by those they will have, in small letters. */
  readonly names: ReadonlyMap<string, string>;
}

/** @returns what WPS would not do */
export function furnish({ workbook, sheet, plan, names }: Furnished): Part[] {
  const { merges = [], frozen, autoFilter, validations = [], highlights = [], print, chart } = plan;
  const renamed = (formula: string) => withSheetNames(formula, names);
  const todo: Readonly<Record<Part, () => void>> = {
    looks: () => dressCells(sheet, plan),
    sizes: () => sizeLines(sheet, plan),
    merges: () => merges.forEach((area) => void rangeOf(sheet, area).Merge()),
    panes: () => setPanes(itemsOf(told(workbook, 'Windows'))[0], frozen),
    highlights: () =>
      highlights.forEach((one) => {
        addHighlight(sheet, { ...one, formula: renamed(one.formula) });
      }),
    validations: () =>
      validations.forEach((one) => {
        validate(sheet, { ...one, source: renamed(one.source) });
      }),
    filter: () => autoFilter && rangeOf(sheet, autoFilter).AutoFilter(1),
    print: () => print && setUpPrint(told(sheet, 'PageSetup'), print),
    chart: () => chart && drawChart({ workbook, sheet, names }, chart),
  };
  // Panes and formulas are those of the sheet that is shown.
  const shown = attempt(() => {
    workbook.Activate();
    sheet.Activate();
  });
  const parts = Object.keys(WORDS) as Part[];
  return parts.filter((part) => !shown.ok || !attempt(todo[part]).ok);
}

function setPanes(window: EtWindow | undefined, frozen: SheetPlan['frozen']): void {
  if (!window) return;
  window.DisplayGridlines = false;
  if (!frozen) return;
  window.SplitRow = frozen.rows;
  window.SplitColumn = frozen.columns;
  window.FreezePanes = true;
}

const LIST = 3;
const STOP = 1;
const BETWEEN = 1;

function validate(sheet: EtWorksheet, { area, source }: ListValidation): void {
  const validation = told(rangeOf(sheet, area), 'Validation');
  validation.Add(LIST, STOP, BETWEEN, `=${source}`);
  validation.IgnoreBlank = true;
  validation.InCellDropdown = true;
}

const INCH = 72;
const LANDSCAPE = 2;
const PORTRAIT = 1;
const A4 = 9;

/** As a file says it: A4, half an inch at the sides, fitted to so many pages, pages from 1. */
function setUpPrint(page: EtPageSetup, print: PrintSetup): void {
  const { wide, tall = false } = print.pages ?? { wide: 1 };
  Object.assign(page, {
    Orientation: print.landscape ? LANDSCAPE : PORTRAIT,
    PaperSize: A4,
    LeftMargin: 0.5 * INCH,
    RightMargin: 0.5 * INCH,
    TopMargin: 0.7 * INCH,
    BottomMargin: 0.7 * INCH,
    HeaderMargin: 0.3 * INCH,
    FooterMargin: 0.3 * INCH,
    FirstPageNumber: 1,
    // A number here would hold over the pages that it is fitted to.
    Zoom: false,
    FitToPagesWide: wide,
    FitToPagesTall: tall,
  } satisfies Partial<EtPageSetup>);
  if (print.area) page.PrintArea = areaName(print.area);
  if (print.titleRows) page.PrintTitleRows = `$${print.titleRows.join(':$')}`;
  if (print.titleColumns)
    page.PrintTitleColumns = `$${print.titleColumns.map(columnName).join(':$')}`;
  if (print.header !== undefined) page.CenterHeader = plain(print.header);
  if (print.footer === undefined) return;
  page.LeftFooter = plain(print.footer);
  page.RightFooter = '&A · &P';
}

/** In headers and footers `&` begins a code, so a plain one is doubled. */
const plain = (text: string): string => text.replaceAll('&', '&&');

const COLUMNS = 51;

function drawChart(
  { workbook, sheet, names }: Omit<Furnished, 'plan'>,
  { title, area, labels, values }: BarChart,
): void {
  const covered = rangeOf(sheet, area);
  const place = (['Left', 'Top', 'Width', 'Height'] as const).map((side) => told(covered, side));
  const [left = 0, top = 0, width = 0, height = 0] = place;
  const chart = told(sheet.ChartObjects().Add(left, top, width, height), 'Chart');
  chart.ChartType = COLUMNS;
  const series = chart.SeriesCollection().NewSeries();
  series.Values = rangeNamed(workbook, values, names);
  series.XValues = rangeNamed(workbook, labels, names);
  series.HasDataLabels = true;
  chart.HasTitle = true;
  told(chart, 'ChartTitle').Text = title;
  chart.HasLegend = false;
}

/** The range of a reference such as `'联评得分'!$B$4:$B$7` on one of the new sheets. */
function rangeNamed(workbook: EtWorkbook, reference: string, names: Furnished['names']) {
  const at = reference.lastIndexOf('!');
  const name = bareSheetName(reference.slice(0, at));
  const sheet = sheetNamed(workbook, names.get(name.toLowerCase()) ?? name);
  const [from, to] = reference
    .slice(at + 1)
    .split(':')
    .map(parseCell);
  if (!sheet || !from) throw new Error(reference);
  const last = to ?? from;
  const corner = { bottom: last.row, right: last.column };
  return rangeOf(sheet, { top: from.row, left: from.column, ...corner });
}
