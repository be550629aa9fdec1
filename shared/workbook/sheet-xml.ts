import { toCellNumber } from '../exact/cell-number.ts';
import { type Area, cellName, type NewCell, type NewSheet, type PrintSetup } from './model.ts';
import type { PatchedStyles } from './styles.ts';
import { escapeXml } from './xml/edit-xml.ts';
import { MOST_PACKAGE_BYTES } from './zip/entries.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Looks = Pick<PatchedStyles, 'styleOf' | 'highlightOf'>;

/**
 * A worksheet part, its elements in the order that the schema asks for; undefined where its rows
 * are longer than `most`, which a text must not be either.
 */
export function sheetXml(
  sheet: NewSheet,
  looks: Looks,
  most = MOST_PACKAGE_BYTES,
): string | undefined {
  const print = sheet.print;
  const rows = rowsXml(sheet.rows, looks, most);
  if (rows === undefined) return undefined;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    columnsXml(sheet.widths),
    `<sheetData>${rows}</sheetData>`,
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
  ].join('');
}

export const areaName = ({ top, left, bottom, right }: Area): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

function viewXml({ frozen }: NewSheet): string {
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

/** What stands around the rows, and what a text of Node has less room for than a package. */
const MARGIN = 2 ** 20;

function rowsXml(rows: NewSheet['rows'], looks: Looks, most: number): string | undefined {
  const texts: string[] = [];
  let length = MARGIN;
  for (const [index, row] of rows.entries()) {
    const text = rowXml(row, { row: index + 1, looks });
    length += text.length;
    if (length > most) return undefined;
    texts.push(text);
  }
  return texts.join('');
}

interface RowContext {
  readonly row: number;
  readonly looks: Looks;
}

function rowXml({ height, cells }: NewSheet['rows'][number], context: RowContext): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const inside = cells.map((cell, at) =>
    cell ? cellXml(cell, cellName(context.row, at + 1), context.looks) : '',
  );
  return `<row r="${context.row}"${size}>${inside.join('')}</row>`;
}

function cellXml({ value, formula, style }: NewCell, name: string, { styleOf }: Looks): string {
  const quoted = typeof value === 'string' && formula === undefined && FORMULA_LIKE.test(value);
  const start = `<c r="${name}" s="${styleOf(style, quoted)}"`;
  const calculated = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `${start}/>`;
  if (typeof value !== 'string') {
    const number = typeof value === 'number' ? value : toCellNumber(value);
    return `${start}>${calculated}<v>${number}</v></c>`;
  }
  if (formula !== undefined) return `${start} t="str">${calculated}<v>${escapeXml(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** Text that a program could take for a formula when somebody edits the cell. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

const listXml = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

const highlightsXml = ({ highlights = [] }: NewSheet, { highlightOf }: Looks): string[] =>
  highlights.map(
    ({ area, formula, look }, index) =>
      `<conditionalFormatting sqref="${areaName(area)}">` +
      `<cfRule type="expression" dxfId="${highlightOf(look)}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule>` +
      '</conditionalFormatting>',
  );

const validationsXml = ({ validations = [] }: NewSheet): string[] =>
  validations.map(
    ({ area, source }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );

function printXml({ landscape, header, footer }: PrintSetup): string {
  const texts = [
    header === undefined ? '' : `<oddHeader>&amp;C${printText(header)}</oddHeader>`,
    footer === undefined
      ? ''
      : `<oddFooter>&amp;L${printText(footer)}&amp;R&amp;P / &amp;N</oddFooter>`,
  ].join('');
  return (
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    (texts && `<headerFooter>${texts}</headerFooter>`)
  );
}

/** In headers and footers `&` begins a code, so a plain one is doubled. */
const printText = (text: string): string => escapeXml(text.replaceAll('&', '&&'));
