import type { Area, Cell, CellValue, Sheet } from './model.ts';
import { readRichText } from './shared-strings.ts';
import { attribute, childOf, childrenOf, ownText, type XmlElement } from './xml.ts';

interface Context {
  readonly strings: readonly string[];
  readonly percent: ReadonlySet<number>;
}

/** Cells, merges and hidden rows of a worksheet part. Cells without a value are left out. */
export function readSheet(root: XmlElement, context: Context): Omit<Sheet, 'name' | 'hidden'> {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  const hiddenRows = new Set<number>();
  let row = 0;
  for (const element of childrenOf(childOf(root, 'sheetData') ?? root, 'row')) {
    // Rows and cells may leave their place out: then they follow the one before.
    row = Number(attribute(element, 'r') ?? row + 1);
    if (isTrue(attribute(element, 'hidden'))) hiddenRows.add(row);
    const cells = readCells(element, context);
    if (cells.size > 0) rows.set(row, cells);
  }
  return { rows, hiddenRows, merges: readMerges(root) };
}

function readCells(row: XmlElement, context: Context): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  let column = 0;
  for (const element of childrenOf(row, 'c')) {
    const place = attribute(element, 'r');
    column = place === undefined ? column + 1 : columnNumber(place);
    const cell = readCell(element, context);
    if (cell) cells.set(column, cell);
  }
  return cells;
}

function readCell(element: XmlElement, context: Context): Cell | undefined {
  const formula = childOf(element, 'f') !== undefined;
  const value = formula && !isCalculated(element) ? NO_RESULT : readValue(element, context);
  if (!value) return undefined;
  const percent =
    value.kind === 'number' && context.percent.has(Number(attribute(element, 's') ?? 0));
  return { ...value, ...(percent && { percent }), ...(formula && { formula }) };
}

/** Some writers leave a formula's result out, some leave it empty; only a text may really be so. */
const isCalculated = (element: XmlElement): boolean =>
  ownText(childOf(element, 'v')) !== '' || attribute(element, 't') === 'str';

/** A formula that was never calculated. */
const NO_RESULT: CellValue = { kind: 'error', value: '' };

function readValue(element: XmlElement, { strings }: Context): CellValue | undefined {
  const type = attribute(element, 't') ?? 'n';
  if (type === 'inlineStr') return text(readRichText(childOf(element, 'is') ?? element));
  const stored = childOf(element, 'v');
  if (!stored) return undefined;
  const raw = ownText(stored);
  if (type === 's') return sharedText(strings[Number(raw)], raw);
  if (type === 'str' || type === 'd') return text(raw);
  if (type === 'b') return { kind: 'boolean', value: isTrue(raw) };
  if (type === 'e') return { kind: 'error', value: raw };
  if (raw.trim() === '') return undefined;
  const value = NUMBER.test(raw.trim()) ? Number(raw) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'error', value: raw };
}

/** As XML Schema writes a double; `0x22` is none. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A position that the shared strings do not reach is damage, and stays visible as such. */
const sharedText = (value: string | undefined, raw: string): CellValue | undefined =>
  value === undefined ? { kind: 'error', value: raw } : text(value);

const text = (value: string): CellValue | undefined =>
  value === '' ? undefined : { kind: 'text', value };

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readMerges(root: XmlElement): Area[] {
  const merges = childOf(root, 'mergeCells');
  return (merges ? childrenOf(merges, 'mergeCell') : []).flatMap((merge) => {
    const [first = '', last = first] = (attribute(merge, 'ref') ?? '').split(':');
    const area = {
      top: rowNumber(first),
      left: columnNumber(first),
      bottom: rowNumber(last),
      right: columnNumber(last),
    };
    return area.top > 0 && area.left > 0 ? [area] : [];
  });
}

/** `AB7` → 28; 0 where there are no letters. */
function columnNumber(place: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{0,3}/.exec(place)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

const rowNumber = (place: string): number => Number(/\d+$/.exec(place)?.[0] ?? 0);
