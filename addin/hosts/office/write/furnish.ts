import type {
  Area,
  BarChart,
  ListValidation,
  PrintSetup,
} from '../../../../shared/workbook/model.ts';
import { areaName, columnName } from '../../../../shared/workbook/model.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import { bareSheetName, withSheetNames } from '../../live/sheet-names-in-formula.ts';
import type { Abilities, Ability } from '../office-library.ts';
import { rangeOf, untracked } from '../ranges.ts';
import type { Target } from './contents.ts';
import type { Step } from './step.ts';

interface Item {
  readonly ability: Ability | undefined;
  readonly isAsked: boolean;
  tell(sheet: Excel.Worksheet): void;
}

/** What a sheet has besides cells and looks, as far as the program can give it. */
export const furnishingSteps = (plan: SheetPlan, target: Target): Step[] =>
  itemsOf(plan, target)
    .filter(({ isAsked, ability }) => isAsked && (!ability || target.can[ability]))
    .map((item) => ({ bytes: 2_000, tell: () => item.tell(target.sheet()) }));

/** What an old program cannot give to these sheets. */
export function missingOf(plans: readonly SheetPlan[], can: Abilities): Ability[] {
  const target: Target = { can, names: new Map(), sheet: () => nobody() };
  const missing = plans
    .flatMap((plan) => itemsOf(plan, target))
    .flatMap(({ isAsked, ability }) => (isAsked && ability && !can[ability] ? [ability] : []));
  return [...new Set(missing)];
}

function nobody(): never {
  throw new Error('Only asked what would be missing');
}

function itemsOf(plan: SheetPlan, target: Target): Item[] {
  const { merges = [], frozen, autoFilter, validations = [], print, chart } = plan;
  const { can } = target;
  return [
    ...merges.map(
      (area): Item => ({
        ability: undefined,
        isAsked: true,
        tell: (sheet) => rangeOf(sheet, area, can).merge(false),
      }),
    ),
    {
      ability: 'gridlines',
      isAsked: true,
      tell: (sheet) => {
        sheet.showGridlines = false;
      },
    },
    {
      ability: 'frozenPanes',
      isAsked: frozen !== undefined,
      tell: (sheet) => frozen && freeze(sheet, frozen, target),
    },
    ...validations.map(
      (validation): Item => ({
        ability: 'validations',
        isAsked: true,
        tell: (sheet) => validate(sheet, validation, target),
      }),
    ),
    {
      ability: 'autoFilter',
      isAsked: autoFilter !== undefined,
      tell: (sheet) => autoFilter && sheet.autoFilter.apply(rangeOf(sheet, autoFilter, can)),
    },
    {
      ability: 'printing',
      isAsked: print !== undefined,
      tell: (sheet) => print && setUpPrint(sheet.pageLayout, print),
    },
    {
      ability: 'chartSeries',
      isAsked: chart !== undefined,
      tell: (sheet) => chart && drawChart(sheet, chart, target),
    },
    { ability: 'highlights', isAsked: (plan.highlights ?? []).length > 0, tell: () => {} },
  ];
}

function freeze(
  sheet: Excel.Worksheet,
  { rows, columns }: NonNullable<SheetPlan['frozen']>,
  { can }: Target,
): void {
  if (rows > 0 && columns > 0) {
    const corner = { top: 1, left: 1, bottom: rows, right: columns };
    sheet.freezePanes.freezeAt(rangeOf(sheet, corner, can));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function validate(
  sheet: Excel.Worksheet,
  { area, source }: ListValidation,
  { can, names }: Target,
): void {
  const { dataValidation } = rangeOf(sheet, area, can);
  dataValidation.rule = {
    list: { inCellDropDown: true, source: `=${withSheetNames(source, names)}` },
  };
  dataValidation.ignoreBlanks = true;
}

const INCH = 72;

/** As a file says it: A4, half an inch at the sides, fitted to so many pages, pages from 1. */
function setUpPrint(layout: Excel.PageLayout, print: PrintSetup): void {
  layout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.leftMargin = 0.5 * INCH;
  layout.rightMargin = 0.5 * INCH;
  layout.topMargin = 0.7 * INCH;
  layout.bottomMargin = 0.7 * INCH;
  layout.headerMargin = 0.3 * INCH;
  layout.footerMargin = 0.3 * INCH;
  layout.firstPageNumber = 1;
  const { wide, tall } = print.pages ?? { wide: 1, tall: undefined };
  layout.zoom = {
    horizontalFitToPages: wide,
    ...(tall !== undefined && { verticalFitToPages: tall }),
  };
  if (print.area) layout.setPrintArea(areaName(print.area));
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.join(':$')}`);
  if (print.titleColumns) {
    layout.setPrintTitleColumns(`$${print.titleColumns.map(columnName).join(':$')}`);
  }
  const { defaultForAllPages: texts } = layout.headersFooters;
  if (print.header !== undefined) texts.centerHeader = plain(print.header);
  if (print.footer === undefined) return;
  texts.leftFooter = plain(print.footer);
  texts.rightFooter = '&A · &P';
}

/** In headers and footers `&` begins a code, so a plain one is doubled. */
const plain = (text: string): string => text.replaceAll('&', '&&');

function drawChart(sheet: Excel.Worksheet, chart: BarChart, target: Target): void {
  const { title, area, labels, values } = chart;
  const drawn = sheet.charts.add('ColumnClustered', rangeNamed(sheet, values, target), 'Columns');
  drawn.title.text = title;
  drawn.legend.visible = false;
  const series = drawn.series.getItemAt(0);
  series.setXAxisValues(rangeNamed(sheet, labels, target));
  series.hasDataLabels = true;
  const corner = (row: number, column: number): Area => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  });
  drawn.setPosition(
    rangeOf(sheet, corner(area.top, area.left), target.can),
    rangeOf(sheet, corner(area.bottom, area.right), target.can),
  );
}

/** The range of a reference such as `'联评得分'!$B$4:$B$7` on one of the new sheets. */
function rangeNamed(sheet: Excel.Worksheet, reference: string, { names }: Target): Excel.Range {
  const at = reference.lastIndexOf('!');
  const address = reference.slice(at + 1).replaceAll('$', '');
  const named = bareSheetName(reference.slice(0, Math.max(0, at)));
  const other = names.get(named.toLowerCase());
  const holder = other === undefined ? sheet : sheet.context.workbook.worksheets.getItem(other);
  return untracked(holder.getRange(address));
}
