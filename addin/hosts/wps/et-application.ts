/**
 * WPS 表格 as a page inside it sees it, as far as we use it: the object model of Excel's macros.
 * Written from WPS's public documents; it was not run in WPS.
 * @source https://open.wps.cn/documents/app-integration-dev/client/wpsoffice/jsapi/
 */
export interface EtApplication {
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  ActiveWorkbook: Told<EtWorkbook | null>;
  CalculateFull(): void;
}

/** Versions differ in whether something is a property or a method without arguments: ask with `told`. */
export type Told<T> = T | (() => T);

/** Calls come until they are given up; one listener for each name. */
export interface EtEvents {
  AddApiEventListener(name: EtEventName, listener: EtListener): void;
  RemoveApiEventListener(name: EtEventName, listener: EtListener): void;
}
export type EtEventName = 'SheetChange' | 'SheetSelectionChange';
export type EtListener = (sheet: EtWorksheet, range: EtRange) => void;

export interface EtWorkbook {
  FullName: Told<string>;
  ReadOnly: Told<boolean>;
  ProtectStructure: Told<boolean>;
  ActiveSheet: Told<Pick<EtWorksheet, 'Activate'>>;
  /** Without chart sheets. */
  Worksheets: Told<EtWorksheets>;
  Windows: Told<EtItems<EtWindow>>;
  Names: Told<EtNames>;
  Activate(): void;
}

export interface EtItems<T> {
  Count: Told<number>;
  /** From 1. */
  Item(index: number): T;
}

export interface EtWorksheets extends EtItems<EtWorksheet> {
  Add(before: null, after: EtWorksheet): EtWorksheet;
}

export interface EtNames extends EtItems<EtName> {
  Add(name: string, refersTo: string, isVisible: boolean): void;
}
export interface EtName {
  Name: Told<string>;
  RefersTo: Told<string>;
  Delete(): void;
}

/** Panes and gridlines are those of the sheet that the window shows. */
export interface EtWindow {
  DisplayGridlines: boolean;
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

export interface EtWorksheet {
  Name: Told<string>;
  Parent: Told<EtWorkbook>;
  /** -1 shown, 0 hidden, 2 hidden from the menu too. */
  Visible: Told<number>;
  ProtectContents: Told<boolean>;
  UsedRange: Told<EtRange>;
  PageSetup: Told<EtPageSetup>;
  Range(address: string): EtRange;
  ChartObjects(): EtChartObjects;
  Activate(): void;
  Move(before: EtWorksheet): void;
  Delete(): void;
}

export interface EtRange {
  Row: Told<number>;
  Column: Told<number>;
  Rows: Told<EtCounted>;
  Columns: Told<EtCounted>;
  Worksheet: Told<EtWorksheet>;
  EntireRow: Told<EtRange>;
  EntireColumn: Told<EtRange>;
  MergeArea: Told<EtRange>;
  /** Null where some of its cells are and some are not; the same of the next two. */
  MergeCells: Told<boolean | null>;
  Hidden: Told<boolean | null>;
  NumberFormat: Told<string | null>;
  /** Of one cell; null of several. */
  Text: Told<string | null>;
  Value2: Told<unknown>;
  Formula: Told<unknown>;
  Left: Told<number>;
  Top: Told<number>;
  Width: Told<number>;
  Height: Told<number>;
  RowHeight: number;
  /** In characters of the usual font, without the margin that a file counts. */
  ColumnWidth: number;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  Font: Told<EtFont>;
  Interior: Told<EtInterior>;
  Borders: Told<{ Item(side: number): EtBorder }>;
  Validation: Told<EtValidation>;
  FormatConditions: Told<EtFormatConditions>;
  Merge(): void;
  AutoFilter(field: number): void;
  Select(): void;
}
export interface EtCounted {
  Count: Told<number>;
}

/** Colours are numbers, blue first. */
export interface EtFont {
  Color: number;
  Bold: boolean;
  Italic: boolean;
  Size: number;
}
export interface EtInterior {
  Color: number;
}
export interface EtBorder {
  LineStyle: number;
  Weight: number;
  Color: number;
}
export interface EtValidation {
  Add(type: number, alert: number, operator: number, formula: string): void;
  IgnoreBlank: boolean;
  InCellDropdown: boolean;
}
export interface EtFormatConditions {
  Add(type: number, operator: null, formula: string): EtFormatCondition;
}
export interface EtFormatCondition {
  Font: Told<EtFont>;
  Interior: Told<EtInterior>;
}

/** Lengths in points. */
export interface EtPageSetup {
  Orientation: number;
  PaperSize: number;
  LeftMargin: number;
  RightMargin: number;
  TopMargin: number;
  BottomMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  FirstPageNumber: number;
  Zoom: false;
  FitToPagesWide: number;
  FitToPagesTall: number | false;
  PrintArea: string;
  PrintTitleRows: string;
  PrintTitleColumns: string;
  CenterHeader: string;
  LeftFooter: string;
  RightFooter: string;
}

export interface EtChartObjects {
  Add(left: number, top: number, width: number, height: number): { Chart: Told<EtChart> };
}
export interface EtChart {
  ChartType: number;
  HasTitle: boolean;
  ChartTitle: Told<{ Text: string }>;
  HasLegend: boolean;
  SeriesCollection(): { NewSeries(): EtSeries };
}
export interface EtSeries {
  Values: EtRange;
  XValues: EtRange;
  HasDataLabels: boolean;
}
