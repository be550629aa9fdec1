import { areaName, cellName, type PrintSetup, type StreamedSheet } from './model.ts';
import { ROW_HEIGHT } from './style/looks.ts';
import type { PatchedStyles } from './style/styles.ts';
import { escapeXml } from './xml/edit-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A worksheet part around its rows, its elements in the order that the schema asks for. */
export function sheetXml(
  sheet: StreamedSheet,
  looks: Pick<PatchedStyles, 'highlightOf'>,
): { readonly before: string; readonly after: string } {
  const print = sheet.print;
  const before = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(sheet),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>`,
    columnsXml(sheet.widths),
    '<sheetData>',
  ];
  const after = [
    '</sheetData>',
    sheet.autoFilter ? `<autoFilter ref="${areaName(sheet.autoFilter)}"/>` : '',
    listXml(
      'mergeCells',
      (sheet.merges ?? []).map((area) => `<mergeCell ref="${areaName(area)}"/>`),
    ),
    ...highlightsXml(sheet, looks),
    listXml('dataValidations', validationsXml(sheet)),
    print ? printXml(print) : '',
    sheet.chart ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ];
  return { before: before.join(''), after: after.join('') };
}

function viewXml({ frozen }: StreamedSheet): string {
  if (!frozen) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = cellName(rows + 1, columns + 1);
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const listXml = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

const highlightsXml = (
  { highlights = [] }: StreamedSheet,
  { highlightOf }: Pick<PatchedStyles, 'highlightOf'>,
): string[] =>
  highlights.map(
    ({ area, formula, look }, index) =>
      `<conditionalFormatting sqref="${areaName(area)}">` +
      `<cfRule type="expression" dxfId="${highlightOf(look)}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule>` +
      '</conditionalFormatting>',
  );

const validationsXml = ({ validations = [] }: StreamedSheet): string[] =>
  validations.map(
    ({ area, source }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );

/** Pages count from 1 on every sheet, whatever is printed before it. */
function printXml({ landscape, pages, header, footer }: PrintSetup): string {
  const texts = [
    header === undefined ? '' : `<oddHeader>&amp;C${printText(header)}</oddHeader>`,
    footer === undefined
      ? ''
      : `<oddFooter>&amp;L${printText(footer)}&amp;R&amp;A · &amp;P</oddFooter>`,
  ].join('');
  return (
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="${pages?.wide ?? 1}" fitToHeight="${pages?.tall ?? 0}" firstPageNumber="1" useFirstPageNumber="1"/>` +
    (texts && `<headerFooter>${texts}</headerFooter>`)
  );
}

/** In headers and footers `&` begins a code, so a plain one is doubled. */
const printText = (text: string): string => escapeXml(text.replaceAll('&', '&&'));
